// The addresses of the page. A page is a folder in pages/ and a row here; each is loaded when first shown.

import type { Component } from "svelte";

import type { Words } from "./lib/language.svelte";

export interface Route {
  /** `:name` stands for one segment, handed to the component as a property of that name. */
  path: string;
  title: Words;
  /** Shown in the bar on top. */
  listed: boolean;
  load: () => Promise<{ default: Component<Record<string, string>> }>;
}

type Loaded = { default: Component<Record<string, string>> };
const page = (load: () => Promise<unknown>) => load as () => Promise<Loaded>;

export const ROUTES: readonly Route[] = [
  { path: "/", title: ["首页", "Start"], listed: false, load: page(() => import("./pages/start/Start.svelte")) },
  { path: "/graph", title: ["图谱", "Graph"], listed: true, load: page(() => import("./pages/graph/Graph.svelte")) },
  { path: "/timeline", title: ["时间线", "Timeline"], listed: true, load: page(() => import("./pages/timeline/Timeline.svelte")) },
  { path: "/compare", title: ["比较指标", "Compare"], listed: true, load: page(() => import("./pages/compare/Compare.svelte")) },
  { path: "/gaps", title: ["缺口", "Gaps"], listed: true, load: page(() => import("./pages/gaps/Gaps.svelte")) },
  { path: "/queries", title: ["查询", "Queries"], listed: true, load: page(() => import("./pages/queries/Queries.svelte")) },
  { path: "/documents", title: ["文档", "Documents"], listed: true, load: page(() => import("./pages/documents/Documents.svelte")) },
  { path: "/views", title: ["视图", "Views"], listed: true, load: page(() => import("./pages/views/Views.svelte")) },
  { path: "/decisions", title: ["决定", "Decisions"], listed: false, load: page(() => import("./pages/decisions/Decisions.svelte")) },
  { path: "/entity/:id", title: ["实体", "Entity"], listed: false, load: page(() => import("./pages/entity/Entity.svelte")) },
  { path: "/document/:id", title: ["文档", "Document"], listed: false, load: page(() => import("./pages/document/Document.svelte")) },
  { path: "/views/:id", title: ["视图", "View"], listed: false, load: page(() => import("./pages/graph/Graph.svelte")) },
];

/** The route of a path and what its `:name` segments hold; null where there is none. */
export function findRoute(path: string): { route: Route; parts: Record<string, string> } | null {
  const asked = path.replace(/\/+$/, "").split("/");
  for (const route of ROUTES) {
    const shape = route.path.replace(/\/+$/, "").split("/");
    if (shape.length !== asked.length) continue;
    const parts: Record<string, string> = {};
    const fits = shape.every((segment, index) => {
      const given = asked[index] ?? "";
      if (!segment.startsWith(":")) return segment === given;
      parts[segment.slice(1)] = decodeURIComponent(given);
      return given !== "";
    });
    if (fits) return { route, parts };
  }
  return null;
}
