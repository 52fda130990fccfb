// SPDX-License-Identifier: EUPL-1.2
import { shareOf, type OfferState } from '../domain/offer.js';

/** Who of a round stands where, $1 the region and $2 the round: offers that hold, and last year's turnover behind them. */
export const STANDING = `with o as (
         select o.state, o.offered_at, (select sum(k.old_cents) from revision_contract k where k.region_id = o.region_id and k.offer_id = o.id) as old
           from revision_offer o where o.region_id = $1 and o.round_id = $2 and o.state not in ('vervangen','ingetrokken'))
       select (select coalesce(json_agg(json_build_object('staat', s.state, 'aanbieders', s.n)), '[]') from (select state, count(*)::int as n from o group by state) s) as aantallen,
              (select count(*)::int from o where offered_at is not null) as offered, (select count(*)::int from o where state = 'geaccepteerd') as accepted,
              (select coalesce(sum(old), 0)::text from o where offered_at is not null) as "offeredCents",
              (select coalesce(sum(old), 0)::text from o where state = 'geaccepteerd') as "acceptedCents",
              (select count(*)::int from o where offered_at is not null and old is null) as unknown,
              (select count(*)::int from revision_contract k where k.region_id = $1 and k.round_id = $2 and k.version_id is not null) as vastgelegd, now() as "bijgewerktOp"
         from revision_round r where r.region_id = $1 and r.id = $2`;

export interface StandingRow {
  aantallen: { staat: OfferState; aanbieders: number }[];
  offered: number;
  accepted: number;
  offeredCents: string;
  acceptedCents: string;
  unknown: number;
  vastgelegd: number;
  bijgewerktOp: Date;
}

export interface RoundStanding {
  aantallen: { staat: OfferState; aanbieders: number }[];
  draagvlak: { aanbiedingen: number; geaccepteerd: number; percentage: string | null; omzetPercentage: string | null; omzetNietBekend: number };
  vastgelegd: number;
  bijgewerktOp: Date;
}

/** A share of hundredths of a percent as a decimal; null stays null. */
export const percent = (points: number | null): string | null => (points === null ? null : (points / 100).toFixed(2));

export const standingOf = (row: StandingRow): RoundStanding => ({
  aantallen: row.aantallen,
  draagvlak: {
    aanbiedingen: row.offered,
    geaccepteerd: row.accepted,
    percentage: percent(shareOf(BigInt(row.accepted), BigInt(row.offered))),
    omzetPercentage: percent(shareOf(BigInt(row.acceptedCents), BigInt(row.offeredCents))),
    omzetNietBekend: row.unknown,
  },
  vastgelegd: row.vastgelegd,
  bijgewerktOp: row.bijgewerktOp,
});
