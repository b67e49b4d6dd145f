// The same graph in cytoscape.js as it comes, told only where things stand and what colour they have.

import "./stage.css";

import cytoscape from "cytoscape";

import { drawn, made } from "./graph";

const { nodes, edges } = await made();
cytoscape({
  container: document.getElementById("stage"),
  elements: {
    nodes: nodes.map(({ id, name, x, y }) => ({ data: { id, name }, position: { x, y } })),
    edges: edges.map(({ id, source, target }) => ({ data: { id, source, target } })),
  },
  layout: { name: "preset", fit: true },
  style: [
    { selector: "node", style: { label: "data(name)", "background-color": "#1f5f8b", "font-size": 12, width: 10, height: 10 } },
    { selector: "edge", style: { width: 1, "line-color": "#6b7280", "target-arrow-shape": "triangle", "curve-style": "straight" } },
  ],
});
drawn();
