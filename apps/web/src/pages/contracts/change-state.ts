// SPDX-License-Identifier: EUPL-1.2
import type { ContractAgreements, ContractDetail, ContractTerm, Money } from '../../api/types.js';
import { readMoney } from '../../format/money.js';

export const FACTS = ['indexering', 'aanvullend', 'onvoorzien', 'andereAanbieder', 'andereAard', 'wezenlijk'] as const;
export type Fact = (typeof FACTS)[number];

/** What somebody filled in on the page of a change. */
export interface ChangeValues {
  readonly from: string;
  readonly summary: string;
  readonly tariffs: Readonly<Record<number, string>>;
  readonly delta: string;
  readonly clause: string;
  readonly facts: Readonly<Partial<Record<Fact, boolean>>>;
  readonly ground: string;
  readonly explanation: string;
  readonly deviation: string;
  readonly kpi: { readonly kpi: string; readonly norm: string; readonly band: string; readonly frequentie: string; readonly gevolg: string };
  readonly addedClause: string;
  readonly capacity: { readonly naam: string; readonly locatie: string; readonly eenheid: string; readonly aantal: string };
}

export const EMPTY_CHANGE: ChangeValues = {
  from: '',
  summary: '',
  tariffs: {},
  delta: '',
  clause: '',
  facts: {},
  ground: '',
  explanation: '',
  deviation: '',
  kpi: { kpi: '', norm: '', band: '', frequentie: 'kwartaal', gevolg: '' },
  addedClause: '',
  capacity: { naam: '', locatie: '', eenheid: 'plaatsen', aantal: '' },
};

/** An amount that may go down: "-1.250". */
export function readDelta(text: string): Money | null {
  const tidy = text.trim().replace(/^[−-]\s*/, '');
  const amount = readMoney(tidy);
  return amount === null ? null : tidy === text.trim() ? amount : `-${amount}`;
}

const decimal = (text: string): string | null => (text.trim() === '' ? null : text.trim().replace(',', '.'));

export const groundFacts = (v: ChangeValues): Record<string, unknown> => ({
  bedrag: v.delta.trim() === '' ? null : readDelta(v.delta),
  clausule: v.clause === '' ? null : v.clause,
  ...v.facts,
});

/** All agreements of the version: those there are, with what was added; null when nothing was. */
function agreements(v: ChangeValues, now: ContractAgreements | null): Record<string, unknown> | null {
  if (v.kpi.kpi === '' && v.addedClause === '' && v.capacity.naam.trim() === '') return null;
  const lines = now?.capaciteit ?? [];
  return {
    gesprekMaanden: now?.gesprekMaanden ?? null,
    verantwoording: now?.verantwoording ?? [],
    clausules: [...(now?.clausules ?? []).map((c) => c.sleutel), ...(v.addedClause === '' ? [] : [v.addedClause])],
    kpis: [
      ...(now?.kpis ?? []).map((k) => ({ kpi: k.sleutel, norm: k.norm, band: k.band, frequentie: k.frequentie, gevolg: k.gevolg })),
      ...(v.kpi.kpi === '' ? [] : [{ ...v.kpi, norm: decimal(v.kpi.norm), band: decimal(v.kpi.band), gevolg: v.kpi.gevolg.trim() }]),
    ],
    capaciteit: [
      ...lines.map((c) => ({ regel: c.regel, naam: c.naam, locatie: c.locatie, eenheid: c.eenheid, aantal: c.aantal })),
      ...(v.capacity.naam.trim() === ''
        ? []
        : [
            {
              regel: Math.max(0, ...lines.map((c) => c.regel)) + 1,
              naam: v.capacity.naam.trim(),
              locatie: v.capacity.locatie.trim() || null,
              eenheid: v.capacity.eenheid,
              aantal: decimal(v.capacity.aantal) ?? '0',
            },
          ]),
    ],
  };
}

export const changeBody = (v: ChangeValues, term: ContractTerm): Record<string, unknown> => ({
  gezien: term.nieuwsteVersie,
  van: v.from,
  samenvatting: v.summary.trim(),
  grond: { ...groundFacts(v), grond: v.ground, toelichting: v.explanation.trim(), afwijking: v.deviation.trim() || null },
  tarieven: Object.entries(v.tariffs)
    .filter(([, text]) => text.trim() !== '')
    .map(([line, text]) => ({ regel: Number(line), bedrag: readMoney(text) })),
  afspraken: agreements(v, term.afspraken),
});

/** The tariff of a line in the version that is changed; null where it has none. */
export const tariffNow = (line: NonNullable<ContractDetail['regels']>[number]): Money | null => line.tarieven.at(-1)?.bedrag ?? null;
