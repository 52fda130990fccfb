// SPDX-License-Identifier: EUPL-1.2
import { centsFromDecimal, type LocalDate } from '#kernel';
import { ROLES_OF_PEOPLE } from '#platform';
import { readContentFile, type ContentFile } from '#regions';

export interface MandateContent {
  readonly role: string;
  readonly limitCents: bigint;
  readonly from: LocalDate;
  /** The last day; null: until further notice. */
  readonly last: LocalDate | null;
  readonly source: string;
}

/** How a region deals with declarations where the national standard leaves it free. */
export interface DeclarationPolicyContent {
  readonly reviewDays: number;
  readonly exceptionDays: number;
  readonly trajectoryGapDays: number;
  readonly source: string;
  readonly mandates: readonly MandateContent[];
}

const AMOUNT = /^\d{1,10}(\.\d{1,2})?$/;

/** The file with the terms of declarations and who may let through how much. */
export function readDeclarationPolicyFile(dataDir: string, name = 'declaratiebeleid.json'): ContentFile<DeclarationPolicyContent> {
  return readContentFile(dataDir, name, (file) => {
    const policy = file.part('policy');
    const within = (key: string, least: number, most: number): number => {
      const days = policy.whole(key);
      if (days < least || days > most) policy.fault(key, `Hier hoort een getal van ${least} tot en met ${most} te staan.`);
      return days;
    };
    const terms = {
      reviewDays: within('review_days', 0, 10),
      exceptionDays: within('exception_days', 1, 365),
      trajectoryGapDays: within('trajectory_gap_days', 0, 365),
      source: policy.text('source'),
    };
    policy.nothingElse();
    const mandates = file.list('mandates', (m): MandateContent => {
      const role = m.text('role');
      if (!(ROLES_OF_PEOPLE as readonly string[]).includes(role)) m.fault('role', `"${role}" is geen rol.`);
      const limit = m.matching('limit', AMOUNT, 'bedrag');
      const mandate = { role, from: m.date('from'), last: m.optionalDate('last'), source: m.text('source') };
      if (mandate.last !== null && mandate.last < mandate.from) m.fault('last', 'De laatste dag ligt voor de eerste.');
      return { ...mandate, limitCents: AMOUNT.test(limit) ? centsFromDecimal(limit) : 0n };
    });
    for (const [i, m] of mandates.entries())
      if (mandates.some((o, j) => j < i && o.role === m.role && (o.last ?? '9999-12-31') >= m.from && (m.last ?? '9999-12-31') >= o.from))
        file.fault(`mandates/${i}`, `De rol ${m.role} heeft op dezelfde dag al een mandaat.`);
    return { ...terms, mandates };
  });
}
