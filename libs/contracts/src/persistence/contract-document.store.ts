// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { Tx } from '#platform';
import type { DocumentKind, DocumentTemplate } from '../domain/document-template.js';
import type { StoredContract } from './contract.store.js';

export async function keepDocumentTemplate(tx: Tx, t: DocumentTemplate): Promise<void> {
  await tx.execute(
    `insert into document_template (region_id, key, version, title, blocks, source) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [tx.regionId, t.key, t.version, t.title, JSON.stringify(t.blocks), t.source],
  );
}

/** The newest text of a template; null where the region has none. */
export async function newestTemplate(tx: Tx, key: DocumentKind): Promise<number | null> {
  const [row] = await tx.sql<{ version: number | null }>(`select max(version) as version from document_template where region_id = $1 and key = $2`, [
    tx.regionId,
    key,
  ]);
  return row?.version ?? null;
}

/** A version of a contract and the one before it, by number. */
export async function versionAndBefore(tx: Tx, contractId: string, no: number): Promise<{ id: string; before: string | null } | null> {
  const [row] = await tx.sql<{ id: string; before: string | null }>(
    `select v.id, (select b.id from contract_version b where b.region_id = $1 and b.contract_id = $2 and b.no < v.no order by b.no desc limit 1) as before
       from contract_version v where v.region_id = $1 and v.contract_id = $2 and v.no = $3`,
    [tx.regionId, contractId, no],
  );
  return row ?? null;
}

export interface NewDocument {
  readonly id: string;
  readonly versionId: string;
  readonly fromVersionId: string | null;
  readonly key: DocumentKind;
  readonly templateVersion: number;
}

/** @returns the id of the document: the one there was, when this version has it already with this template */
export async function insertDocument(tx: Tx, contract: StoredContract, d: NewDocument): Promise<{ id: string; made: boolean }> {
  await tx.execute(
    `insert into contract_document (region_id, id, contract_id, provider_id, version_id, from_version_id, template_key, template_version, requested_at, requested_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (region_id, version_id, template_key, template_version) do nothing`,
    [tx.regionId, d.id, contract.id, contract.providerId, d.versionId, d.fromVersionId, d.key, d.templateVersion, tx.now, tx.actor.name],
  );
  const [row] = await tx.sql<{ id: string; made: boolean }>(
    `select id, made_at is not null as made from contract_document where region_id = $1 and version_id = $2 and template_key = $3 and template_version = $4`,
    [tx.regionId, d.versionId, d.key, d.templateVersion],
  );
  return row!;
}

export interface DocumentToMake {
  readonly number: string;
  readonly version: number;
  readonly before: number | null;
  readonly recordedAt: Date;
  readonly made: boolean;
  readonly template: DocumentTemplate;
  readonly region: string;
  readonly provider: { readonly name: string; readonly kvk: string | null };
}

/** What a document is made of, locked; null when there is no such document. */
export async function lockDocument(tx: Tx, id: string): Promise<DocumentToMake | null> {
  const [row] = await tx.sql<DocumentToMake>(
    `select c.number, v.no as version, b.no as before, v.recorded_at as "recordedAt", d.made_at is not null as made, r.name as region,
            json_build_object('key', t.key, 'version', t.version, 'title', t.title, 'blocks', t.blocks, 'source', t.source) as template,
            json_build_object('name', p.name, 'kvk', p.kvk) as provider
       from contract_document d join contract c on c.region_id = d.region_id and c.id = d.contract_id join contract_version v on v.region_id = d.region_id and v.id = d.version_id
       left join contract_version b on b.region_id = d.region_id and b.id = d.from_version_id join provider p on p.region_id = d.region_id and p.id = d.provider_id
       join document_template t on t.region_id = d.region_id and t.key = d.template_key and t.version = d.template_version join region r on r.id = d.region_id
      where d.region_id = $1 and d.id = $2 for update of d`,
    [tx.regionId, id],
  );
  return row ?? null;
}

/** Keeps the files to the byte, each with its sum; from then on the database refuses any change. */
export async function saveFiles(tx: Tx, id: string, pdf: Buffer, docx: Buffer): Promise<void> {
  const sum = (file: Buffer): Buffer => createHash('sha256').update(file).digest();
  await tx.execute(
    `update contract_document set made_at = $3, pdf = $4, pdf_sha256 = $5, docx = $6, docx_sha256 = $7 where region_id = $1 and id = $2`,
    [tx.regionId, id, tx.now, pdf, sum(pdf), docx, sum(docx)],
  );
}
