// SPDX-License-Identifier: EUPL-1.2
// Parts of the SQL behind the figures. What ceilings are held against as well stands in #funding, so that a figure means the same on every page.
import { eur, pct } from '#funding';

export { eur, eurOrNull, LINE_SPEND, lineSpend, MOMENT, pct, ROOMS, rooms, SEGMENTATION } from '#funding';

/** What people call the grain of a bestedingsruimte. */
export const grainName = (grainKey: string): string => `
  case when ${grainKey} = 'aanbieder' then 'Alle overeenkomsten samen' when ${grainKey} = 'overeenkomst' then 'Deze overeenkomst'
       when ${grainKey} like 'segment:%' then 'Segment ' || substr(${grainKey}, 9) else 'Productgroep ' || replace(substr(${grainKey}, 14), '+', ', ') end`;

/** A signal as the API shows it. Expects signal s, provider p, contract c and, left joined, account o. */
export const SIGNAL_JSON = `
  json_build_object('id', s.id, 'soort', s.kind, 'drempel', s.percentage, 'aanbieder', json_build_object('sleutel', p.key, 'naam', p.name), 'contract', c.number,
    'grondslag', s.grain_key, 'grondslagNaam', ${grainName('s.grain_key')}, 'jaar', s.year, 'geboekt', ${eur('s.booked_cents')}, 'ruimte', ${eur('s.room_cents')},
    'percentage', ${pct('s.booked_cents', 's.room_cents')}, 'crisis', ${eur('s.crisis_cents')}, 'gevolg', s.consequence,
    'eigenaar', case when o.id is not null then json_build_object('id', o.id, 'naam', o.name) end, 'staat', s.state, 'sinds', s.raised_at, 'versie', s.version)`;
/** How far spend is over the room of a signal `s`; null where there is no room at all, which is the furthest. */
const OVER = `s.booked_cents::numeric / nullif(s.room_cents, 0)`;
/** Signals `s`: the highest threshold first, of those the furthest over its room, then the newest. */
export const HEAVIEST_FIRST = `s.percentage desc, ${OVER} desc nulls first, s.raised_at desc, s.id`;
export const SIGNAL_FROM = `
  signal s join provider p on p.region_id = s.region_id and p.id = s.provider_id join contract c on c.region_id = s.region_id and c.id = s.contract_id
  left join account o on o.region_id = s.region_id and o.id = s.owner_id`;
