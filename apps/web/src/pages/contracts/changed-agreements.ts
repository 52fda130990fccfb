// SPDX-License-Identifier: EUPL-1.2
import type { ContractAgreements } from '../../api/types.js';

/** What happens to an agreement there is: it ends, gets another value (a norm, an amount, months), or stays as it is. */
export interface KeptChange {
  readonly gone?: boolean;
  readonly value?: string;
}

/** What somebody filled in about the agreements beside products and bestedingsruimten. */
export interface AgreementValues {
  /** null: untouched; empty: no talks agreed any more. */
  readonly talkMonths: string | null;
  readonly kept: Readonly<Record<string, KeptChange>>;
  readonly kpi: { readonly kpi: string; readonly norm: string; readonly band: string; readonly frequentie: string; readonly gevolg: string };
  readonly addedClause: string;
  readonly capacity: { readonly naam: string; readonly locatie: string; readonly eenheid: string; readonly aantal: string };
  readonly report: { readonly naam: string; readonly maanden: string };
}

export const EMPTY_AGREEMENTS: AgreementValues = {
  talkMonths: null,
  kept: {},
  kpi: { kpi: '', norm: '', band: '', frequentie: 'kwartaal', gevolg: '' },
  addedClause: '',
  capacity: { naam: '', locatie: '', eenheid: 'plaatsen', aantal: '' },
  report: { naam: '', maanden: '' },
};

export const keyOf = {
  kpi: (key: string) => `kpi ${key}`,
  clause: (key: string) => `clausule ${key}`,
  capacity: (line: number) => `capaciteit ${line}`,
  report: (name: string) => `verantwoording ${name}`,
};

const filled = (text: string): boolean => text.trim() !== '';
const decimal = (text: string): string | null => (filled(text) ? text.trim().replace(',', '.') : null);
/** A whole number as a number; anything else as it was typed, so that the server says what is wrong. */
const whole = (text: string): number | string => (/^\d+$/.test(text.trim()) ? Number(text) : text.trim());

function untouched(v: AgreementValues): boolean {
  const added = [v.kpi.kpi, v.addedClause, v.capacity.naam, v.report.naam].some(filled);
  return v.talkMonths === null && !added && !Object.values(v.kept).some((k) => k.gone === true || filled(k.value ?? ''));
}

/** All agreements of the new version: those there are without what ends, as they become, and what is added; null when nothing was touched. */
export function agreementsBody(v: AgreementValues, now: ContractAgreements | null): Record<string, unknown> | null {
  if (untouched(v)) return null;
  const stays = (key: string): boolean => v.kept[key]?.gone !== true;
  const other = (key: string, old: string): string => decimal(v.kept[key]?.value ?? '') ?? old;
  const lines = now?.capaciteit ?? [];
  const talks = v.talkMonths ?? (now?.gesprekMaanden == null ? '' : String(now.gesprekMaanden));
  return {
    gesprekMaanden: filled(talks) ? whole(talks) : null,
    verantwoording: [
      ...(now?.verantwoording ?? [])
        .filter((r) => stays(keyOf.report(r.naam)))
        .map((r) => ({ naam: r.naam, maanden: whole(other(keyOf.report(r.naam), String(r.maanden))) })),
      ...(filled(v.report.naam) ? [{ naam: v.report.naam.trim(), maanden: whole(v.report.maanden) }] : []),
    ],
    clausules: [
      ...(now?.clausules ?? []).map((c) => c.sleutel).filter((key) => stays(keyOf.clause(key))),
      ...(v.addedClause === '' ? [] : [v.addedClause]),
    ],
    kpis: [
      ...(now?.kpis ?? [])
        .filter((k) => stays(keyOf.kpi(k.sleutel)))
        .map((k) => ({ kpi: k.sleutel, norm: other(keyOf.kpi(k.sleutel), k.norm), band: k.band, frequentie: k.frequentie, gevolg: k.gevolg })),
      ...(v.kpi.kpi === '' ? [] : [{ ...v.kpi, norm: decimal(v.kpi.norm), band: decimal(v.kpi.band), gevolg: v.kpi.gevolg.trim() }]),
    ],
    capaciteit: [
      ...lines
        .filter((c) => stays(keyOf.capacity(c.regel)))
        .map((c) => ({ regel: c.regel, naam: c.naam, locatie: c.locatie, eenheid: c.eenheid, aantal: other(keyOf.capacity(c.regel), c.aantal) })),
      ...(filled(v.capacity.naam)
        ? [
            {
              regel: Math.max(0, ...lines.map((c) => c.regel)) + 1,
              naam: v.capacity.naam.trim(),
              locatie: v.capacity.locatie.trim() || null,
              eenheid: v.capacity.eenheid,
              aantal: decimal(v.capacity.aantal) ?? '0',
            },
          ]
        : []),
    ],
  };
}
