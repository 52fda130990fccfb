// SPDX-License-Identifier: EUPL-1.2
import { centsFromDecimal } from '#kernel';
import { readContentFile, type ContentFile, type Fields } from '#regions';
import { PROOF_KINDS, type ProcedureCommand, type ProofKind } from '../domain/procedure.js';
import type { TenderPapers } from '../domain/tender.js';
import { readTenderPapers } from './tender-file.js';

export interface ProcedureFileEntry {
  readonly variant: string;
  /** When it was published in an earlier administration; null: it is a draft. */
  readonly publishedOn: string | null;
  readonly command: ProcedureCommand;
  /** What a tender announces besides; null: it is none. */
  readonly tender: TenderPapers | null;
}

function readEntry(f: Fields): ProcedureFileEntry {
  const variant = f.text('variant');
  return {
    variant,
    publishedOn: f.optionalDate('publishedOn'),
    tender: variant === 'sas-tender' ? readTenderPapers(f.part('tender')) : null,
    command: {
      title: f.text('title'),
      summary: f.text('summary'),
      segmentCode: f.optionalText('segment'),
      motivation: f.text('motivation'),
      contractKind: f.text('contractKind'),
      contractFrom: f.date('contractFrom'),
      contractLast: f.date('contractLast'),
      municipalities: f.texts('municipalities'),
      clarificationDays: f.whole('clarificationDays'),
      objectionDays: f.whole('objectionDays'),
      closedToNewcomers: f.flag('closedToNewcomers'),
      source: f.text('source'),
      requirements: f.list('requirements', (r) => ({
        no: 0,
        title: r.text('title'),
        text: r.text('text'),
        proofKind: r.matching('proofKind', new RegExp(`^(${PROOF_KINDS.join('|')})$`), `keuze uit ${PROOF_KINDS.join(', ')}`) as ProofKind,
        proof: r.text('proof'),
        expires: r.flag('expires'),
      })),
      windows: f.list('windows', (w) => ({ opensOn: w.date('opensOn'), lastDay: w.optionalDate('lastDay') })),
      tariffs: f.list('tariffs', (t) => ({
        code: t.text('code'),
        cents: centsFromDecimal(t.matching('tariff', /^\d+\.\d{2}$/, 'bedrag zoals 76.80') || '0.00'),
        decisionId: null,
      })),
    },
  };
}

/** The procedures a region brings with it. */
export function readProcedureFile(dataDir: string, name = 'inkoopprocedures.json'): ContentFile<readonly ProcedureFileEntry[]> {
  return readContentFile(dataDir, name, (file) => file.list('procedures', readEntry));
}
