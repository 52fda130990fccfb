// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { Subject } from '../domain/subject.js';

/** To whom a subject belongs. */
export interface SubjectOwner {
  readonly providerId: string;
  readonly municipalityCode: string | null;
  readonly contractManagerId: string | null;
}

const OF_PROVIDER = `join provider p on p.region_id = s.region_id and p.id = s.provider_id`;
const FOUND: Readonly<Record<Subject['kind'], string>> = {
  regel: `select s.provider_id as "providerId", s.municipality_code as "municipalityCode", p.contract_manager_id as "contractManagerId" from declaration_line s ${OF_PROVIDER}
           where s.region_id = $1 and s.message_id = split_part($2, '/', 1)::uuid and s.line_no = split_part($2, '/', 2)::int`,
  bericht: `select s.provider_id as "providerId", s.municipality_code as "municipalityCode", p.contract_manager_id as "contractManagerId" from message s ${OF_PROVIDER}
             where s.region_id = $1 and s.id = $2::uuid`,
  contract: `select s.provider_id as "providerId", null as "municipalityCode", p.contract_manager_id as "contractManagerId" from contract s ${OF_PROVIDER}
              where s.region_id = $1 and s.number = $2`,
};

/** The provider and municipality a subject belongs to; null when it does not exist, or not for this actor. */
export async function subjectOwner(tx: Tx, subject: Subject): Promise<SubjectOwner | null> {
  const [row] = await tx.sql<SubjectOwner>(FOUND[subject.kind], [tx.regionId, subject.id]);
  return row ?? null;
}

/** Which of these numbers are allocations of the provider: those may be written about. */
export async function knownAllocations(tx: Tx, providerId: string, numbers: readonly string[]): Promise<string[]> {
  const rows = await tx.sql<{ number: string }>(
    `select distinct number::text from allocation where region_id = $1 and provider_id = $2 and number = any($3::bigint[])`,
    [tx.regionId, providerId, numbers],
  );
  return rows.map((r) => r.number);
}
