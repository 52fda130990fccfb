// SPDX-License-Identifier: EUPL-1.2
import type { ProcedureCommand } from '#procurement';

/** The papers of a small open house: a proof that expires, an answer in words, one product and one window. */
export const PAPERS: ProcedureCommand = {
  title: 'Toelating',
  summary: 'Ambulante hulp',
  segmentCode: null,
  motivation: 'De keuze blijft aan de jeugdige en zijn ouders.',
  contractKind: 'resultaatovereenkomst',
  contractFrom: '2026-01-01',
  contractLast: '2026-12-31',
  municipalities: ['0503'],
  clarificationDays: 10,
  objectionDays: 20,
  closedToNewcomers: false,
  source: null,
  requirements: [
    { no: 1, title: 'Keurmerk', text: 'Getoetst', proofKind: 'bewijsstuk', proof: 'Certificaat', expires: true },
    { no: 2, title: 'Werktoedeling', text: 'Wie doet wat', proofKind: 'verklaring', proof: 'Beschrijving', expires: false },
  ],
  windows: [{ opensOn: '2025-10-15', lastDay: '2025-11-30' }],
  tariffs: [{ code: '45A04', cents: 76_80n, decisionId: null }],
};
