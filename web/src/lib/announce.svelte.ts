// What changed, for those who do not see it: one polite live region, in App.svelte.

const state = $state({ text: "" });

export const announced = {
  get text(): string {
    return state.text;
  },
};

/** Let a screen reader say it; the same text twice is said twice. */
export function announce(text: string): void {
  state.text = "";
  queueMicrotask(() => (state.text = text));
}
