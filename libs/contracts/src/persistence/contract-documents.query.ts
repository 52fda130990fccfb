// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { DocumentKind } from '../domain/document-template.js';
import type { Party, SigningState } from '../domain/signing.js';

export interface SigningRow {
  id: string;
  stuk: string;
  contract: string;
  contractsoort: string;
  versie: number;
  soort: DocumentKind;
  aanbieder: { sleutel: string; naam: string };
  regio: string;
  van: string;
  totEnMet: string;
  samenvatting: string;
  hash: string;
  staat: SigningState;
  klaargezetDoor: string;
  klaargezetOp: string;
  ingetrokken: { door: string; op: string; reden: string } | null;
  dienst: string | null;
  handtekeningen: { partij: Party; naam: string; bevoegdheid: string; op: string; hash: string; niveau: string }[];
  /** Whether whoever asks prepared it. */
  zelfKlaargezet: boolean;
}

const SIGNED = `(select count(*) from contract_signature g where g.region_id = s.region_id and g.signing_id = s.id)`;
const STATE = `case when s.withdrawn_at is not null then 'ingetrokken' when ${SIGNED} = 2 then 'getekend' else 'wacht-op-tekenen' end`;

const SIGNINGS = `
  select s.id, s.document_id as stuk, c.number as contract, coalesce(k.name, c.kind) as contractsoort, v.no as versie, d.template_key as soort, json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder,
         r.name as regio, lower(v.agreed) as van, upper(v.agreed) - 1 as "totEnMet", v.summary as samenvatting, encode(d.pdf_sha256, 'hex') as hash, ${STATE} as staat,
         s.prepared_by as "klaargezetDoor", s.prepared_at as "klaargezetOp", s.service as dienst, coalesce(s.prepared_by_id = $2::uuid, false) as "zelfKlaargezet",
         case when s.withdrawn_at is not null then json_build_object('door', s.withdrawn_by, 'op', s.withdrawn_at, 'reden', s.withdrawn_reason) end as ingetrokken,
         (select coalesce(json_agg(json_build_object('partij', g.party, 'naam', g.signer_name, 'bevoegdheid', g.mandate, 'op', g.signed_at, 'hash', encode(g.sha256, 'hex'), 'niveau', g.level) order by g.signed_at), '[]')
            from contract_signature g where g.region_id = s.region_id and g.signing_id = s.id) as handtekeningen
    from contract_signing s join contract_document d on d.region_id = s.region_id and d.id = s.document_id join contract c on c.region_id = s.region_id and c.id = s.contract_id
    left join contract_kind k on k.region_id = c.region_id and k.key = c.kind
    join contract_version v on v.region_id = s.region_id and v.id = s.version_id join provider p on p.region_id = s.region_id and p.id = s.provider_id join region r on r.id = s.region_id
   where s.region_id = $1`;

const DOCUMENTS = `with d as (
  select d.id, d.template_key as soort, v.no as versie, b.no as "vorigeVersie", d.requested_at as "gevraagdOp", d.requested_by as "gevraagdDoor", d.made_at as "gemaaktOp", encode(d.pdf_sha256, 'hex') as hash,
         (select json_build_object('id', s.id, 'staat', ${STATE}) from contract_signing s where s.region_id = d.region_id and s.document_id = d.id order by (s.withdrawn_at is null) desc, s.prepared_at desc limit 1) as ondertekening
    from contract_document d join contract c on c.region_id = d.region_id and c.id = d.contract_id join contract_version v on v.region_id = d.region_id and v.id = d.version_id
    left join contract_version b on b.region_id = d.region_id and b.id = d.from_version_id
   where d.region_id = $1 and c.number = $2)
  select (select coalesce(json_agg(to_json(d) order by d.versie desc, d.soort, d."gemaaktOp" desc), '[]') from d) as rows from contract where region_id = $1 and number = $2`;

@Injectable()
export class ContractDocumentsQuery {
  constructor(private readonly reader: Reader) {}

  /** The documents of a contract, of the newest version first; null when there is no such contract. */
  async of(actor: Actor, number: string): Promise<Record<string, unknown>[] | null> {
    const found = await this.reader.one<{ rows: Record<string, unknown>[] }>(actor, DOCUMENTS, [actor.regionId, number], 'contracts.documents');
    return found?.rows ?? null;
  }

  /** A file as it was made; null when there is none or it is still being made. */
  async file(actor: Actor, id: string, form: 'pdf' | 'docx'): Promise<{ name: string; content: Buffer } | null> {
    return (
      (await this.reader.one<{ name: string; content: Buffer }>(
        actor,
        `select c.number || '-versie-' || v.no || '-' || d.template_key || '.${form}' as name, d.${form} as content from contract_document d
           join contract c on c.region_id = d.region_id and c.id = d.contract_id join contract_version v on v.region_id = d.region_id and v.id = d.version_id
          where d.region_id = $1 and d.id = $2 and d.made_at is not null`,
        [actor.regionId, id],
        `contracts.document-${form}`,
      )) ?? null
    );
  }

  /** What waits for a signature, or everything; the newest first. */
  signings(actor: Actor, all: boolean): Promise<SigningRow[]> {
    return this.reader.rows(
      actor,
      `${SIGNINGS} and ($3 or (s.withdrawn_at is null and ${SIGNED} < 2)) order by s.prepared_at desc, s.id limit 500`,
      [actor.regionId, actor.accountId, all],
      'contracts.signings',
    );
  }

  async signing(actor: Actor, id: string): Promise<SigningRow | null> {
    return (
      (await this.reader.one<SigningRow>(actor, `${SIGNINGS} and s.id = $3`, [actor.regionId, actor.accountId, id], 'contracts.signing')) ?? null
    );
  }
}
