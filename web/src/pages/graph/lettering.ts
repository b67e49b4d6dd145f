// Names on the canvas: none is written over another. Which come first is sigma's choice (one grid cell, the largest).

import type { Settings } from "sigma/settings";
import type { EdgeDisplayData, NodeDisplayData, PartialButFor } from "sigma/types";

import type { Palette } from "./palette";

type NodeData = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;
type EdgeData = PartialButFor<EdgeDisplayData, "label" | "color" | "size">;
type End = PartialButFor<NodeDisplayData, "x" | "y" | "size">;
type Box = readonly [left: number, top: number, right: number, bottom: number];

const PAD = 3;
const LONGEST = 18; // characters written beside a node; the whole name stands in the table and on hover

export class Lettering {
  #taken: Box[] = [];
  #widths = new Map<string, number>();

  constructor(public palette: Palette) {}

  /** A new frame: nothing is written yet. */
  clear(): void {
    this.#taken = [];
  }

  readonly node = (context: CanvasRenderingContext2D, data: NodeData, settings: Settings): void => {
    if (!data.label) return;
    const size = settings.labelSize;
    const text = shortened(data.label);
    context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
    const width = this.#width(context, text);
    const left = beside(context, data, width);
    const box: Box = [left - 1, data.y - size / 2 - 2, left + width + 2, data.y + size / 2 + 2];
    if (!this.#take(box)) return;
    context.lineWidth = 3;
    context.lineJoin = "round";
    context.strokeStyle = this.palette.raised;
    context.strokeText(text, left, data.y + size / 3);
    context.fillStyle = this.palette.ink;
    context.fillText(text, left, data.y + size / 3);
  };

  /** The one pointed at or selected, whole, above all others. */
  readonly hover = (context: CanvasRenderingContext2D, data: NodeData, settings: Settings): void => {
    const size = settings.labelSize;
    context.font = `600 ${size}px ${settings.labelFont}`;
    context.fillStyle = data.color;
    context.beginPath();
    context.arc(data.x, data.y, data.size, 0, Math.PI * 2);
    context.fill();
    if (!data.label) return;
    const width = context.measureText(data.label).width;
    const left = beside(context, data, width + 8);
    context.fillStyle = this.palette.raised;
    context.strokeStyle = this.palette.quiet;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(left - 1, data.y - size / 2 - 4, width + 8, size + 8, 3);
    context.fill();
    context.stroke();
    context.fillStyle = this.palette.ink;
    context.fillText(data.label, left + 3, data.y + size / 3);
  };

  /** What a line says, level and at its middle, where there is room. */
  readonly edge = (context: CanvasRenderingContext2D, data: EdgeData, from: End, to: End, settings: Settings): void => {
    if (!data.label) return;
    const size = settings.edgeLabelSize;
    context.font = `${settings.edgeLabelWeight} ${size}px ${settings.edgeLabelFont}`;
    const width = this.#width(context, data.label);
    if (Math.hypot(to.x - from.x, to.y - from.y) < width + from.size + to.size) return;
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
    if (!this.#take([x - width / 2 - 2, y - size / 2 - 2, x + width / 2 + 2, y + size / 2 + 2])) return;
    context.lineWidth = 4;
    context.lineJoin = "round";
    context.strokeStyle = this.palette.raised;
    context.strokeText(data.label, x - width / 2, y + size / 3);
    context.fillStyle = this.palette.quiet;
    context.fillText(data.label, x - width / 2, y + size / 3);
  };

  #take(box: Box): boolean {
    for (const other of this.#taken) {
      if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return false;
    }
    this.#taken.push(box);
    return true;
  }

  #width(context: CanvasRenderingContext2D, text: string): number {
    const key = `${context.font}|${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) this.#widths.set(key, (width = context.measureText(text).width));
    return width;
  }
}

/** Where a name begins: right of its node, or left where the canvas ends. */
function beside(context: CanvasRenderingContext2D, { x, size }: NodeData, width: number): number {
  const right = x + size + PAD;
  const left = x - size - PAD - width;
  return right + width > context.canvas.width / context.getTransform().a && left > 0 ? left : right;
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : text;
}
