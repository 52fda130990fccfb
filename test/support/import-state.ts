// SPDX-License-Identifier: EUPL-1.2
import type { RegionWorld } from './region-world.js';

/** All that business sees of an import, without the ids and moments that differ from run to run; equal text is an equal outcome. */
const STATE: Readonly<Record<string, string>> = {
  messages: `select encode(sha256, 'hex'), state, header_code, declaration_code, lines, accepted_lines, accepted_cents, refused_lines, refused_cents, claims, findings::text is null from message`,
  lines: `select encode(m.sha256, 'hex'), l.line_no, l.accepted, l.codes, l.cents, l.contract_line_id, l.allocation_number, c.reference from declaration_line l join message m on m.id = l.message_id left join declaration_line c on c.id = l.credits_line_id`,
  findings: `select encode(m.sha256, 'hex'), l.line_no, f.code, f.rule, f.declared, f.expected, f.source_kind, f.lifted_by is null from line_finding f join declaration_line l on l.id = f.line_id join message m on m.id = f.message_id where f.declared is null or f.declared not like 'kind:%'`,
  postings: `select encode(m.sha256, 'hex'), l.line_no, p.care_month, p.provider_id, p.municipality_code, p.product_id, p.contract_line_id, p.volume, p.cents from posting p join declaration_line l on l.id = p.line_id join message m on m.id = l.message_id`,
  rollup: `select care_month, provider_id, municipality_code, product_id, contract_line_id, sum(cents), sum(lines) from spend_rollup group by 1, 2, 3, 4, 5`,
  allocations: `select encode(m.sha256, 'hex'), a.municipality_code, a.number, a.valid, a.newest from allocation a join message m on m.id = a.message_id`,
  people: `select encode(bsn_index, 'hex') from person`,
  requests: `select encode(m.sha256, 'hex'), r.provider_reference, r.requested_from, r.referrer_code from allocation_request r join message m on m.id = r.message_id`,
  notices: `select encode(m.sha256, 'hex'), n.kind, n.allocation_number, n.begins, n.ends, n.withdrawn from care_notice n join message m on m.id = n.message_id`,
  answers: `select encode(m.sha256, 'hex'), a.identification, a.header_code, a.declaration_code, a.granted_cents, a.returned_lines, encode(a.sha256, 'hex'), a.size from answer a join message m on m.id = a.message_id`,
};

/** What an outcome holds, by name: how many rows, and their sum. @param more SQL of what else is looked at */
export async function stateOf(world: Pick<RegionWorld, 'owner'>, more: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const [name, sql] of Object.entries({ ...STATE, ...more })) {
    const { rows } = await world.owner.query<{ sum: string; n: string }>(
      `select count(*) as n, md5(coalesce(string_agg(q::text, E'\\n' order by q::text), '')) as sum from (${sql}) q`,
    );
    state[name] = `${rows[0]!.n} ${rows[0]!.sum}`;
  }
  return state;
}
