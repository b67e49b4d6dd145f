// A picture on a canvas: sigma over a graphology graph that follows what it is given.

import Graph from "graphology";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram, NodePointProgram } from "sigma/rendering";

import { Aim } from "./aiming";
import { Lettering } from "./lettering";
import type { Entity, Line, Point, Positions } from "./model";
import type { Palette } from "./palette";

export interface Shown {
  readonly entities: readonly Entity[];
  readonly lines: readonly Line[];
  readonly positions: Positions;
}

export interface Look {
  readonly selected: string;
  readonly pinned: ReadonlySet<string>;
  /** Marked entities and lines; null where none are. */
  readonly trail: { readonly nodes: ReadonlySet<string>; readonly lines: ReadonlySet<string> } | null;
}

export interface Handlers {
  select(id: string): void;
  expand(id: string): void;
  open(line: string): void;
  move(id: string, point: Point): void;
  /** A frame was drawn: what lies over the canvas may have to move. */
  drawn(): void;
  /** What is written on a line. */
  told(line: Line): string;
}

/** Above so many lines they are drawn without heads. */
const MANY = 800;
/** Above so many they are not drawn while the picture moves. */
const TOO_MANY = 4000;
/** Up to so many lines, each says what it is. */
const TOLD = 60;
const PINNED = "◆ ";

export class Drawing {
  readonly #graph = new Graph({ type: "directed", multi: false, allowSelfLoops: false });
  readonly #sigma: Sigma;
  readonly #lettering: Lettering;
  readonly #handlers: Handlers;
  readonly #aim: Aim;
  #palette: Palette;
  #look: Look = { selected: "", pinned: new Set(), trail: null };
  #degree = new Map<string, number>();

