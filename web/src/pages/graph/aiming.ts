// What lies under the pointer, found by reckoning. Sigma reads it back from the graphics card instead, which holds each
// frame until all of it is drawn, and draws every line twice for that.

import type Graph from "graphology";
import type Sigma from "sigma";

import type { Point } from "./model";

const NEAR = 5; // CSS pixels from a line that still mean it
const AROUND = 2; // and from the rim of an entity

export class Aim {
  constructor(
    readonly sigma: Sigma,
    readonly graph: Graph,
  ) {
    // The method is sigma's own, which its types keep to itself.
    (sigma as unknown as { getNodeAtPosition: (at: Point) => string | null }).getNodeAtPosition = (at) => this.entity(at);
  }

  entity(at: Point): string | null {
    const { x, y } = this.sigma.viewportToFramedGraph(at);
    const pixel = this.#pixel(at);
    let found: string | null = null;
    let nearest = Infinity;
    this.graph.forEachNode((id) => {
      const data = this.sigma.getNodeDisplayData(id);
      if (!data || data.hidden) return;
      const far = Math.hypot(data.x - x, data.y - y) / pixel;
      if (far > this.sigma.scaleSize(data.size) + AROUND || far >= nearest) return;
      nearest = far;
      found = id;
    });
    return found;
  }

  line(at: Point): string | null {
    const here = this.sigma.viewportToFramedGraph(at);
    const reach = NEAR * this.#pixel(at);
    let found: string | null = null;
    let nearest = reach;
    this.graph.forEachEdge((id, _, source, target) => {
      const from = this.sigma.getNodeDisplayData(source);
      const to = this.sigma.getNodeDisplayData(target);
      if (!from || !to) return;
      const far = distance(here, from, to);
      if (far >= nearest) return;
      nearest = far;
      found = id;
    });
    return found;
  }

  /** How much of the framed graph one CSS pixel is. */
  #pixel({ x, y }: Point): number {
    const here = this.sigma.viewportToFramedGraph({ x, y });
    const beside = this.sigma.viewportToFramedGraph({ x: x + 1, y });
    return Math.hypot(beside.x - here.x, beside.y - here.y) || 1;
  }
}

/** From a point to a stretch between two others. */
function distance(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - from.x) * dx + (at.y - from.y) * dy) / length));
  return Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy);
}
