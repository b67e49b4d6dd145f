// What an entity's page shows, gathered from the relationships by what they tell.

import { client, type Schema, take } from "../../api/client";

export type Relation = Schema["RelationThen"];

const PAGE = 200; // relationships a request
const MOST = 2000; // a region may have more; its page then says so

export interface Gathered {
  relations: Relation[];
  /** Not all were asked for. */
  cut: boolean;
}

export async function gather(id: string, asOf: string, signal: AbortSignal): Promise<Gathered> {
  const relations: Relation[] = [];
  let cursor: string | null | undefined = undefined;
  do {
    const query = { limit: PAGE, ...(cursor && { cursor }), ...(asOf && { as_of: asOf }) };
    const page: Schema["RelationsThen"] = await take(client.GET("/v1/entities/{id}/relations", { params: { path: { id }, query }, signal }));
    relations.push(...page.items);
    cursor = page.next;
  } while (cursor && relations.length < MOST);
  return { relations, cut: Boolean(cursor) };
}

const text = (relation: Relation, name: string): string => String(relation.properties[name] ?? "");

/** Posts held now; posts that ended or were taken away; and nominations, which hold nothing. */
export function partPosts(relations: Relation[]): { now: Relation[]; before: Relation[]; nominated: Relation[] } {
  const posts = relations.filter((one) => one.type === "HOLDS_POST");
  const over = (one: Relation) => text(one, "post_status") === "removed" || text(one, "ended") !== "";
  return {
    now: posts.filter((one) => !over(one)),
    before: posts.filter(over),
    nominated: relations.filter((one) => one.type === "NOMINATED_FOR"),
  };
}

export interface Duty {
  other: Schema["Hit"];
  relations: Relation[];
}

/** What one is responsible for, an initiative a group, its roles together; what one only proposed apart. */
export function partDuties(relations: Relation[]): { owned: Duty[]; proposed: Duty[] } {
  const duties = relations.filter((one) => one.type === "RESPONSIBLE_FOR" && one.outgoing);
  const proposing = (one: Relation) => text(one, "role") === "propose";
  return { owned: byOther(duties.filter((one) => !proposing(one))), proposed: byOther(duties.filter(proposing)) };
}

function byOther(relations: Relation[]): Duty[] {
  const groups = new Map<string, Duty>();
  for (const one of relations) {
    const group = groups.get(one.other.id) ?? { other: one.other, relations: [] };
    group.relations.push(one);
    groups.set(one.other.id, group);
  }
  return [...groups.values()];
}

/** The rest, in groups of one type and direction; what the parts above show is left out. */
export function partRest(relations: Relation[], shown: ReadonlySet<string>): { type: string; outgoing: boolean; relations: Relation[] }[] {
  const groups = new Map<string, { type: string; outgoing: boolean; relations: Relation[] }>();
  for (const one of relations) {
    if (shown.has(one.id)) continue;
    const key = `${one.type} ${one.outgoing}`;
    const group = groups.get(key) ?? { type: one.type, outgoing: one.outgoing, relations: [] };
    group.relations.push(one);
    groups.set(key, group);
  }
  const order = ["HAS_TARGET", "HAS_RESULT", "PART_OF", "PARTICIPATES_IN", "COOPERATES_WITH", "OVERSEES", "HOLDS_POST", "RESPONSIBLE_FOR", "ISSUED", "CITES", "TEXT_OF", "MENTIONS"];
  const rank = (type: string) => (order.indexOf(type) + 1 || order.length + 1);
  return [...groups.values()].sort((a, b) => rank(a.type) - rank(b.type));
}
