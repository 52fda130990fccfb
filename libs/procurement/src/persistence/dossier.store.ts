// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { TrailLine } from '../domain/dossier.js';
import { TENDER_PARTS } from './dossier-tender.sql.js';

type Fields = Readonly<Record<string, unknown>>;

export async function insertDossier(tx: Tx, procedureId: string, reason: string): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.execute(
    `insert into procurement_dossier (region_id, id, procedure_id, reason, state, requested_by_id, requested_by, requested_at) values ($1, $2, $3, $4, 'gevraagd', $5, $6, $7)`,
    [tx.regionId, id, procedureId, reason, tx.actor.accountId, tx.actor.name, tx.now],
  );
  return id;
}

export interface DossierToMake {
  readonly procedureId: string;
  readonly procedureNo: number;
  readonly title: string;
  readonly region: string;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly made: boolean;
}

export async function lockDossier(tx: Tx, id: string): Promise<DossierToMake | null> {
  const [row] = await tx.sql<DossierToMake>(
    `select d.procedure_id as "procedureId", p.no as "procedureNo", p.title, r.name as region, d.reason, d.requested_by as "requestedBy", d.requested_at as "requestedAt", d.state = 'klaar' as made
       from procurement_dossier d join procurement_procedure p on p.region_id = d.region_id and p.id = d.procedure_id join region r on r.id = d.region_id
      where d.region_id = $1 and d.id = $2 for update of d`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export async function saveDossier(
  tx: Tx,
  id: string,
  file: { readonly sha256: Buffer; readonly size: number; readonly files: number },
): Promise<void> {
  await tx.execute(
    `update procurement_dossier set state = 'klaar', file_sha256 = $3, file_size = $4, done = $5, total = $5, made_at = $6 where region_id = $1 and id = $2`,
    [tx.regionId, id, file.sha256, file.size, file.files, tx.now],
  );
}

/** What is read of each part, in the words in which it is shown. Everything of one procedure and nothing of another. */
const PARTS = {
  procedure: `select 'IP-' || lpad(no::text, 3, '0') as "Nummer", variant as "Soort", title as "Titel", summary as "Toelichting", segment_code as "Segment", motivation as "Motivering",
      contract_kind as "Soort overeenkomst", contract_from as "Overeenkomst van", contract_last as "Overeenkomst tot en met", municipalities as "Gemeenten", clarification_days as "Dagen voor verduidelijking",
      objection_days as "Dagen voor bezwaar", closed_to_newcomers as "Alleen missend aanbod", source as "Bron", state as "Staat", published_at as "Gepubliceerd op", published_by as "Gepubliceerd door",
      ended_reason as "Reden van het einde" from procurement_procedure where region_id = $1 and id = $2`,
  requirements: `select no as "Eis", title as "Titel", text as "Tekst", proof_kind as "Soort bewijs", proof as "Bewijs", expires as "Met laatste dag" from procedure_requirement where region_id = $1 and procedure_id = $2 order by no`,
  windows: `select opens_on as "Van", last_day as "Tot en met" from procedure_window where region_id = $1 and procedure_id = $2 order by no`,
  tariffs: `select p.code as "Product", p.name as "Naam", t.unit as "Eenheid", round(t.cents / 100.0, 2) as "Tarief" from procedure_product t join product p on p.region_id = t.region_id and p.id = t.product_id
      where t.region_id = $1 and t.procedure_id = $2 order by p.code`,
  events: `select at as "Moment", by_name as "Door", text as "Wat" from procedure_event where region_id = $1 and procedure_id = $2 order by id`,
  interests: `select s.account_name as "Naam", s.interest as "Belang", s.note as "Toelichting", s.signed_at as "Getekend op", r.outcome as "Beslissing", r.reason as "Reden", r.by_name as "Beslist door", s.statement as "Tekst"
      from procurement_interest s left join procurement_interest_ruling r on r.region_id = s.region_id and r.statement_id = s.id where s.region_id = $1 and s.procedure_id = $2 order by s.id`,
  objections: `select 'BZ-' || lpad(no::text, 4, '0') as "Nummer", kind as "Soort", from_name as "Van", subject as "Onderwerp", text as "Tekst", received_on as "Ontvangen op", term_until as "Termijn tot en met", in_time as "Op tijd",
      state as "Staat", handler_name as "Behandeld door", outcome as "Uitkomst", answer as "Antwoord", answered_at as "Beantwoord op" from procurement_objection where region_id = $1 and procedure_id = $2 order by no`,
  proceedings: `select kind as "Soort", court as "Rechter", case_number as "Zaaknummer", claimant as "Eiser", holds as "Houdt tekenen tegen", began_on as "Begonnen op", ended_on as "Afgelopen op", outcome as "Uitkomst"
      from procurement_proceedings where region_id = $1 and procedure_id = $2 order by began_on, id`,
  integrity: `select v.name as "Aanbieder", f.state as "Staat", f.outcome as "Conclusie", f.reason as "Reden", f.closed_by as "Door", n.topic as "Onderwerp", n.outcome as "Uitkomst", n.fact_on as "Feit op",
      n.look_back_years as "Terugkijken in jaren", n.look_back_source as "Bron", n.counts as "Telt mee", n.text as "Tekst", n.evidence as "Blijkt uit", n.by_name as "Opgeschreven door", n.at as "Op"
      from integrity_file f join provider v on v.region_id = f.region_id and v.id = f.provider_id left join integrity_finding n on n.region_id = f.region_id and n.file_id = f.id
      where f.region_id = $1 and f.procedure_id = $2 order by v.name, n.id`,
  ...TENDER_PARTS,
} as const;
export type DossierPart = keyof typeof PARTS;

/** What is read of one application. */
const OF_APPLICATION = {
  facts: `select 'A-' || lpad(a.no::text, 4, '0') as "Nummer", v.name as "Aanbieder", a.state as "Staat", a.company as "Bedrijf", a.declaration as "Eigen verklaring",
      (select array_agg(p.code order by p.code) from product p where p.region_id = a.region_id and p.id = any(a.products)) as "Producten", a.submitted_at as "Ingediend op", a.receipt as "Kenmerk van ontvangst",
      a.assessor_name as "Beoordelaar", a.contract_number as "Overeenkomst", a.left_on as "Uitgetreden op"
      from admission_application a join provider v on v.region_id = a.region_id and v.id = a.provider_id where a.region_id = $1 and a.id = $2`,
  answers: `select requirement_no as "Eis", text as "Antwoord", file_name as "Bestand", encode(file_sha256, 'hex') as "SHA-256", valid_until as "Geldig tot en met" from application_answer where region_id = $1 and application_id = $2 order by requirement_no`,
  findings: `select requirement_no as "Eis", outcome as "Oordeel", reason as "Reden", by_name as "Door", at as "Op" from application_finding where region_id = $1 and application_id = $2 order by id`,
  questions: `select requirement_no as "Eis", question as "Vraag", asked_by as "Gesteld door", asked_at as "Op", due as "Antwoord voor", answer as "Antwoord", answered_at as "Beantwoord op" from application_question where region_id = $1 and application_id = $2 order by id`,
  letters: `select outcome as "Besluit", sent_by as "Verzonden door", sent_at as "Op", objection_until as "Bezwaar tot en met", text as "Brief" from application_letter where region_id = $1 and application_id = $2 order by id`,
  course: `select at as "Moment", side as "Kant", by_name as "Door", text as "Wat" from application_event where region_id = $1 and application_id = $2 order by id`,
} as const;
export type ApplicationPart = keyof typeof OF_APPLICATION;

export const readPart = (tx: Tx, part: DossierPart, procedureId: string): Promise<Fields[]> =>
  tx.sql<Fields>(PARTS[part], [tx.regionId, procedureId]);

export const readApplicationPart = (tx: Tx, part: ApplicationPart, id: string): Promise<Fields[]> =>
  tx.sql<Fields>(OF_APPLICATION[part], [tx.regionId, id]);

/** The applications that were handed in; a draft is the provider's own. */
export const applicationsOf = (tx: Tx, procedureId: string): Promise<{ readonly id: string; readonly no: number; readonly provider: string }[]> =>
  tx.sql(
    `select a.id, a.no, v.name as provider from admission_application a join provider v on v.region_id = a.region_id and v.id = a.provider_id
      where a.region_id = $1 and a.procedure_id = $2 and a.submitted_at is not null order by a.no`,
    [tx.regionId, procedureId],
  );

export const proofsOf = (tx: Tx, applicationId: string): Promise<{ readonly no: number; readonly name: string; readonly sha256: Buffer }[]> =>
  tx.sql(
    `select requirement_no as no, file_name as name, file_sha256 as sha256 from application_answer where region_id = $1 and application_id = $2 and file_sha256 is not null order by requirement_no`,
    [tx.regionId, applicationId],
  );

/** The audit trail of a procedure and its applications, oldest first. */
export const trailOf = (tx: Tx, procedureId: string): Promise<TrailLine[]> =>
  tx.sql<TrailLine>(
    `select id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor_name as by, action, object_kind || ' ' || coalesce(object_id, '') as object, detail::text as detail
       from audit_event where region_id = $1 and (object_kind = 'inkoopprocedure' and object_id = $2::text
            or object_kind = 'inschrijving' and object_id in (select id::text from tender_bid where region_id = $1 and procedure_id = $2::uuid)
            or object_kind = 'aanmelding' and object_id in (select id::text from admission_application where region_id = $1 and procedure_id = $2::uuid)) order by id`,
    [tx.regionId, procedureId],
  );

/** The papers of a tender and its notas, as they were published. */
export const tenderFilesOf = (
  tx: Tx,
  procedureId: string,
): Promise<{ readonly kind: 'stuk' | 'nota'; readonly title: string; readonly name: string; readonly sha256: Buffer }[]> =>
  tx.sql(
    `select 'stuk' as kind, coalesce(nullif(title, ''), file_name) as title, file_name as name, file_sha256 as sha256 from tender_document where region_id = $1 and procedure_id = $2
     union all select 'nota', 'Nota van inlichtingen ' || no, 'nota-' || no || '.pdf', file_sha256 from tender_nota where region_id = $1 and procedure_id = $2 order by 1 desc, 3`,
    [tx.regionId, procedureId],
  );

export const isTender = async (tx: Tx, procedureId: string): Promise<boolean> =>
  (await tx.sql('select 1 from tender where region_id = $1 and procedure_id = $2', [tx.regionId, procedureId])).length > 0;
