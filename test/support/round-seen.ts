// SPDX-License-Identifier: EUPL-1.2

/** What the database says of a round; and what else a refusal might have left behind. */
export interface Seen {
  readonly round: { state: string; paused: boolean; respondUntil: string | null; from: string; tookEffect: number };
  readonly offers: { state: string; until: string | null }[][];
  readonly recorded: ({ from: string; cents: string; versions: number } | { versions: number })[];
  readonly letters: number;
  /** Offers that stand ready and answers that are final, while no work that was asked for will ever look at them. */
  readonly forgotten: number;
  readonly traces: string;
}

const WAITS = `j.region_id = 1 and j.done_at is null`;

export const SEEN = `select json_build_object('state', r.state, 'paused', r.paused_at is not null, 'respondUntil', r.respond_until, 'from', r.effective_from,
      'tookEffect', (select count(*)::int from revision_event e where e.region_id = 1 and e.round_id = r.id and e.step = 'ingegaan')) as round,
    (select json_agg((select coalesce(json_agg(json_build_object('state', o.state, 'until', o.respond_until) order by o.attempt), '[]')
        from revision_offer o where o.region_id = 1 and o.round_id = r.id and o.provider_id = p.id) order by p.n) from unnest($2::uuid[]) with ordinality as p (id, n)) as offers,
    (select json_agg((select case when count(*) = 1 then json_build_object('versions', 1)
          else json_build_object('versions', count(*)::int, 'from', max(lower(v.agreed)), 'cents', (array_agg(t.cents order by v.no desc))[1]::text) end
        from contract_version v join contract k on k.region_id = 1 and k.id = v.contract_id join tariff t on t.region_id = 1 and t.version_id = v.id
       where v.region_id = 1 and k.number = c.number) order by c.n) from unnest($3::text[]) with ordinality as c (number, n)) as recorded,
    (select count(*)::int from mail m join revision_offer o on o.region_id = 1 and o.id::text = m.about_id where m.region_id = 1 and o.round_id = r.id and m.attachment_kind is not null) as letters,
    (select count(*)::int from revision_offer o where o.region_id = 1 and o.round_id = r.id
        and (o.state = 'klaar' and r.paused_at is null and not exists (select 1 from job j where ${WAITS} and (j.payload->>'offerId' = o.id::text and j.name = 'revisions.offer' or j.payload->>'roundId' = r.id::text))
          or o.state in ('geaccepteerd','bezwaar') and exists (select 1 from revision_contract k where k.region_id = 1 and k.offer_id = o.id and k.outcome is null)
             and not exists (select 1 from job j where ${WAITS} and j.payload->>'offerId' = o.id::text and j.name = 'revisions.settle'))) as forgotten,
    concat_ws(' ', r.version, (select count(*) from revision_event e where e.region_id = 1 and e.round_id = r.id), (select count(*) from revision_response where region_id = 1),
      (select count(*) from audit_event where region_id = 1), (select count(*) from job where region_id = 1), (select count(*) from mail where region_id = 1),
      (select md5(string_agg(k::text, '' order by k.contract_id)) from revision_contract k where k.region_id = 1 and k.round_id = r.id)) as traces
  from revision_round r where r.region_id = 1 and r.id = $1`;

/** € 114,32 raised by 3,40% so many times, half a cent up. */
export function raised(times: number): string {
  let cents = 11_432n;
  for (let n = 0; n < times; n++) cents = (cents * 10_340n + 5_000n) / 10_000n;
  return cents.toString();
}
