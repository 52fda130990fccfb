// SPDX-License-Identifier: EUPL-1.2
import type { ApplicationDetail } from '../../api/types.js';

/** An application as it is being filled in: everything is text until it is sent. */
export interface Draft {
  readonly company: Readonly<Record<'naam' | 'agb' | 'kvk' | 'contactpersoon' | 'email', string>>;
  /** By topic: null is not answered yet. */
  readonly declaration: Readonly<Record<string, { readonly applies: boolean | null; readonly note: string }>>;
  readonly answers: Readonly<Record<number, { readonly text: string; readonly until: string }>>;
  readonly products: readonly string[];
}

export function draftOf(a: ApplicationDetail): Draft {
  const said = (key: string) => a.verklaring[key];
  return {
    company: {
      naam: a.bedrijf.naam ?? '',
      agb: a.bedrijf.agb ?? '',
      kvk: a.bedrijf.kvk ?? '',
      contactpersoon: a.bedrijf.contactpersoon ?? '',
      email: a.bedrijf.email ?? '',
    },
    declaration: Object.fromEntries(
      a.onderwerpen.map((o) => [o.sleutel, { applies: said(o.sleutel)?.geldt ?? null, note: said(o.sleutel)?.toelichting ?? '' }]),
    ),
    answers: Object.fromEntries(
      a.stukken.eisen.map((e) => {
        const given = a.antwoorden.find((x) => x.eis === e.nummer);
        return [e.nummer, { text: given?.tekst ?? '', until: given?.geldigTotEnMet ?? '' }];
      }),
    ),
    products: a.gekozen,
  };
}

export function sentOf(draft: Draft, version: number): object {
  return {
    versie: version,
    bedrijf: draft.company,
    verklaring: Object.entries(draft.declaration)
      .filter(([, said]) => said.applies !== null)
      .map(([onderwerp, said]) => ({ onderwerp, geldt: said.applies, toelichting: said.note.trim() || null })),
    antwoorden: Object.entries(draft.answers).map(([eis, given]) => ({
      eis: Number(eis),
      tekst: given.text.trim() || null,
      geldigTotEnMet: given.until || null,
    })),
    producten: draft.products,
  };
}

/** The id of the field a fault of the server belongs to. */
export const fieldOf = (pointer: string): string => `veld${pointer.replaceAll('/', '-')}`;
