// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { STANDING, standingOf, type RoundStanding, type StandingRow } from './standing.js';

/** What came of a round, as it stood on the day it was closed; kept with it and not made anew. Amounts are decimals of euros. */
export interface RoundReport {
  readonly aantallen: RoundStanding['aantallen'];
  readonly draagvlak: RoundStanding['draagvlak'];
  readonly contracten: { readonly gekozen: number; readonly vastgelegd: number; readonly ongewijzigd: number; readonly apart: number };
  /** Of the contracts whose new version was recorded, on the bookings of the year before they were offered. */
  readonly effect: { readonly oud: string; readonly nieuw: string; readonly verschil: string };
  readonly inbreng: {
    readonly ontvangen: number;
    readonly overgenomen: number;
    readonly deels: number;
    readonly niet: number;
    readonly beantwoord: number;
  };
  /** Every change, with what contributions did to it. */
  readonly wijzigingen: readonly {
    readonly nummer: number;
    readonly toelichting: string;
    readonly geschrapt: string | null;
    readonly doorInbreng: readonly { readonly inbreng: number; readonly van: string; readonly was: string; readonly reden: string }[];
  }[];
  readonly bezwaren: readonly { readonly aanbieder: string; readonly reden: string }[];
}

const OUTCOME = `
  select json_build_object('gekozen', count(*), 'vastgelegd', count(*) filter (where k.version_id is not null),
           'ongewijzigd', count(*) filter (where k.version_id is null and k.outcome in ('bezwaar', 'stil', 'vervallen')),
           'apart', count(*) filter (where k.version_id is null and (k.outcome is null or k.outcome in ('geaccepteerd', 'stil-aanvaard')))) as contracten,
         json_build_object('oud', coalesce(to_char(sum(k.old_cents) filter (where k.version_id is not null) / 100.0, 'FM999999999999990.00'), '0.00'),
           'nieuw', coalesce(to_char(sum(k.new_cents) filter (where k.version_id is not null) / 100.0, 'FM999999999999990.00'), '0.00'),
           'verschil', coalesce(to_char(sum(k.new_cents - k.old_cents) filter (where k.version_id is not null) / 100.0, 'FM999999999999990.00'), '0.00')) as effect,
         (select json_build_object('ontvangen', count(*), 'overgenomen', count(*) filter (where outcome = 'overgenomen'), 'deels', count(*) filter (where outcome = 'deels-overgenomen'),
                   'niet', count(*) filter (where outcome = 'niet-overgenomen'), 'beantwoord', count(*) filter (where outcome = 'beantwoord'))
            from revision_contribution where region_id = $1 and round_id = $2) as inbreng,
         (select coalesce(json_agg(json_build_object('nummer', c.no, 'toelichting', c.explanation, 'geschrapt', c.dropped_reason,
                   'doorInbreng', (select coalesce(json_agg(json_build_object('inbreng', i.no, 'van', i.from_name, 'was', h.explanation, 'reden', h.reason) order by h.id), '[]')
                      from revision_change_history h join revision_contribution i on i.region_id = h.region_id and i.round_id = h.round_id and i.no = h.contribution_no
                     where h.region_id = c.region_id and h.round_id = c.round_id and h.change_no = c.no)) order by c.position, c.no), '[]')
            from revision_change c where c.region_id = $1 and c.round_id = $2) as wijzigingen,
         (select coalesce(json_agg(json_build_object('aanbieder', p.name, 'reden', r.text) order by p.name, r.id), '[]')
            from revision_offer o join revision_response r on r.region_id = o.region_id and r.offer_id = o.id and r.kind = 'bezwaar'
            join provider p on p.region_id = o.region_id and p.id = o.provider_id where o.region_id = $1 and o.round_id = $2) as bezwaren
    from revision_contract k where k.region_id = $1 and k.round_id = $2`;

export async function roundReport(tx: Tx, roundId: string): Promise<RoundReport> {
  const [standing] = await tx.sql<StandingRow>(STANDING, [tx.regionId, roundId]);
  const [outcome] = await tx.sql<Omit<RoundReport, 'aantallen' | 'draagvlak'>>(OUTCOME, [tx.regionId, roundId]);
  const { aantallen, draagvlak } = standingOf(standing!);
  return { aantallen, draagvlak, ...outcome! };
}
