// The colours of the page, as a canvas needs them: tokens of app.css, resolved for the present light.

export interface Palette {
  readonly ground: string;
  readonly raised: string;
  readonly ink: string;
  readonly quiet: string;
  readonly faint: string;
  readonly accent: string;
  readonly bad: string;
  label(label: string): string;
  type(type: string): string;
}

const TYPE_TOKENS: Readonly<Record<string, string>> = {
  RESPONSIBLE_FOR: "--label-organization",
  OVERSEES: "--label-organization",
  HOLDS_POST: "--label-person",
  NOMINATED_FOR: "--label-person",
  SUCCEEDS: "--label-person",
  PARTICIPATES_IN: "--label-school",
  COOPERATES_WITH: "--label-school",
  HAS_TARGET: "--label-target",
  HAS_RESULT: "--label-result",
  ISSUED: "--label-policy",
  CITES: "--label-policy",
  TEXT_OF: "--label-document",
  MENTIONS: "--label-document",
};

export const typeToken = (type: string): string => TYPE_TOKENS[type] ?? "--label-region";
export const labelToken = (label: string): string => `--label-${label.toLowerCase()}`;

/** Reads the tokens where `inside` stands; call it again when the light changes. */
export function paletteOf(inside: HTMLElement): Palette {
  const probe = document.createElement("span");
  probe.hidden = true;
  inside.append(probe);
  const found = new Map<string, string>();
  const token = (name: string): string => {
    let colour = found.get(name);
    if (colour === undefined) {
      probe.style.color = "var(--ink)";
      probe.style.color = `var(${name}, var(--ink))`;
      found.set(name, (colour = getComputedStyle(probe).color));
    }
    return colour;
  };
  const known = [...Object.values(TYPE_TOKENS), "--label-region", ...LABELS.map(labelToken)];
  known.forEach(token);
  const [ground, raised, ink, quiet, faint, accent, bad] = ["--ground", "--raised", "--ink", "--quiet", "--line", "--accent", "--bad"].map(token) as [string, string, string, string, string, string, string];
  probe.remove();
  const at = (name: string): string => found.get(name) ?? quiet;
  return { ground, raised, ink, quiet, faint, accent, bad, label: (label) => at(labelToken(label)), type: (type) => at(typeToken(type)) };
}

const LABELS = ["Region", "Organization", "School", "Person", "Program", "Task", "Target", "Result", "Policy", "Event", "Document"];
