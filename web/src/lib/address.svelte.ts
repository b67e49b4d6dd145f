// The address holds what is shown, so that a link shows the same and Back undoes a step.

const state = $state({ path: location.pathname, query: location.search });

function read(): void {
  state.path = location.pathname;
  state.query = location.search;
}

window.addEventListener("popstate", read);

export const address = {
  get path(): string {
    return state.path;
  },
  get query(): URLSearchParams {
    return new URLSearchParams(state.query);
  },
};

export type Fields = Record<string, string | number | null | undefined>;

/** An address of ours: empty fields are left out. */
export function href(path: string, fields: Fields = {}): string {
  const kept = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const query = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${path}?${query}` : path;
}

/** Show another address; `replace` leaves no step to go back to. */
export function go(to: string, { replace = false }: { replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, "", to);
  else if (to !== location.pathname + location.search) history.pushState(null, "", to);
  read();
}

/** The present address with some fields changed; null takes one away. */
export function changed(fields: Fields): string {
  const query = address.query;
  for (const [name, value] of Object.entries(fields)) {
    if (value === null || value === undefined || value === "") query.delete(name);
    else query.set(name, String(value));
  }
  return href(state.path, Object.fromEntries(query));
}

/** Plain clicks on our own links stay in the page; everything else is the browser's. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element | null)?.closest("a");
  if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
  if (/^\/(v1|page|login|openapi\.json|healthz|readyz)/.test(link.pathname) || link.hash) return;
  event.preventDefault();
  go(link.pathname + link.search);
}
