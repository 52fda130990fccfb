// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '#platform';
import type { Column } from '#platform/http';
import type { ShownIndexation } from '../persistence/indexations.query.js';
import type { IndexationCommand } from '../use-cases/prepare-indexation.js';
import { IndexationDetailDto, IndexationLineDto, PrepareIndexationDto } from './indexation.dto.js';

/** "3.84" → 384 hundredths of a percent. */
const hundredths = (percent: string): number => {
  const [, sign, units, decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(percent)!;
  return (sign ? -1 : 1) * (Number(units) * 100 + Number(decimals.padEnd(2, '0')));
};
const percent = (rate: number): string =>
  `${rate < 0 ? '-' : ''}${Math.trunc(Math.abs(rate) / 100)}.${String(Math.abs(rate) % 100).padStart(2, '0')}`;
const chosen = (codes: readonly string[] | null | undefined): readonly string[] | null =>
  codes && codes.length > 0 ? [...new Set(codes.map((code) => code.trim()).filter(Boolean))] : null;

/** What was sent as the use case takes it. */
export function indexationCommand(body: PrepareIndexationDto): IndexationCommand {
  return {
    title: body.titel.trim(),
    note: body.toelichting?.trim() || null,
    effectiveFrom: body.ingangsdatum,
    forecastYear: body.prognosejaar ?? null,
    settlementYear: body.verrekenjaar ?? null,
    kinds: chosen(body.soorten),
    segments: chosen(body.segmenten),
    productCodes: chosen(body.producten),
    figures: body.cijfers.map((f) => ({ year: f.jaar, series: f.reeks, kind: f.soort, rate: hundredths(f.percentage) })),
    figuresSource: body.cijfersBron.trim(),
  };
}

export function indexationAnswer(run: ShownIndexation, actor: Actor, mayApprove: boolean): IndexationDetailDto {
  const { rule, figures, preparedBy, submittedBy, ...shown } = run;
  return {
    ...shown,
    weggelaten: { ...shown.weggelaten },
    regel: {
      naam: rule.name,
      bron: rule.source,
      onderdelen: rule.parts.map((p) => ({ reeks: p.series, naam: p.name, gewicht: percent(p.weight) })),
    },
    cijfers: figures.map((f) => ({ jaar: f.year, reeks: f.series, soort: f.kind, percentage: percent(f.rate) })),
    magBeslissen: mayApprove && shown.staat === 'voorgelegd' && preparedBy !== actor.accountId && submittedBy !== actor.accountId,
  };
}

const STATE_NAMES: Readonly<Record<string, string>> = { wacht: 'Nog niet vastgelegd', vastgelegd: 'Vastgelegd', overgeslagen: 'Overgeslagen' };

export const LINE_COLUMNS: readonly Column<IndexationLineDto>[] = [
  { head: 'Overeenkomst', kind: 'tekst', value: (l) => l.overeenkomst },
  { head: 'Aanbieder', kind: 'tekst', value: (l) => l.aanbieder.naam },
  { head: 'Productcode', kind: 'tekst', value: (l) => l.product.code },
  { head: 'Product', kind: 'tekst', value: (l) => l.product.naam },
  { head: 'Van', kind: 'datum', value: (l) => l.van },
  { head: 'Tot en met', kind: 'datum', value: (l) => l.totEnMet },
  { head: 'Oud tarief', kind: 'bedrag', value: (l) => l.oud },
  { head: 'Nieuw tarief', kind: 'bedrag', value: (l) => l.nieuw },
  { head: 'Verschil', kind: 'bedrag', value: (l) => l.verschil },
  { head: 'Staat', kind: 'tekst', value: (l) => STATE_NAMES[l.staat] },
  { head: 'Reden', kind: 'tekst', value: (l) => l.reden },
];
