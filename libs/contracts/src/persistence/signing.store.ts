// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { OpenSigning, Party, SignatureStatement } from '../domain/signing.js';

export interface MadeDocument {
  readonly contractId: string;
  readonly providerId: string;
  readonly versionId: string;
  readonly number: string;
  readonly made: boolean;
  readonly open: boolean;
}

/** A document, locked, and whether it waits for signatures or has them. */
export async function documentToSign(tx: Tx, id: string): Promise<MadeDocument | null> {
  const [row] = await tx.sql<MadeDocument>(
    `select d.contract_id as "contractId", d.provider_id as "providerId", d.version_id as "versionId", c.number, d.made_at is not null as made,
            exists (select 1 from contract_signing s where s.region_id = d.region_id and s.document_id = d.id and s.withdrawn_at is null) as open
       from contract_document d join contract c on c.region_id = d.region_id and c.id = d.contract_id where d.region_id = $1 and d.id = $2 for update of d`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export async function insertSigning(tx: Tx, id: string, documentId: string, document: MadeDocument): Promise<void> {
  await tx.execute(
    `insert into contract_signing (region_id, id, document_id, contract_id, provider_id, version_id, prepared_by_id, prepared_by, prepared_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.regionId, id, documentId, document.contractId, document.providerId, document.versionId, tx.actor.accountId, tx.actor.name, tx.now],
  );
}

export interface StoredSigning extends OpenSigning {
  readonly contractId: string;
  readonly providerId: string;
  readonly versionId: string;
  readonly documentId: string;
  readonly number: string;
  readonly title: string;
  readonly parties: Readonly<Record<Party, string>>;
  readonly reference: string | null;
}

export async function lockSigning(tx: Tx, id: string): Promise<StoredSigning | null> {
  const [row] = await tx.sql<StoredSigning>(
    `select s.prepared_by_id as "preparedById", s.withdrawn_at is not null as withdrawn, encode(d.pdf_sha256, 'hex') as sha256, s.service, s.service_reference as reference,
            s.contract_id as "contractId", s.provider_id as "providerId", s.version_id as "versionId", s.document_id as "documentId", c.number,
            c.number || ', versie ' || v.no as title, json_build_object('aanbieder', p.name, 'regio', r.name) as parties,
            (select coalesce(array_agg(g.party), '{}') from contract_signature g where g.region_id = s.region_id and g.signing_id = s.id) as signed
       from contract_signing s join contract_document d on d.region_id = s.region_id and d.id = s.document_id join contract c on c.region_id = s.region_id and c.id = s.contract_id
       join contract_version v on v.region_id = s.region_id and v.id = s.version_id join provider p on p.region_id = s.region_id and p.id = s.provider_id join region r on r.id = s.region_id
      where s.region_id = $1 and s.id = $2 for update of s`,
    [tx.regionId, id],
  );
  return row ?? null;
}

const HELD: readonly string[] = ['proceedings hold the signing', 'the standstill runs'];

/** Whether the database refused a signature because something that runs holds it; nothing else can be done in that transaction then. */
export const isHeld = (error: unknown): boolean => error instanceof Error && HELD.includes(error.message);

export async function insertSignature(tx: Tx, id: string, signing: StoredSigning, s: SignatureStatement): Promise<void> {
  await tx.execute(
    `insert into contract_signature (region_id, signing_id, party, contract_id, provider_id, version_id, signer_id, signer_name, mandate, sha256, level, signed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, decode($10, 'hex'), $11, $12)`,
    [
      tx.regionId,
      id,
      s.party,
      signing.contractId,
      signing.providerId,
      signing.versionId,
      s.signerId,
      s.signerName,
      s.mandate,
      s.sha256,
      s.level,
      tx.now,
    ],
  );
}

export async function saveWithdrawal(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.execute(`update contract_signing set withdrawn_at = $3, withdrawn_by = $4, withdrawn_reason = $5 where region_id = $1 and id = $2`, [
    tx.regionId,
    id,
    tx.now,
    tx.actor.name,
    reason,
  ]);
}

export async function saveService(tx: Tx, id: string, service: string, reference: string): Promise<void> {
  await tx.execute(`update contract_signing set service = $3, service_reference = $4 where region_id = $1 and id = $2`, [
    tx.regionId,
    id,
    service,
    reference,
  ]);
}

export async function pdfOf(tx: Tx, documentId: string): Promise<Buffer> {
  const [row] = await tx.sql<{ pdf: Buffer }>(`select pdf from contract_document where region_id = $1 and id = $2`, [tx.regionId, documentId]);
  return row!.pdf;
}
