// What a free query is given, and where in it a refused word stands.

export interface Place {
  start: number;
  end: number;
  line: number;
  column: number;
  token: string;
}

/** The first place of a token outside strings and comments; null where it does not stand so. Lines and columns from 1. */
export function placeOf(query: string, token: string): Place | null {
  // What is quoted or commented is blanked, sign by sign, so that places stay the same.
  const bare = query.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\//g, (found) => (found === token ? found : found.replace(/[^\n]/g, " ")));
  const escaped = token.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  const edge = /^\w/.test(token) ? "\\b" : "";
  const found = new RegExp(`${edge}${escaped}${/\w$/.test(token) ? "\\b" : ""}`, "i").exec(bare) ?? new RegExp(escaped, "i").exec(query);
  if (!found) return null;
  const before = query.slice(0, found.index).split("\n");
  return { start: found.index, end: found.index + found[0].length, line: before.length, column: (before.at(-1) ?? "").length + 1, token };
}

/** Parameters as a JSON object; nothing written is none. Null: it is no such object. */
export function readParameters(text: string): Record<string, unknown> | null {
  if (!text.trim()) return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

export interface Node {
  kind: "node";
  id: string;
  labels: string[];
  properties: Record<string, unknown>;
}

export interface Relationship {
  kind: "relationship";
  id: string;
  type: string;
  start: string;
  end: string;
  properties: Record<string, unknown>;
}

export interface Path {
  kind: "path";
  nodes: Node[];
  relationships: Relationship[];
}

/** What a value of the graph is; null for plain ones. */
export function graphValue(value: unknown): Node | Relationship | Path | null {
  const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : null;
  return kind === "node" || kind === "relationship" || kind === "path" ? (value as Node | Relationship | Path) : null;
}
