// Two languages, Chinese first. Words stand beside where they are shown, as pairs: `const WORDS = { ask: ["查", "Ask"] }`.

export type Words = readonly [zh: string, en: string];
export type Language = "zh" | "en";

const KEPT = "yanzhen.language";
const state = $state<{ now: Language }>({ now: kept() });

function kept(): Language {
  try {
    return localStorage.getItem(KEPT) === "en" ? "en" : "zh";
  } catch {
    return "zh"; // storage may be forbidden
  }
}

export const language = {
  get now(): Language {
    return state.now;
  },
  set now(chosen: Language) {
    state.now = chosen;
    document.documentElement.lang = chosen === "zh" ? "zh-CN" : "en";
    try {
      localStorage.setItem(KEPT, chosen);
    } catch {
      // it then holds for this visit only
    }
  },
};

/** The words in the language chosen; `{0}`, `{1}` … are replaced by the values. */
export function say(words: Words, ...values: (string | number)[]): string {
  const text = words[state.now === "zh" ? 0 : 1];
  return text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}

/** The half of a bilingual text of the server ("中文 English") is not parted: it is shown whole, as it came. */
export function sayCount(count: number): string {
  return new Intl.NumberFormat(state.now === "zh" ? "zh-CN" : "en").format(count);
}