  constructor(container: HTMLElement, palette: Palette, handlers: Handlers) {
    this.#handlers = handlers;
    this.#palette = palette;
    this.#lettering = new Lettering(palette);
    this.#sigma = new Sigma(this.#graph, container, {
      allowInvalidContainer: true,
      renderEdgeLabels: true,
      hideLabelsOnMove: true,
      defaultEdgeType: "arrow",
      // One draw for all points; circles are drawn one by one where no graphics card helps.
      nodeProgramClasses: { circle: NodePointProgram },
      edgeProgramClasses: { arrow: EdgeArrowProgram, rectangle: EdgeRectangleProgram, line: EdgeLineProgram },
      defaultDrawNodeLabel: this.#lettering.node,
      defaultDrawNodeHover: this.#lettering.hover,
      defaultDrawEdgeLabel: this.#lettering.edge,
      labelFont: getComputedStyle(container).fontFamily,
      edgeLabelFont: getComputedStyle(container).fontFamily,
      labelSize: 13,
      edgeLabelSize: 11,
      labelDensity: 2,
      labelGridCellSize: 90,
      labelRenderedSizeThreshold: 3,
      stagePadding: 60,
      zoomToSizeRatioFunction: (ratio) => Math.max(0.4, Math.sqrt(ratio)),
      minCameraRatio: 0.02,
      maxCameraRatio: 6,
      zIndex: true,
      nodeReducer: (id, data) => this.#nodeNow(id, data),
      edgeReducer: (id, data) => this.#edgeNow(id, data),
    });
    this.#aim = new Aim(this.#sigma, this.#graph);
    this.#sigma.on("beforeRender", () => this.#lettering.clear());
    this.#sigma.on("afterRender", handlers.drawn);
    this.#hear(handlers, container);
  }

  /** For measurements: the camera as sigma has it. */
  get camera(): ReturnType<Sigma["getCamera"]> {
    return this.#sigma.getCamera();
  }

  /** Follow what is shown now. */
  show({ entities, lines, positions }: Shown): void {
    this.#degree = new Map();
    for (const { source, target } of lines) for (const id of [source, target]) this.#degree.set(id, (this.#degree.get(id) ?? 0) + 1);
    const there = new Set(entities.map(({ id }) => id));
    this.#graph.filterNodes((id) => !there.has(id)).forEach((id) => this.#graph.dropNode(id));
    const keys = new Set(lines.map(({ id }) => id));
    this.#graph.filterEdges((id) => !keys.has(id)).forEach((id) => this.#graph.dropEdge(id));
    for (const entity of entities) this.#graph.mergeNode(entity.id, { ...this.#node(entity), ...(positions.get(entity.id) ?? { x: 0, y: 0 }) });
    for (const line of lines) this.#line(line, lines.length);
    this.#sigma.setSetting("renderEdgeLabels", lines.length <= TOLD);
    this.#sigma.setSetting("hideEdgesOnMove", lines.length > TOO_MANY);
  }

  /** Only the places have changed. */
  place(positions: Positions): void {
    this.#graph.updateEachNodeAttributes((id, data) => ({ ...data, ...positions.get(id) }), { attributes: ["x", "y"] });
  }

  mark(look: Look): void {
    this.#look = look;
    this.#sigma.refresh({ skipIndexation: true });
  }

  paint(palette: Palette): void {
    this.#palette = palette;
    this.#lettering.palette = palette;
    this.#graph.updateEachNodeAttributes((_, data) => ({ ...data, color: palette.label(String(data.kind)) }));
    this.#graph.updateEachEdgeAttributes((_, data) => ({ ...data, color: this.#lineColour(data.kinds as readonly string[]) }));
  }

  /** All of it in sight. */
  fit(): void {
    void this.#sigma.getCamera().animatedReset({ duration: calm() ? 0 : 200 });
  }

  zoom(closer: boolean): void {
    const camera = this.#sigma.getCamera();
    const duration = calm() ? 0 : 150;
    void (closer ? camera.animatedZoom({ duration }) : camera.animatedUnzoom({ duration }));
  }

  /** Where an entity stands on the canvas, in CSS pixels, and how large it is drawn. */
  spot(id: string): (Point & { size: number }) | null {
    const data = this.#sigma.getNodeDisplayData(id);
    if (!data) return null;
    const at = this.#sigma.framedGraphToViewport(data);
    return { ...at, size: this.#sigma.scaleSize(data.size) };
  }

  spots(): Map<string, Point> {
    return new Map(this.#graph.mapNodes((id, { x, y }) => [id, this.#sigma.graphToViewport({ x: Number(x), y: Number(y) })]));
  }

  /** Bring an entity into sight where it is not. */
  seek(id: string): void {
    const at = this.spot(id);
    const data = this.#sigma.getNodeDisplayData(id);
    const { width, height } = this.#sigma.getDimensions();
    if (!at || !data || (at.x > 20 && at.y > 20 && at.x < width - 20 && at.y < height - 20)) return;
    void this.#sigma.getCamera().animate({ x: data.x, y: data.y }, { duration: calm() ? 0 : 200 });
  }

  resize(): void {
    this.#sigma.resize();
    this.#sigma.scheduleRender();
  }

  end(): void {
    this.#sigma.kill();
  }

  #node(entity: Entity): Record<string, unknown> {
    const size = Math.min(14, 4.5 + 1.4 * Math.sqrt(this.#degree.get(entity.id) ?? 0)) * (this.#graph.order > 400 ? 0.6 : 1);
    return { label: entity.name, kind: entity.label, size, color: this.#palette.label(entity.label) };
  }

  #line(line: Line, among: number): void {
    const { id, source, target, facts, mutual } = line;
    const kinds = facts.map((fact) => fact.type);
    const type = among > MANY ? "line" : mutual ? "rectangle" : "arrow";
    const said = { kinds, type, label: this.#handlers.told(line), size: Math.min(4, 1 + 0.6 * facts.length), color: this.#lineColour(kinds) };
    if (this.#graph.hasEdge(id) && this.#graph.source(id) !== source) this.#graph.dropEdge(id);
    this.#graph.mergeEdgeWithKey(id, source, target, said);
  }

  #lineColour(kinds: readonly string[]): string {
    const colours = new Set(kinds.map((kind) => this.#palette.type(kind)));
    const [only] = colours;
    return only !== undefined && colours.size === 1 ? only : this.#palette.quiet;
  }

  #nodeNow(id: string, data: Record<string, unknown>): Record<string, unknown> {
    const { selected, pinned, trail } = this.#look;
    const label = pinned.has(id) ? PINNED + String(data.label) : data.label;
    if (trail && !trail.nodes.has(id)) return { ...data, label: null, color: this.#palette.faint };
    return { ...data, label, highlighted: id === selected, forceLabel: trail?.nodes.has(id) ?? false, zIndex: id === selected ? 1 : 0 };
  }

  #edgeNow(id: string, data: Record<string, unknown>): Record<string, unknown> {
    const { trail, selected } = this.#look;
    if (trail) return trail.lines.has(id) ? { ...data, size: 4, color: this.#palette.bad, zIndex: 1 } : { ...data, label: null, color: this.#palette.faint };
    return selected && this.#graph.hasExtremity(id, selected) ? { ...data, size: Number(data.size) + 1, zIndex: 1 } : data;
  }

  #hear(handlers: Handlers, container: HTMLElement): void {
    let dragged = "";
    let moved = false;
    this.#sigma.on("clickNode", ({ node }) => handlers.select(node));
    this.#sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      handlers.expand(node);
    });
    this.#sigma.on("clickStage", ({ event }) => {
      const line = this.#aim.line(event);
      if (line) handlers.open(line);
    });
    let over = false;
    this.#sigma.on("enterNode", () => (over = true));
    this.#sigma.on("leaveNode", () => (over = false));
    this.#sigma.on("downNode", ({ node }) => {
      dragged = node;
      moved = false;
    });
    this.#sigma.on("moveBody", ({ event }) => {
      if (!dragged) {
        const still = "buttons" in event.original && event.original.buttons === 0;
        if (still) container.classList.toggle("pointing", over || this.#aim.line(event) !== null);
        return;
      }
      if (!moved) this.#sigma.setCustomBBox(this.#sigma.getBBox());
      moved = true;
      this.#graph.mergeNodeAttributes(dragged, this.#sigma.viewportToGraph(event));
      event.preventSigmaDefault();
      event.original.preventDefault();
    });
    const drop = (): void => {
      if (dragged && moved) {
        const { x, y } = this.#graph.getNodeAttributes(dragged);
        handlers.move(dragged, { x: Number(x), y: Number(y) });
        this.#sigma.setCustomBBox(null);
      }
      dragged = "";
    };
    this.#sigma.on("upNode", drop);
    this.#sigma.on("upStage", drop);
  }
}

const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Whether this browser can draw it at all. */
export function canDraw(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}
