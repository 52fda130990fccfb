// SPDX-License-Identifier: EUPL-1.2
import type { ComposedDocument, DocumentPart } from '#contracts';
import type { LocalDate } from '#kernel';
import type { OfferedContract, StoredOffer } from '../persistence/offer.store.js';

const DAY = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
export const dayWords = (day: LocalDate): string => DAY.format(new Date(`${day}T00:00:00Z`));

const paragraph = (text: string): DocumentPart => ({ kind: 'paragraph', text });

const KINDS: Readonly<Record<string, string>> = {
  looptijd: 'Looptijd',
  product: 'Product',
  gemeenten: 'Gemeenten',
  tarief: 'Tarief',
  ruimte: 'Bestedingsruimte',
  'ruimte-gevolg': 'Gevolg van een volle ruimte',
  clausule: 'Clausule',
  kpi: 'KPI',
  capaciteit: 'Capaciteit',
  gesprek: 'Gesprekken',
  verantwoording: 'Verantwoording',
};

function contractParts(contract: OfferedContract): DocumentPart[] {
  const heading: DocumentPart = { kind: 'heading', level: 2, text: `${contract.number}: ${contract.kind}` };
  if (contract.difference.length === 0) return [heading, paragraph('In deze overeenkomst verandert niets.')];
  const ground = [contract.ground, contract.clause].filter((text) => text !== null).join(', ');
  return [
    heading,
    {
      kind: 'table',
      table: {
        caption: `Wat er verandert tegenover versie ${contract.version}`,
        head: ['Soort', 'Onderdeel', 'Nu', 'Wordt', 'Wijziging'],
        rows: contract.difference.map((d) => [
          KINDS[d.soort] ?? d.soort,
          d.onderdeel,
          d.oud ?? 'geen afspraak',
          d.nieuw ?? 'vervalt',
          String(d.wijziging),
        ]),
        widths: [1.2, 2.6, 1.6, 1.6, 0.8],
        figures: [],
      },
    },
    paragraph(ground === '' ? 'De grond van de wijziging staat bij de wijzigingen hierboven.' : `Grond van de wijziging: ${ground}.`),
  ];
}

/** The letter of an offer: every contract of the provider with what changes, until when it can answer and what follows from silence. */
export function letterOf(
  offer: StoredOffer,
  contracts: readonly OfferedContract[],
  words: {
    readonly until: LocalDate;
    readonly dated: Date;
    readonly changes: readonly { readonly no: number; readonly explanation: string }[];
    readonly silenceAccepts: boolean;
  },
): ComposedDocument {
  return {
    title: `Aanbod tot wijziging: ${offer.roundTitle}`,
    lead: `${offer.providerName} · gaat in op ${dayWords(offer.effectiveFrom)} · reageren kan tot en met ${dayWords(words.until)}`,
    author: offer.region,
    dated: words.dated,
    reference: `Herziening ${offer.roundNo}, aanbod ${offer.attempt}`,
    parts: [
      { kind: 'heading', level: 2, text: 'Waarom deze wijziging' },
      paragraph(offer.roundWhy),
      ...words.changes.map((c) => paragraph(`Wijziging ${c.no}: ${c.explanation}`)),
      ...contracts.flatMap(contractParts),
      { kind: 'heading', level: 2, text: 'Wat wij van u vragen' },
      paragraph(
        `U kunt in uw postvak vragen stellen, dit aanbod accepteren en tekenen, of bezwaar maken met een reden. Dat kan tot en met ${dayWords(words.until)}. Uw reactie geldt voor alle overeenkomsten in deze brief.`,
      ),
      paragraph(
        words.silenceAccepts
          ? 'Reageert u niet, dan geldt voor de overeenkomst wat haar eigen clausule over stilzwijgen zegt.'
          : 'Reageert u niet, dan verandert uw overeenkomst niet vanzelf. De regio vraagt u dan om een gesprek.',
      ),
    ],
  };
}
