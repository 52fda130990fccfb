// SPDX-License-Identifier: EUPL-1.2

/** What a template leaves open, to be filled from the subject of the thread. */
export const PLACEHOLDERS = ['regel', 'oorzaak', 'verwacht'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type Filling = Readonly<Record<Placeholder, string | null>>;

const ANY = /\{([^{}\n]{0,40})\}/g;
const isPlaceholder = (name: string): name is Placeholder => (PLACEHOLDERS as readonly string[]).includes(name);

/** Names between braces that are none of ours. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(ANY)].map((m) => m[1]!).filter((name) => !isPlaceholder(name));
}

/** Placeholders that still stand in a text: it was taken from a template and not finished. */
export function openPlaceholders(text: string): Placeholder[] {
  return PLACEHOLDERS.filter((name) => text.includes(`{${name}}`));
}

/** The text for one subject. What the subject does not tell stays as it is, for the writer to fill in. */
export function fillTemplate(text: string, filling: Filling): string {
  return text.replaceAll(ANY, (whole, name: string) => (isPlaceholder(name) ? (filling[name] ?? whole) : whole));
}
