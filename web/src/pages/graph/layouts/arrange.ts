// Where things stand. Every layout is a function of the graph it is given: same graph, same picture.

import type { Layout, Point } from "../model";
import { circle, places } from "./rings";
import { force } from "./force";
import { layered } from "./layered";

export interface Thing {
  readonly id: string;
  readonly label: string;
  readonly place: string;
  readonly x: number;
  readonly y: number;
  /** Pinned: it stays where it is, in the layout by force. */
  readonly fixed: boolean;
}

export interface Tie {
  readonly source: string;
  readonly target: string;
}

export interface Task {
  readonly turn: number;
  readonly layout: Layout;
  readonly things: readonly Thing[];
  readonly ties: readonly Tie[];
}

export interface Placed {
  readonly turn: number;
  readonly done: boolean;
  readonly positions: ReadonlyMap<string, Point>;
}

/** The positions, some of them on the way where a layout takes long; the last ones are final. */
export function* arrange(task: Task): Generator<ReadonlyMap<string, Point>> {
  if (task.things.length === 0) yield new Map();
  else if (task.layout === "force") yield* force(task.things, task.ties);
  else if (task.layout === "layered") yield layered(task.things, task.ties);
  else if (task.layout === "place") yield places(task.things, task.ties);
  else yield circle(task.things);
}
