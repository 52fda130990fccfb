// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import { MANAGING_ROLE, type Portfolio } from '../domain/portfolio.js';
import { OPEN_WORK, portfolioCounts } from './portfolio.sql.js';

/** Somebody who has open work, or may take it over. */
export interface PortfolioPerson {
  id: string;
  naam: string;
  /** Is contract manager of the region today. */
  contractmanager: boolean;
  rollen: string[];
  aanbieders: number;
  signalen: number;
  vragen: number;
  gesprekken: number;
  afspraken: number;
  oorzaken: number;
  /** Up to which amount the roles let decide alone; null: no mandate. */
  mandaat: string | null;
}

export interface PortfolioPreview {
  overgaand: Portfolio;
  aanbieders: { sleutel: string; naam: string; contracten: number }[];
  /** Days on the contract calendar with an open reminder: they follow the provider. */
  herinneringen: number;
}

export interface HandOverRow {
  id: string;
  van: string;
  naar: string;
  reden: string;
  overgegaan: Record<string, unknown>;
  op: string;
  door: string;
}

const PEOPLE = `
  with person as (
    select a.id, a.name, array(select distinct g.role from role_grant g where g.region_id = $1 and g.account_id = a.id and g.scope_kind = 'regio' and g.valid @> ${REGION_TODAY} order by 1) as roles, a.active
      from account a where a.region_id = $1),
  counted as (
    select p.*, c.* from person p cross join lateral (select ${portfolioCounts('p.id')}) c)
  select id, name as naam, '${MANAGING_ROLE}' = any(roles) as contractmanager, roles as rollen, providers as aanbieders, signals as signalen, threads as vragen, talks as gesprekken,
         agreements as afspraken, faults as oorzaken,
         (select round(max(m.limit_cents)::numeric / 100, 2)::text from decision_mandate m where m.region_id = $1 and m.role = any(roles) and m.valid @> ${REGION_TODAY}) as mandaat
    from counted
   where (active and roles && array['contractmanager','inkoopadviseur','controller']) or providers + signals + threads + talks + agreements + faults > 0
   order by providers desc, lower(name)`;

const PROVIDERS = `
  select coalesce(json_agg(json_build_object('sleutel', p.key, 'naam', p.name, 'contracten', (select count(*) from contract c where c.region_id = $1 and c.provider_id = p.id)) order by lower(p.name)), '[]') as aanbieders,
         (select count(*)::int from contract_reminder r join provider q on q.region_id = $1 and q.id = r.provider_id and q.contract_manager_id = $2::uuid where r.region_id = $1 and r.settled_at is null) as herinneringen,
         (select row_to_json(c) from (select ${portfolioCounts('$2::uuid')}) c) as overgaand
    from provider p where p.region_id = $1 and p.${OPEN_WORK.providers.owner} = $2::uuid`;

/** Whose providers and open work, what goes over, and what went over before. */
@Injectable()
export class PortfolioQuery {
  constructor(private readonly reader: Reader) {}

  people(actor: Actor): Promise<PortfolioPerson[]> {
    return this.reader.rows<PortfolioPerson>(actor, PEOPLE, [actor.regionId], 'relations.portfolios');
  }

  async preview(actor: Actor, fromId: string): Promise<PortfolioPreview> {
    return (await this.reader.one<PortfolioPreview>(actor, PROVIDERS, [actor.regionId, fromId], 'relations.portfolio'))!;
  }

  history(actor: Actor): Promise<HandOverRow[]> {
    return this.reader.rows<HandOverRow>(
      actor,
      `select id, from_name as van, to_name as naar, reason as reden, moved as overgegaan, handed_at as op, handed_by as door
         from portfolio_handover where region_id = $1 order by handed_at desc limit 100`,
      [actor.regionId],
    );
  }
}
