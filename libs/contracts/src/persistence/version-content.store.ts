// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { Ground } from '../domain/legal-ground.js';
import type { VersionAgreements } from '../domain/contract-agreements.js';
import type { WholeLine, WholeRoom, WholeVersion } from '../domain/whole-version.js';
import type { StoredTerm } from './contract-term.store.js';

type Amounts<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: string | null };
interface Row extends Omit<WholeVersion, 'lines' | 'rooms' | 'originalCents' | 'changes'> {
  readonly lines: readonly (Omit<WholeLine, 'tariffs'> & { readonly tariffs: readonly { from: string; until: string; cents: string }[] })[];
  readonly rooms: readonly Amounts<WholeRoom, 'cents'>[];
  readonly originalCents: string | null;
  readonly changes: readonly { ground: Ground; cents: string | null; indexation: boolean }[];
  readonly agreements: VersionAgreements | null;
}

/** $1 region, $2 contracts, $3 day. One statement however many contracts there are. */
const CONTENTS = `
  with held as (
    select c.id as contract_id, c.number, c.provider_id, c.kind, upper(c.valid) - 1 as contract_last, p.version_id, v.no, upper(p.valid) - 1 as last,
           exists (select 1 from contract_version_period n where n.region_id = $1 and n.contract_id = c.id and upper_inf(n.recorded) and lower(n.valid) >= upper(p.valid)) as followed,
           contract_terms_version($1::smallint, p.version_id) as terms_id
      from contract c
      join contract_version_period p on p.region_id = $1 and p.contract_id = c.id and upper_inf(p.recorded) and p.valid @> $3::date
      join contract_version v on v.region_id = $1 and v.id = p.version_id
     where c.region_id = $1 and c.id = any($2))
  select h.contract_id as "contractId", h.number, h.provider_id as "providerId", h.kind, h.contract_last as "contractLast", h.version_id as "versionId", h.no as "versionNo",
         h.last, h.followed, (select coalesce(max(line_no), 0) + 1 from contract_line n where n.region_id = $1 and n.contract_id = h.contract_id) as "nextLine", t.original_cents as "originalCents",
         (select coalesce(json_agg(json_build_object('ground', g.ground, 'cents', g.cents::text, 'indexation', g.indexation) order by gv.no), '[]')
            from contract_change g join contract_version gv on gv.region_id = $1 and gv.id = g.version_id where g.region_id = $1 and g.contract_id = h.contract_id) as changes,
         (select coalesce(json_agg(json_build_object('line', cl.line_no, 'productId', cl.product_id, 'code', pr.code, 'product', pr.name, 'unit', lt.unit,
                   'fundingMode', lt.funding_mode, 'taakgerichtRule', lt.taakgericht_rule, 'municipalities', lt.municipalities,
                   'tariffs', (select coalesce(json_agg(json_build_object('from', lower(tf.valid), 'until', upper(tf.valid) - 1, 'cents', tf.cents::text) order by tf.valid), '[]')
                                 from tariff tf where tf.region_id = $1 and tf.version_id = h.version_id and tf.contract_line_id = lt.contract_line_id)) order by cl.line_no), '[]')
            from contract_line_term lt join contract_line cl on cl.region_id = $1 and cl.id = lt.contract_line_id join product pr on pr.region_id = $1 and pr.id = cl.product_id
           where lt.region_id = $1 and lt.version_id = h.version_id) as lines,
         (select coalesce(json_agg(json_build_object('year', b.year, 'grain', b.grain, 'grainKey', b.grain_key, 'segmentCode', b.segment_code, 'productIds', b.product_ids,
                   'cents', b.cents::text, 'consequence', b.consequence) order by b.year, b.grain_key), '[]')
            from bestedingsruimte b where b.region_id = $1 and b.version_id = h.version_id) as rooms,
         (select json_build_object('talkMonths', ct.talk_months, 'reports', ct.report_duties,
                   'clauses', (select coalesce(json_agg(cc.clause_key order by cc.position), '[]') from contract_clause cc where cc.region_id = $1 and cc.version_id = h.terms_id),
                   'kpis', (select coalesce(json_agg(json_build_object('kpi', ck.kpi_key, 'norm', trim_scale(ck.norm)::text, 'band', trim_scale(ck.band)::text, 'frequency', ck.frequency, 'consequence', ck.consequence) order by ck.kpi_key), '[]')
                              from contract_kpi ck where ck.region_id = $1 and ck.version_id = h.terms_id),
                   'capacity', (select coalesce(json_agg(json_build_object('line', cp.line, 'name', cp.name, 'location', cp.location, 'unit', cp.unit, 'amount', trim_scale(cp.amount)::text) order by cp.line), '[]')
                                  from contract_capacity cp where cp.region_id = $1 and cp.version_id = h.terms_id))
            from contract_terms ct where ct.region_id = $1 and ct.version_id = h.terms_id) as agreements
    from held h left join contract_term t on t.region_id = $1 and t.contract_id = h.contract_id
   order by h.number`;

const big = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** What holds in each of these contracts on a day, whole; a contract in which nothing holds then is not there. */
export async function loadVersionContents(tx: Tx, contracts: readonly string[], on: LocalDate): Promise<WholeVersion[]> {
  const rows = await tx.sql<Row>(CONTENTS, [tx.regionId, contracts, on]);
  return rows.map((row) => ({
    ...row,
    originalCents: big(row.originalCents),
    changes: row.changes.map((c) => ({ ...c, cents: big(c.cents) })),
    lines: row.lines.map((l) => ({ ...l, tariffs: l.tariffs.map((t) => ({ ...t, cents: BigInt(t.cents) })) })),
    rooms: row.rooms.map((r) => ({ ...r, cents: big(r.cents) })),
  }));
}

/** The contracts themselves, locked in the order every work takes them. */
export async function lockContracts(tx: Tx, contracts: readonly string[]): Promise<void> {
  await tx.sql(`select id from contract where region_id = $1 and id = any($2) order by id for update`, [tx.regionId, contracts]);
}

/** The last day of contracts moves, and their term with it. */
export async function saveContractLasts(tx: Tx, contracts: readonly StoredTerm[]): Promise<void> {
  if (contracts.length === 0) return;
  const ids = contracts.map((c) => c.id);
  await tx.execute(
    `update contract c set valid = daterange(lower(c.valid), x.until) from unnest($2::uuid[], $3::date[]) as x (id, until) where c.region_id = $1 and c.id = x.id`,
    [tx.regionId, ids, contracts.map((c) => c.valid.until)],
  );
  await tx.execute(
    `update contract_term t set initial_last = x.initial_last, notice_for = x.notice_for, version = t.version + 1
       from unnest($2::uuid[], $3::date[], $4::date[]) as x (id, initial_last, notice_for) where t.region_id = $1 and t.contract_id = x.id`,
    [tx.regionId, ids, contracts.map((c) => c.state.initialLast), contracts.map((c) => c.state.noticeFor)],
  );
}
