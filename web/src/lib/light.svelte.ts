// Light or dark: as the system says, until a person says otherwise.

export const LIGHTS = ["auto", "light", "dark"] as const;
export type Light = (typeof LIGHTS)[number];

const KEPT = "yanzhen.light";
const state = $state<{ now: Light }>({ now: kept() });
apply(state.now);

function kept(): Light {
  try {
    const found = localStorage.getItem(KEPT);
    return LIGHTS.find((one) => one === found) ?? "auto";
  } catch {
    return "auto"; // storage may be forbidden
  }
}

function apply(chosen: Light): void {
  if (chosen === "auto") delete document.documentElement.dataset.light;
  else document.documentElement.dataset.light = chosen;
}

export const light = {
  get now(): Light {
    return state.now;
  },
  set now(chosen: Light) {
    state.now = chosen;
    apply(chosen);
    try {
      localStorage.setItem(KEPT, chosen);
    } catch {
      // it then holds for this visit only
    }
  },
};
