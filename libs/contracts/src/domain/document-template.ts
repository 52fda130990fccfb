// SPDX-License-Identifier: EUPL-1.2

export const DOCUMENT_KINDS = ['overeenkomst', 'wijzigingsbrief'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Parts that are filled from the version; the others are texts of the template. */
export const FILLED_BLOCKS = [
  'partijen',
  'looptijd',
  'regels',
  'ruimten',
  'kpis',
  'capaciteit',
  'verantwoording',
  'clausules',
  'grond',
  'verschil',
  'ondertekening',
] as const;
export type FilledBlock = (typeof FILLED_BLOCKS)[number];
export const BLOCKS = ['kop', 'alinea', ...FILLED_BLOCKS] as const;

/** A part of a template. Texts hold names in braces: {aanbieder}, {versie}. */
export interface TemplateBlock {
  readonly block: (typeof BLOCKS)[number];
  readonly text: string | null;
}

/** A template as data of a region; what was made keeps the version it was made with. */
export interface DocumentTemplate {
  readonly key: DocumentKind;
  readonly version: number;
  readonly title: string;
  readonly blocks: readonly TemplateBlock[];
  readonly source: string;
}

/** The names a template may use. */
export const TEMPLATE_NAMES = ['regio', 'aanbieder', 'contract', 'soort', 'versie', 'vorigeVersie', 'van', 'totEnMet', 'samenvatting'] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** Names in a text that no template may use. */
export function unknownNames(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map((m) => m[1]!).filter((name) => !(TEMPLATE_NAMES as readonly string[]).includes(name));
}

export const fillIn = (text: string, values: Readonly<Record<TemplateName, string>>): string =>
  text.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => values[name as TemplateName] ?? whole);
