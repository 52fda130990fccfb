// SPDX-License-Identifier: EUPL-1.2
import type { ProcedureDetail } from '../../api/types.js';
import { amountCents, readMoney } from '../../format/money.js';

export interface RequirementEntry {
  readonly titel: string;
  readonly tekst: string;
  readonly bewijssoort: 'bewijsstuk' | 'verklaring';
  readonly bewijs: string;
  readonly verloopt: boolean;
}

/** The papers of a procedure while they are written; every field is text until it is sent. */
export interface ProcedureEntry {
  readonly titel: string;
  readonly toelichting: string;
  readonly segment: string;
  readonly motivering: string;
  readonly contractsoort: string;
  readonly contractVan: string;
  readonly contractTotEnMet: string;
  readonly gemeenten: readonly string[];
  readonly verduidelijkingDagen: string;
  readonly bezwaarDagen: string;
  readonly alleenMissendAanbod: boolean;
  readonly eisen: readonly RequirementEntry[];
  readonly vensters: readonly { readonly van: string; readonly totEnMet: string }[];
  readonly producten: readonly { readonly code: string; readonly tarief: string; readonly besluit: string }[];
}

export const NEW_REQUIREMENT: RequirementEntry = { titel: '', tekst: '', bewijssoort: 'bewijsstuk', bewijs: '', verloopt: false };

export const NEW_PROCEDURE: ProcedureEntry = {
  titel: '',
  toelichting: '',
  segment: '',
  motivering: '',
  contractsoort: '',
  contractVan: '',
  contractTotEnMet: '',
  gemeenten: [],
  verduidelijkingDagen: '10',
  bezwaarDagen: '20',
  alleenMissendAanbod: false,
  eisen: [NEW_REQUIREMENT],
  vensters: [{ van: '', totEnMet: '' }],
  producten: [{ code: '', tarief: '', besluit: '' }],
};

export function entryOf(p: ProcedureDetail): ProcedureEntry {
  return {
    titel: p.titel,
    toelichting: p.toelichting,
    segment: p.segment?.code ?? '',
    motivering: p.motivering,
    contractsoort: p.contractsoort.sleutel,
    contractVan: p.contractVan,
    contractTotEnMet: p.contractTotEnMet,
    gemeenten: p.gemeenten.map((m) => m.code),
    verduidelijkingDagen: String(p.verduidelijkingDagen),
    bezwaarDagen: String(p.bezwaarDagen),
    alleenMissendAanbod: p.alleenMissendAanbod,
    eisen: p.eisen.map(({ titel, tekst, bewijssoort, bewijs, verloopt }) => ({ titel, tekst, bewijssoort, bewijs, verloopt })),
    vensters: p.vensters.map((w) => ({ van: w.van, totEnMet: w.totEnMet ?? '' })),
    producten: p.tarieven.map((t) => ({ code: t.code, tarief: amountCents(t.tarief), besluit: t.besluit?.id ?? '' })),
  };
}

/** What goes to the server; an amount that cannot be read goes as it was written, and comes back with its fault. */
export function sentOf(e: ProcedureEntry): object {
  return {
    ...e,
    segment: e.segment || null,
    verduidelijkingDagen: Number(e.verduidelijkingDagen),
    bezwaarDagen: Number(e.bezwaarDagen),
    vensters: e.vensters.map((w) => ({ van: w.van, totEnMet: w.totEnMet || null })),
    producten: e.producten.map((p) => ({ code: p.code, tarief: readMoney(p.tarief) ?? p.tarief, besluit: p.besluit || null })),
  };
}
