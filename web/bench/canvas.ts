// The page's own canvas, with a graph that was made for measuring.

import "../src/app.css";
import "./stage.css";

import { mount } from "svelte";

import Canvas from "../src/pages/graph/Canvas.svelte";
import { linesOf, type Entity, type Fact } from "../src/pages/graph/model";
import { drawn, made } from "./graph";

const { nodes, edges } = await made();
const entities: Entity[] = nodes.map(({ id, label, name }) => ({ id, label, name, properties: {}, regions: [] }));
const facts: Fact[] = edges.map((edge) => ({ ...edge, properties: {}, support: 1 }));
const target = document.getElementById("stage");
if (target) {
  mount(Canvas, {
    target,
    props: {
      entities,
      lines: linesOf(facts),
      positions: new Map(nodes.map(({ id, x, y }) => [id, { x, y }])),
      look: { selected: "", pinned: new Set<string>(), trail: null },
      onselect: () => undefined,
      onexpand: () => undefined,
      onopen: () => undefined,
      onmove: () => undefined,
      onkey: () => false,
    },
  });
  drawn();
}
