// SPDX-License-Identifier: EUPL-1.2
import type { NotaLine } from './question.js';

type Part = { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string } | { readonly kind: 'paragraph'; readonly text: string };

export interface NotaFacts {
  readonly no: number;
  readonly region: string;
  /** "IP-004 Title". */
  readonly tender: string;
  readonly at: Date;
  readonly closes: Date;
  readonly intro: string;
  readonly lines: readonly Omit<NotaLine, 'questionId'>[];
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'long', timeStyle: 'short' });
export const notaTitle = (no: number): string => `Nota van inlichtingen ${no}`;

/** Where a question is about: the lot, the paper and the place in it. */
export const placeText = (line: { readonly lotNo: number | null; readonly place: string | null }): string =>
  [line.lotNo === null ? null : `Perceel ${line.lotNo}`, line.place].filter(Boolean).join(', ');

/** The nota in parts: what the region tells, then each question with its answer. Who asked is in none of them. */
export function notaDocument(f: NotaFacts): { readonly title: string; readonly lead: string; readonly parts: readonly Part[] } {
  const paragraphs = (text: string): Part[] =>
    text
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line) => ({ kind: 'paragraph', text: line.trim() }));
  return {
    title: notaTitle(f.no),
    lead: f.tender,
    parts: [
      { kind: 'paragraph', text: `${f.region} publiceert deze nota op ${MOMENT.format(f.at)}, voor iedereen tegelijk.` },
      { kind: 'paragraph', text: `De inschrijving sluit op ${MOMENT.format(f.closes)}.` },
      ...(f.intro ? [{ kind: 'heading', level: 2, text: 'Mededelingen' } as const, ...paragraphs(f.intro)] : []),
      ...(f.lines.length > 0 ? [{ kind: 'heading', level: 2, text: 'Vragen en antwoorden' } as const] : []),
      ...f.lines.flatMap((line, i): Part[] => {
        const place = placeText(line);
        return [
          { kind: 'heading', level: 3, text: `Vraag ${i + 1}${place ? ` (${place})` : ''}` },
          ...paragraphs(line.question),
          { kind: 'paragraph', text: 'Antwoord' },
          ...paragraphs(line.answer),
        ];
      }),
    ],
  };
}
