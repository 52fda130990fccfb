// SPDX-License-Identifier: EUPL-1.2
import type { ComposedDocument, DocumentPart } from '#contracts';
import type { ClosedRound } from '../persistence/rounds.query.js';
import { dayWords } from './letter-of.js';

const STATES: Readonly<Record<string, string>> = {
  klaar: 'Klaar om te versturen',
  apart: 'Apart gezet',
  aangeboden: 'Niet geopend',
  geopend: 'Geopend, geen reactie',
  vraag: 'Vraag gesteld',
  geaccepteerd: 'Geaccepteerd en getekend',
  bezwaar: 'Bezwaar',
  stil: 'Geen reactie',
};
const paragraph = (text: string): DocumentPart => ({ kind: 'paragraph', text });
const heading = (text: string): DocumentPart => ({ kind: 'heading', level: 2, text });
const euros = (decimal: string): string =>
  new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(decimal as Intl.StringNumericLiteral);
const comma = (decimal: string): string => decimal.replace('.', ',');

function support({ draagvlak }: ClosedRound['verslag']): string {
  if (draagvlak.percentage === null) return 'Er is geen aanbod uitgegaan.';
  const turnover =
    draagvlak.omzetPercentage === null
      ? 'De omzet van vorig jaar is niet bekend.'
      : `Samen ${comma(draagvlak.omzetPercentage)}% van de omzet van vorig jaar.`;
  return `${draagvlak.geaccepteerd} van de ${draagvlak.aanbiedingen} aanbieders met een aanbod accepteerden: ${comma(draagvlak.percentage)}%. ${turnover}`;
}

/** What came of a round, for a board: as it was kept when the round was closed. The same round gives the same bytes. */
export function reportDocument(round: ClosedRound): ComposedDocument {
  const { verslag: r } = round;
  return {
    title: `Verslag van de herziening: ${round.titel}`,
    lead: `Ging in op ${dayWords(round.ingangsdatum)} · herziening ${round.nummer}`,
    author: round.regio,
    dated: round.geslotenOp,
    reference: `Herziening ${round.nummer}, verslag`,
    parts: [
      heading('Waarom'),
      paragraph(round.waarom),
      heading('Draagvlak'),
      paragraph(support(r)),
      {
        kind: 'table',
        table: {
          caption: 'Reacties',
          head: ['Stand', 'Aanbieders'],
          rows: r.aantallen.map((a) => [STATES[a.staat] ?? a.staat, String(a.aanbieders)]),
          widths: [3, 1],
          figures: [1],
        },
      },
      heading('Contracten en geld'),
      paragraph(
        `${r.contracten.gekozen} contracten gekozen; van ${r.contracten.vastgelegd} is een nieuwe versie vastgelegd, ${r.contracten.ongewijzigd} bleven zoals ze waren, ${r.contracten.apart} staan nog apart.`,
      ),
      paragraph(
        `Met de aantallen van vorig jaar kosten de gewijzigde contracten ${euros(r.effect.nieuw)} in plaats van ${euros(r.effect.oud)}: een verschil van ${euros(r.effect.verschil)} per jaar.`,
      ),
      heading('Wat inbreng veranderde'),
      paragraph(
        `${r.inbreng.ontvangen} inbrengen: ${r.inbreng.overgenomen} overgenomen, ${r.inbreng.deels} deels, ${r.inbreng.niet} niet, ${r.inbreng.beantwoord} beantwoord.`,
      ),
      ...r.wijzigingen.flatMap((c) => [
        paragraph(`Wijziging ${c.nummer}: ${c.toelichting}${c.geschrapt === null ? '' : ` (geschrapt: ${c.geschrapt})`}`),
        ...c.doorInbreng.map((i) => paragraph(`Door inbreng ${i.inbreng} van ${i.van}. Eerder stond er: ${i.was}. Reden: ${i.reden}`)),
      ]),
      ...(r.bezwaren.length === 0 ? [] : [heading('Bezwaren'), ...r.bezwaren.map((b) => paragraph(`${b.aanbieder}: ${b.reden}`))]),
    ],
  };
}
