// What the kinds of gaps are called, and what it means that there are none. Kinds that are not named here come with the
// server's own words.

import type { Words } from "../../lib/language.svelte";

interface Kind {
  title: Words;
  /** Why somebody should look at these. */
  why: Words;
  none: Words;
}

export const KINDS: Readonly<Record<string, Kind>> = {
  tasks_without_owner: {
    title: ["没有写明由谁负责的任务", "Tasks without an owner"],
    why: ["文件列出了任务，却没有写任何负责者。", "A document sets the task and names nobody for it."],
    none: ["读到的任务都写明了负责者。", "Every task that was read names somebody."],
  },
  tasks_for_anyone: {
    title: ["只写给泛称的任务和项目", "Carried only by generic addressees"],
    why: ["只写“各学校”“各部门”之类，没有具名的负责者。", "Only “all schools” or the like is named, nobody in particular."],
    none: ["没有读到只写给泛称的任务；有负责者的都是具名的。", "No task is left to generic addressees alone."],
  },
  programs_without_owner: {
    title: ["没有写明由谁负责的项目", "Programs without an owner"],
    why: ["有人提出或要求，却没有写谁来负责。", "Proposed or urged by somebody, but nobody is named to carry it."],
    none: ["读到的项目都写明了负责者。", "Every program that was read names somebody."],
  },
  several_leads: {
    title: ["由几家共同牵头", "Several leads"],
    why: ["几个单位或几个人都写为牵头，谁主责并不清楚。", "Several units or people are named as lead; who answers for it is not clear."],
    none: ["读到的项目和任务都只有一个牵头者，或没有牵头者。", "No program or task that was read has more than one lead."],
  },
  two_heads: {
    title: ["同一职务有两位负责人", "Two heads of one office"],
    why: ["先后换人，或见报时间相交：相交的要核对。", "One after the other, or at the same time; those that overlap need a check."],
    none: ["没有读到同一职务出现两位负责人。", "No office with two heads was read."],
  },
  people_without_post: {
    title: ["没有写明任职的人", "People without a post"],
    why: ["文件提到了人，却没有写他任什么职。", "A document names the person and no post."],
    none: ["读到的人都写明了职务。", "Everybody who was read of has a post."],
  },
  documents_incomplete: {
    title: ["缺发文单位、地区或日期的文档", "Incomplete documents"],
    why: ["缺了这些，事实就难以放到地方和年份上；可在文档页补上。", "Facts of these are hard to place; add what lacks on the documents page."],
    none: ["读到的文档都有发文单位、地区和日期。", "Every document has issuer, region and date."],
  },
  targets_in_conflict: {
    title: ["同一指标有不同的值", "Targets that contradict each other"],
    why: ["几份文件对同一个指标写了不同的数。", "Documents state different figures for one target."],
    none: ["没有读到彼此矛盾的指标。", "No figures that contradict each other were read."],
  },
  facts_of_one_source: {
    title: ["只有一份来源的任职和负责", "Posts and duties from one source"],
    why: ["只有一部作品这样说，没有第二份文件印证。", "One work alone says so; no second document confirms it."],
    none: ["读到的任职和负责都有两份以上的来源。", "Every post and duty rests on two works or more."],
  },
};
