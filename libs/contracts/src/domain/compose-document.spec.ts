// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { productRoot } from '#platform';
import { readDocumentTemplateFile } from '../content/document-template-files.js';
import { composeDocument, type DocumentFacts } from './compose-document.js';
import { fillIn, unknownNames, type TemplateName } from './document-template.js';
import { dayWords, differenceRow, euroWords, figureWords, roomWords } from './document-words.js';

const EMPTY: DocumentFacts = {
  region: 'Haaglanden',
  provider: { name: 'Schorrenduin', kvk: null },
  contract: 'RO-1',
  kind: 'Resultaatovereenkomst',
  version: 1,
  from: '2025-01-01',
  until: '2025-12-31',
  summary: 'Aanvang',
  ground: 'aanvang',
  recordedAt: new Date(0),
  lines: [],
  rooms: [],
  talkMonths: null,
  reports: [],
  clauses: [],
  kpis: [],
  capacity: [],
  change: null,
};

describe('documents of contracts in words', () => {
  it('write days, amounts and figures as people do', () => {
    expect(dayWords('2026-03-01')).toBe('1 maart 2026');
    expect(['1234567.50', '-12.3', '999'].map(euroWords)).toEqual(['€\u00a01.234.567,50', '−€\u00a012,30', '€\u00a0999,00']);
    expect(['9.50', '12', '100', '10.00'].map(figureWords)).toEqual(['9,5', '12', '100', '10']);
    expect(['overeenkomst', 'aanbieder', 'segment:2', 'productgroep:crisis'].map(roomWords)).toEqual([
      'deze overeenkomst',
      'de hele aanbieder',
      'segment 2',
      'productgroep crisis',
    ]);
  });

  it('tell of each kind of difference what it is of, how it was and how it becomes', () => {
    const of = (kind: Parameters<typeof differenceRow>[0]['kind'], part: string, old: string | null, now: string | null) =>
      differenceRow({ kind, key: 'x', part, old, new: now, cents: null, basisPoints: null });
    expect(of('looptijd', 'Geldt', '2025-01-01/2025-12-31', null)).toEqual(['Looptijd', '1 januari 2025 tot en met 31 december 2025', 'vervalt']);
    expect(of('ruimte', '2025 segment:1', 'geen', '10.00')).toEqual(['Bestedingsruimte: 2025, segment 1', 'geen ruimte afgesproken', '€\u00a010,00']);
    expect(of('product', '45A04 Behandeling', null, 'inspanningsgericht 04')).toEqual([
      'Product: 45A04 Behandeling',
      'stond er niet in',
      'inspanningsgericht, per uur',
    ]);
  });

  it('say what a version does not hold, and make nothing up', () => {
    for (const region of ['haaglanden', 'holland-rijnland'])
      for (const template of readDocumentTemplateFile(join(productRoot, 'data', region)).content) {
        const { parts, title } = composeDocument(template, EMPTY);
        expect(title).not.toMatch(/[{}]/);
        expect(JSON.stringify(parts)).not.toMatch(/undefined|null|NaN/);
        for (const part of parts)
          if (part.kind === 'table')
            for (const row of part.table.rows)
              expect([row.length, part.table.widths.length]).toEqual([part.table.head.length, part.table.head.length]);
      }
    const [agreement] = readDocumentTemplateFile(join(productRoot, 'data/haaglanden')).content;
    const words = JSON.stringify(composeDocument(agreement!, EMPTY).parts);
    for (const absent of ['geen productregels', 'geen bestedingsruimte', 'geen KPI', 'geen capaciteit', 'geen clausules', 'niet in bron'])
      expect(words).toContain(absent);
  });

  it('know which names a template may use', () => {
    expect(unknownNames('{aanbieder} en {bank}')).toEqual(['bank']);
    expect(fillIn('{contract}, {bank}', { contract: 'RO-1' } as Record<TemplateName, string>)).toBe('RO-1, {bank}');
  });
});
