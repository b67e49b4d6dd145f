// What people call labels, relationship types and their values: asked of the server once, so that a label added to the
// schema is named here without a change. Until it is known, and where it is not, a name stands for itself.

import { client, type Schema, take } from "../api/client";
import type { Words } from "./language.svelte";

let schema = $state.raw<Schema["SchemaOut"] | null>(null);

let asked: Promise<Schema["SchemaOut"]> | undefined;

/** The whole of it, asked for once; whoever waits for it says itself that the server is away. */
export function wholeSchema(): Promise<Schema["SchemaOut"]> {
  asked ??= take(client.GET("/v1/schema")).then(
    (found) => (schema = found),
    (error: unknown) => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}

void wholeSchema().catch(() => undefined);

export function schemaNow(): Schema["SchemaOut"] | null {
  return schema;
}

export function labelName(label: string): Words {
  const found = schema?.labels.find((one) => one.label === label);
  return [found?.zh ?? label, label];
}

export function typeName(type: string): Words {
  const found = schema?.relationships.find((one) => one.type === type);
  return found ? [found.zh, found.en] : [type, type];
}

/** A property of a relationship type, or of a label. */
function property(owner: string, name: string): Schema["PropertyOut"] | undefined {
  const type = schema?.relationships.find((one) => one.type === owner);
  const properties = type ? [...type.identifying, ...type.properties] : schema?.labels.find((one) => one.label === owner)?.properties;
  return properties?.find((one) => one.name === name);
}

export function propertyName(owner: string, name: string): Words {
  const found = property(owner, name);
  return found ? [found.zh, found.en] : [name, name];
}

export function valueName(owner: string, name: string, value: string): Words {
  const found = property(owner, name)?.values?.find((one) => one.value === value);
  return found ? [found.zh, found.en] : [value, value];
}

export const roleName = (role: string): Words => valueName("RESPONSIBLE_FOR", "role", role);
export const modalityName = (modality: string): Words => valueName("RESPONSIBLE_FOR", "modality", modality);
