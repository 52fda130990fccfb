// SPDX-License-Identifier: EUPL-1.2
import type { Answer, ApplicationContent } from './application.js';

export interface ReceiptFacts {
  readonly procedureNo: number;
  readonly applicationNo: number;
  readonly at: Date;
  readonly content: Omit<ApplicationContent, 'answers'>;
  readonly answers: readonly Answer[];
}

/**
 * What was handed in, as one text that is always the same for the same content: its hash is the receipt, and whoever holds it can show
 * later that nothing was changed. A proof counts by its own hash.
 */
export function receiptText({ procedureNo, applicationNo, at, content, answers }: ReceiptFacts): string {
  const { company, declaration, products } = content;
  return JSON.stringify([
    procedureNo,
    applicationNo,
    at.toISOString(),
    [company.name, company.agb, company.kvk, company.contactName, company.contactEmail],
    Object.keys(declaration)
      .sort()
      .map((key) => [key, declaration[key]!.applies, declaration[key]!.note]),
    [...answers].sort((a, b) => a.requirementNo - b.requirementNo).map((a) => [a.requirementNo, a.text, a.file?.sha256 ?? null, a.validUntil]),
    [...products].sort(),
  ]);
}
