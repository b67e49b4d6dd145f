// What columns of named queries are called, and their values: one table for every page that shows rows.

import { say, type Words } from "./language.svelte";
import { regionName } from "./regions.svelte";
import { labelName, typeName, valueName } from "./schema.svelte";

const COLUMNS: Readonly<Record<string, Words>> = {
  after: ["之后见报", "Seen after"],
  answer: ["当日情况", "On that day"],
  as_of: ["截至", "As of"],
  baseline: ["基数", "Baseline"],
  before: ["之前见报", "Seen before"],
  body: ["单位", "Body"],
  change: ["变化", "Change"],
  companions: ["同行者", "Companions"],
  comparator: ["比较", "Comparison"],
  count: ["数量", "Count"],
  date: ["日期", "Date"],
  deadline: ["期限", "Deadline"],
  detail: ["细节", "Detail"],
  document: ["文档", "Document"],
  documents: ["文档", "Documents"],
  earlier_owners: ["之前由谁负责", "Owners before"],
  earlier_quote: ["之前的原话", "Words before"],
  ended: ["止于", "Ended"],
  entity: ["实体", "Entity"],
  event: ["活动", "Event"],
  events: ["活动", "Events"],
  examples: ["举例", "Examples"],
  facts: ["原话", "Words"],
  first: ["甲", "First"],
  first_date: ["最早见报", "First seen"],
  first_document: ["最早的文档", "First document"],
  first_seen: ["甲见报", "First seen on"],
  found_in: ["主题见于", "Topic found in"],
  generic_owners: ["泛称的责任方", "Addressees without a name"],
  group: ["集团或单位", "Group"],
  groups: ["小组数", "Groups"],
  hops: ["逐步", "Steps"],
  id: ["编号", "Id"],
  initiative: ["项目或任务", "Initiative"],
  initiatives: ["项目和任务", "Initiatives"],
  issuer: ["发文单位", "Issuer"],
  issuers: ["发文单位", "Issuers"],
  item: ["项目、任务或单位", "Item"],
  kind: ["文种", "Kind"],
  label: ["类别", "Type"],
  lacking: ["缺少", "Lacking"],
  lag_days: ["相隔天数", "Days later"],
  last_date: ["最近见报", "Last seen"],
  later_owners: ["之后由谁负责", "Owners after"],
  later_quote: ["之后的原话", "Words after"],
  lead: ["牵头", "Lead"],
  leads: ["牵头者", "Leads"],
  length: ["步数", "Length"],
  level: ["级别", "Level"],
  manner: ["方式", "Manner"],
  member: ["成员", "Member"],
  metric: ["指标", "Metric"],
  metric_code: ["指标代码", "Metric code"],
  modality: ["语气", "Modality"],
  name: ["名称", "Name"],
  names: ["经过", "By way of"],
  neighbours: ["邻居数", "Neighbours"],
  number: ["文号", "Number"],
  other: ["对方", "Other end"],
  outgoing: ["由它发出", "Outgoing"],
  overlap: ["时间相交", "Overlap"],
  overseer: ["分管者", "Overseer"],
  owner: ["责任者", "Owner"],
  owners: ["由谁负责", "Owners"],
  part: ["下属任务", "Part"],
  participant: ["参加者", "Participant"],
  partner: ["合作方", "Partner"],
  party_title: ["党内职务", "Party post"],
  people: ["个人数", "People"],
  period: ["所属期间", "Period"],
  period_reason: ["期间依据", "Why that period"],
  person: ["人", "Person"],
  policy: ["政策文件", "Policy"],
  post_status: ["任职状态", "Status"],
  program: ["项目", "Program"],
  promised: ["目标", "Promised"],
  quote: ["原话", "Words"],
  region: ["地区", "Region"],
  regions: ["地区", "Regions"],
  reported: ["实际值", "Reported"],
  role: ["角色", "Role"],
  school: ["学校", "School"],
  seats: ["所任", "Seats"],
  second: ["乙", "Second"],
  second_seen: ["乙见报", "Second seen on"],
  section: ["内设或下属机构", "Section"],
  shared: ["共同的项目", "Shared"],
  since: ["自", "Since"],
  source_date: ["出处日期", "Source date"],
  source_title: ["出处", "Source"],
  stage: ["学段", "Stage"],
  started: ["始于", "Started"],
  support: ["来源数", "Sources"],
  targets: ["指标", "Targets"],
  task: ["任务", "Task"],
  time: ["所指时间", "Time as written"],
  times: ["次数", "Times"],
  title: ["职务", "Title"],
  together: ["共同次数", "Times together"],
  type: ["关系", "Relationship"],
  unit: ["单位", "Unit"],
  unit_norm: ["换算后的单位", "Unit, normalised"],
  units: ["单位数", "Units"],
  upper: ["上限", "Upper bound"],
  value: ["数值", "Value"],
  value_norm: ["换算后的数值", "Value, normalised"],
  values: ["各不相同的值", "Values"],
  verb: ["原词", "As written"],
  whole: ["所属", "Whole"],
  year: ["年份", "Year"],
};

