// The graph that both pages draw: bench/web.py makes it and serves it beside them.

export interface Made {
  nodes: { id: string; label: string; name: string; x: number; y: number }[];
  edges: { id: string; type: string; source: string; target: string }[];
}

export async function made(): Promise<Made> {
  const size = new URLSearchParams(location.search).get("size") ?? "";
  return (await fetch(`/graph-${size}.json`)).json() as Promise<Made>;
}

/** Tells the script that the graph has been drawn: two frames after it was handed over. */
export function drawn(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => (document.documentElement.dataset.drawn = "yes")));
}
