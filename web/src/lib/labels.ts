// What people call the labels, relationship types and roles of the schema. One that is missing here is shown by its own
// name, so a label that is added to the schema is seen at once.

import type { Words } from "./language.svelte";

const LABELS: Record<string, Words> = {
  Region: ["地区", "Region"],
  Organization: ["机构", "Organization"],
  School: ["学校", "School"],
  Person: ["人物", "Person"],
  Program: ["项目", "Program"],
  Task: ["任务", "Task"],
  Target: ["指标", "Target"],
  Policy: ["文件", "Policy"],
  Event: ["活动", "Event"],
  Document: ["文档", "Document"],
};

const TYPES: Record<string, Words> = {
  RESPONSIBLE_FOR: ["负责", "responsible for"],
  HOLDS_POST: ["任职", "holds a post"],
  NOMINATED_FOR: ["拟任", "nominated for"],
  PART_OF: ["属于", "part of"],
  IN_REGION: ["位于", "in"],
  PARTICIPATES_IN: ["参与", "takes part in"],
  COOPERATES_WITH: ["合作", "cooperates with"],
  HAS_TARGET: ["目标", "has the target"],
  ISSUED: ["发布", "issued"],
  CITES: ["引用", "cites"],
  OVERSEES: ["分管", "oversees"],
  SAME_AS: ["同一", "same as"],
  SUCCEEDS: ["接替", "succeeds"],
  TEXT_OF: ["文本", "text of"],
  MENTIONS: ["提及", "mentions"],
};

const ROLES: Record<string, Words> = {
  lead: ["牵头", "lead"],
  support: ["配合", "support"],
  implement: ["实施", "implement"],
  propose: ["提出", "propose"],
};

const known = (table: Record<string, Words>) => (name: string): Words => table[name] ?? [name, name];

export const labelName = known(LABELS);
export const typeName = known(TYPES);
export const roleName = known(ROLES);

const MODALITIES: Record<string, Words> = {
  done: ["已完成", "done"],
  ongoing: ["进行中", "ongoing"],
  planned: ["计划中", "planned"],
  urged: ["被要求", "urged"],
};

export const modalityName = known(MODALITIES);
