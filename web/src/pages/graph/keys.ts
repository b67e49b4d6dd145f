// What a key does to the entity that has the focus, on the canvas and in the table alike.

import { go } from "../../lib/address.svelte";
import { CAP } from "./loading";
import type { Picture } from "./picture.svelte";
import type { Way } from "./way.svelte";

export interface Doing {
  readonly picture: Picture;
  readonly way: Way;
}

/** Whether the key meant something. */
export function act(key: string, id: string, { picture, way }: Doing): boolean {
  if (key === "Escape") {
    if (way.from) way.clear();
    return false;
  }
  const deeds: Readonly<Record<string, () => void>> = {
    Enter: () => void picture.expand(id, { cap: CAP }),
    Backspace: () => picture.collapse(id),
    c: () => picture.collapse(id),
    h: () => picture.hide(id),
    Delete: () => picture.remove(id),
    p: () => picture.pin(id),
    s: () => way.begin(id),
    t: () => void way.end(id),
    o: () => go(`/entity/${encodeURIComponent(id)}`),
    w: () => document.querySelector<HTMLElement>("[data-ties] button")?.focus(),
  };
  const deed = deeds[key.length === 1 ? key.toLowerCase() : key];
  deed?.();
  return deed !== undefined;
}
