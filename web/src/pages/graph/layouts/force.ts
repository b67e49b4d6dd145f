// Force: what is tied draws near, all else keeps apart (ForceAtlas2).

import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

import type { Point } from "../model";
import type { Thing, Tie } from "./arrange";

const BY_SIZE: readonly [most: number, rounds: number, atOnce: number][] = [
  [60, 400, 400],
  [300, 300, 60],
  [1000, 200, 20],
  [Infinity, 120, 8],
];

export function* force(things: readonly Thing[], ties: readonly Tie[]): Generator<ReadonlyMap<string, Point>> {
  const graph = graphOf(things, ties);
  const [, rounds, atOnce] = BY_SIZE.find(([most]) => graph.order <= most) ?? [0, 120, 8];
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 400,
    scalingRatio: 12,
    gravity: 0.12,
    edgeWeightInfluence: 0,
  };
  for (let done = 0; done < rounds; done += atOnce) {
    forceAtlas2.assign(graph, { iterations: atOnce, settings });
    if (done + atOnce < rounds) yield positionsOf(graph);
  }
  yield positionsOf(graph);
}

function graphOf(things: readonly Thing[], ties: readonly Tie[]): Graph {
  const graph = new Graph({ type: "undirected", multi: false, allowSelfLoops: false });
  things.forEach(({ id, x, y, fixed }, index) => {
    // Two at the very same place would never part: each begins a little off, the same each time.
    const angle = index * 2.399963;
    graph.addNode(id, { x: fixed ? x : x + Math.cos(angle) * 0.01, y: fixed ? y : y + Math.sin(angle) * 0.01, fixed, size: 1 });
  });
  for (const { source, target } of ties) if (source !== target) graph.mergeEdge(source, target);
  return graph;
}

function positionsOf(graph: Graph): Map<string, Point> {
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x: Number(x), y: Number(y) }]));
}
