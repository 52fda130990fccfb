// SPDX-License-Identifier: EUPL-1.2

const PROVIDER = (alias: string): string => `(select v.name from provider v where v.region_id = ${alias}.region_id and v.id = ${alias}.provider_id)`;

/**
 * What is read of a tender for its file. Bids stand in it once they were opened: until then the database shows them to nobody of the
 * region. Who asked a question is not in it.
 */
export const TENDER_PARTS = {
  tender: `select procedure_code as "Vorm", framework as "Raamovereenkomst", framework_reason as "Reden van de looptijd", option_count as "Aantal opties", option_months as "Maanden per optie",
      estimate_basis as "Raming: hoe", lots_reason as "Percelen: waarom", max_lots as "Hoogste aantal percelen", max_contracts as "Hoogste aantal overeenkomsten", questions_until as "Vragen tot",
      deadline as "Sluiting zoals aangekondigd", standstill_days as "Wachttermijn in dagen", tie_rule as "Bij gelijke stand", court as "Rechter", proportionality as "Proportionaliteit"
      from tender where region_id = $1 and procedure_id = $2`,
  lots: `select no as "Perceel", title as "Titel", description as "Omschrijving", round(estimate_cents / 100.0, 2) as "Raming", round(option_cents / 100.0, 2) as "Opties", round(max_cents / 100.0, 2) as "Hoogste bedrag",
      max_contracts as "Hoogste aantal overeenkomsten", cpv as "CPV", nuts as "NUTS" from tender_lot where region_id = $1 and procedure_id = $2 order by no`,
  criteria: `select no as "Criterium", coalesce(lot_no::text, 'alle') as "Perceel", title as "Titel", kind as "Soort", weight as "Gewicht", description as "Toelichting" from tender_criterion where region_id = $1 and procedure_id = $2 order by no`,
  terms: `select key as "Onderwerp", choice as "Keuze", motivation as "Motivering" from tender_term where region_id = $1 and procedure_id = $2 order by key`,
  switches: `select 'IP-' || lpad(a.no::text, 3, '0') as "Van", 'IP-' || lpad(b.no::text, 3, '0') as "Naar", s.reason as "Reden", s.by_name as "Door", s.at as "Op" from procedure_switch s
      join procurement_procedure a on a.region_id = s.region_id and a.id = s.from_id join procurement_procedure b on b.region_id = s.region_id and b.id = s.to_id
      where s.region_id = $1 and $2::uuid in (s.from_id, s.to_id)`,
  notas: `select n.no as "Nota", n.published_at as "Gepubliceerd op", n.published_by as "Door", n.intro as "Mededelingen", n.short_reason as "Reden kort voor de sluiting", encode(n.file_sha256, 'hex') as "SHA-256"
      from tender_nota n where n.region_id = $1 and n.procedure_id = $2 order by n.no`,
  notaLines: `select n.no as "Nota", l.no as "Vraag", l.lot_no as "Perceel", l.place as "Plaats", l.question as "Tekst", l.answer as "Antwoord" from tender_nota_line l join tender_nota n on n.region_id = l.region_id and n.id = l.nota_id
      where l.region_id = $1 and l.procedure_id = $2 order by n.no, l.no`,
  refusedQuestions: `select asked_at as "Gesteld op", refused_reason as "Reden" from tender_question where region_id = $1 and procedure_id = $2 and state = 'niet-behandeld' order by id`,
  box: `select deadline as "Sluiting", first_opener as "Eerste die opende", first_at as "Op", opener as "Tweede die opende", opened_at as "Geopend op" from bid_box where region_id = $1 and procedure_id = $2`,
  attempts: `select at as "Moment", by_name as "Door", early as "Te vroeg" from bid_attempt where region_id = $1 and procedure_id = $2 order by id`,
  bids: `select ${PROVIDER('b')} as "Inschrijver", b.state as "Staat", b.lots as "Percelen", b.submitted_at as "Ingediend op", b.receipt as "Ontvangstbewijs",
      (select string_agg(f.name || ' (SHA-256 ' || encode(f.sha256, 'hex') || ')', '; ' order by f.id) from bid_file f where f.region_id = b.region_id and f.bid_id = b.id) as "Bestanden"
      from tender_bid b where b.region_id = $1 and b.procedure_id = $2 and b.state = 'geopend' order by b.submitted_at, b.id`,
  assessment: `select state as "Staat", begun_by as "Begonnen door", begun_at as "Op", seed as "Zaad van de loting", mandate as "Mandaat", exemption as "Uitzondering op de wachttermijn", exemption_reason as "Reden",
      proposed_by as "Voorgesteld door", decided_by as "Besloten door", decided_on as "Besloten op", awarded_on as "Definitief op", notice_due as "Aankondiging voor" from tender_assessment where region_id = $1 and procedure_id = $2`,
  assessed: `select ${PROVIDER('b')} as "Inschrijver", b.lot_no as "Perceel", round(b.price_cents / 100.0, 2) as "Prijs", b.state as "Staat", b.reason as "Reden", o.rank as "Plaats", round(o.total / 10000.0, 4) as "Totaal", o.outcome as "Uitkomst", o.tie as "Bij gelijke stand"
      from assessed_bid b left join award_outcome o using (region_id, procedure_id, bid_id, lot_no) where b.region_id = $1 and b.procedure_id = $2 order by b.lot_no, o.rank nulls last, 1`,
  scores: `select ${PROVIDER('b')} as "Inschrijver", s.lot_no as "Perceel", s.criterion_no as "Criterium", m.name as "Beoordelaar", round(s.points / 100.0, 2) as "Punten", s.reason as "Reden", s.at as "Op"
      from assessment_score s join assessed_bid b using (region_id, procedure_id, bid_id, lot_no) join assessment_member m using (region_id, procedure_id, account_id)
      where s.region_id = $1 and s.procedure_id = $2 order by s.lot_no, 1, s.criterion_no, m.name`,
  agreed: `select ${PROVIDER('b')} as "Inschrijver", s.lot_no as "Perceel", s.criterion_no as "Criterium", round(s.points / 100.0, 2) as "Punten", s.reason as "Reden", s.by_name as "Vastgelegd door", s.at as "Op"
      from assessment_agreed s join assessed_bid b using (region_id, procedure_id, bid_id, lot_no) where s.region_id = $1 and s.procedure_id = $2 order by s.lot_no, 1, s.criterion_no`,
  awardLetters: `select ${PROVIDER('l')} as "Inschrijver", l.sent_at as "Verzonden op", l.sent_by as "Door", l.standstill_until as "Wachttermijn tot en met", l.text as "Brief" from award_letter l where l.region_id = $1 and l.procedure_id = $2 order by l.id`,
  awardContracts: `select c.contract_number as "Overeenkomst", ${PROVIDER('c')} as "Met" from award_contract c where c.region_id = $1 and c.procedure_id = $2 order by 1`,
} as const;