const VALUES: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  answer: { stated: ["当日写明", "Stated that day"], between: ["前后见报之间", "Between two sightings"], unknown: ["不能确定", "Not known"] },
  change: { added: ["新增", "Added"], dropped: ["不再出现", "Dropped"], kept: ["保留", "Kept"] },
  lacking: { issuer: ["发文单位", "issuer"], region: ["地区", "region"], date: ["日期", "date"] },
  found_in: { name: ["名称", "name"], alias: ["别名", "alias"], quote: ["原话", "words"], title: ["文件标题", "title of the document"] },
  comparator: { "=": ["＝", "="], ">=": ["不少于", "at least"], "<=": ["不超过", "at most"], ">": ["超过", "more than"], "<": ["少于", "less than"] },
};

// The same word for two things: told apart by what stands beside it.
const BESIDE: Readonly<Record<string, readonly [beside: string, words: Words]>> = {
  support: ["support_id", ["配合", "In support"]],
  unit: ["unit_id", ["责任者", "Unit"]],
  title: ["document_id", ["标题", "Title"]],
};

/** What a column is called, among the columns of its query. */
export function columnName(column: string, columns: readonly string[] = []): Words {
  const beside = BESIDE[column];
  return (beside && columns.includes(beside[0]) ? beside[1] : COLUMNS[column]) ?? [column, column];
}

/** One value of a column as people call it; what has no name stands for itself. */
export function valueText(column: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return say(value ? ["是", "yes"] : ["否", "no"]);
  const text = String(value);
  const words = VALUES[column]?.[text];
  if (words) return say(words);
  if (column === "region" || column === "regions") return regionName(text);
  if (column === "label" || column.endsWith("_label")) return say(labelName(text));
  if (column === "type") return say(typeName(text));
  if (column === "post_status" || column === "status") return say(valueName("HOLDS_POST", "post_status", text));
  if (column === "modality") return say(valueName("RESPONSIBLE_FOR", "modality", text));
  return column === "role" ? roleText(text) : text;
}

const ROLE_TYPES = ["RESPONSIBLE_FOR", "PARTICIPATES_IN", "PART_OF", "HOLDS_POST", "COOPERATES_WITH"];

function roleText(role: string): string {
  for (const type of ROLE_TYPES) {
    const words = valueName(type, "role", role);
    if (words[0] !== role) return say(words);
  }
  return role;
}

/** The columns that may hold the id of what a column names, the first that is there in a row first. */
export function idColumns(column: string, columns: readonly string[]): string[] {
  const wanted: readonly string[] = {
    name: ["id"],
    task: ["task_id", "later_id", "earlier_id"],
    title: columns.includes("document_id") && !columns.includes("document") ? ["document_id"] : [],
    source_title: ["source_id"],
    metric: ["target_id", "result_id"],
  }[column] ?? [`${column}_id`];
  return wanted.filter((id) => columns.includes(id));
}
