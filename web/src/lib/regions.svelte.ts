// The divisions that the graph knows: asked for once, when a page first needs their names.

import { client, type Schema, take } from "../api/client";

const PAGE = 200; // divisions a request
const MOST = 4000; // the whole country has some 3,400 of them above townships

let regions = $state.raw<readonly Schema["RegionOut"][]>([]);
let names = $state.raw<ReadonlyMap<string, string>>(new Map());
let asked: Promise<void> | undefined;

async function load(): Promise<void> {
  const found: Schema["RegionOut"][] = [];
  let cursor: string | null | undefined = undefined;
  do {
    const page: Schema["Regions"] = await take(client.GET("/v1/regions", { params: { query: { limit: PAGE, ...(cursor && { cursor }) } } }));
    found.push(...page.items);
    cursor = page.next;
  } while (cursor && found.length < MOST);
  regions = found;
  names = new Map(found.map((one) => [one.code, one.name]));
}

function want(): void {
  asked ??= load().catch(() => {
    asked = undefined; // who needs it more says itself that the server is away
  });
}

/** Settles once the names came or cannot come: what is saved for good waits for them. */
export async function regionsCame(): Promise<void> {
  want();
  await asked;
}

/** All that are known by now, by their codes; empty until they came. */
export function regionsNow(): readonly Schema["RegionOut"][] {
  want();
  return regions;
}

/** The name of a code, or the code itself. */
export function regionName(code: string): string {
  want();
  return names.get(code) ?? code;
}
