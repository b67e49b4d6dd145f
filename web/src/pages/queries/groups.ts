// The catalogue in groups, and what its parameters are called. A query that is in no group stands under “others”.

import type { Words } from "../../lib/language.svelte";

export const GROUPS: readonly { title: Words; names: readonly string[] }[] = [
  { title: ["谁负责", "Who is responsible"], names: ["owners", "portfolio", "overseers", "tasks", "task_over_years", "changes", "several_leads", "support_network"] },
  { title: ["人与职务", "People and posts"], names: ["career", "holders", "post_on_date", "posts_in", "party_and_head", "leading_groups", "visits", "co_participation"] },
  { title: ["机构与合作", "Bodies and partners"], names: ["sections_of", "schools_of", "members", "partners", "participants", "joint_issuers", "issued_by"] },
  { title: ["项目、指标、政策", "Programs, targets, policies"], names: ["programs_in", "programs_of_name", "targets", "results", "targets_beside_results", "policy_lineage"] },
  { title: ["找联系", "Connections"], names: ["paths", "neighbours", "documents_on", "single_source"] },
  { title: ["缺口", "Gaps"], names: ["tasks_without_owner", "tasks_for_anyone", "programs_without_owner", "two_heads", "people_without_post", "documents_incomplete", "targets_in_conflict", "facts_of_one_source", "coverage"] },
];

const PARAMETERS: Readonly<Record<string, Words>> = {
  body: ["单位", "Body"],
  date: ["日期", "Date"],
  earlier: ["前一份文档", "Earlier document"],
  entity: ["实体", "Entity"],
  event: ["活动", "Event"],
  from: ["自", "From"],
  group: ["集团或单位", "Group"],
  initiative: ["项目或任务", "Initiative"],
  issuer: ["发文单位", "Issuer"],
  largest: ["参加者至多", "Participants at most"],
  later: ["后一份文档", "Later document"],
  limit: ["至多几行", "Rows at most"],
  metric: ["指标", "Metric"],
  owner: ["责任者", "Owner"],
  person: ["人", "Person"],
  policy: ["政策文件", "Policy"],
  program: ["项目", "Program"],
  region: ["地区", "Region"],
  role: ["角色", "Role"],
  source: ["从", "From"],
  target: ["到", "To"],
  task: ["任务", "Task"],
  title: ["职务", "Title"],
  to: ["至", "To"],
  topic: ["主题词", "Topic"],
  whole: ["项目、文件或任务", "Whole"],
  year: ["年份", "Year"],
};

export function parameterName(name: string): Words {
  return PARAMETERS[name] ?? [name, name];
}

const PLAIN = new Set(["string", "integer", "float", "boolean", "list", "date", "region"]);

export interface Parameter {
  name: string;
  /** A plain type, `region`, or `entity`. */
  kind: string;
  labels: readonly string[];
  optional: boolean;
}

/** `Program|Task?` → an optional entity of two labels; `Entity` is one of any. */
export function parameterOf(name: string, declared: string): Parameter {
  const type = declared.replace(/\?$/, "");
  const optional = declared.endsWith("?") || name === "limit";
  if (PLAIN.has(type)) return { name, kind: type, labels: [], optional };
  return { name, kind: "entity", labels: type === "Entity" ? [] : type.split("|"), optional };
}
