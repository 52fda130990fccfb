// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the transaction said that it writes the words of what it records itself, once, at its end. */
const LATER = `if current_setting('app.contract_search', true) = 'later' then return null; end if;`;

/**
 * A version is written to many tables, and at each of them its words were worked out anew. Who records thousands of versions at once does
 * that once, when they are whole: within `set_config('app.contract_search', 'later', true)`, with `contract_search_write` before it ends.
 */
export class RecordingAtScale1763800000039 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- As before, but each of the texts is put together once a version.
      create or replace function contract_search_write(regions smallint[], versions uuid[]) returns void
        language sql set search_path = public, pg_temp as $f$
        insert into contract_search (region_id, version_id, contract_id, provider_id, words)
        select v.region_id, v.id, v.contract_id, v.provider_id,
               setweight(number.lexemes || to_tsvector('simple', names.text) || to_tsvector('dutch', names.text), 'A')
               || setweight(to_tsvector('simple', lines.text) || to_tsvector('dutch', lines.text), 'B')
               || setweight(to_tsvector('dutch', v.summary || ' ' || v.ground), 'C')
               || setweight(to_tsvector('simple', agreed.text) || to_tsvector('dutch', agreed.text), 'B') || agreed.clauses
          from (select distinct * from unnest(regions, versions)) as asked (region_id, id)
          join contract_version v on v.region_id = asked.region_id and v.id = asked.id
          join contract c on c.region_id = v.region_id and c.id = v.contract_id
          join provider p on p.region_id = v.region_id and p.id = v.provider_id
          -- the number whole and each of its parts, as they are written
          cross join lateral (select coalesce(string_agg(quote_literal(part) || ':1', ' '), '')::tsvector as lexemes
              from (select lower(regexp_replace(c.number, '[^[:alnum:]./-]', '', 'g')) as part
                    union select regexp_split_to_table(lower(regexp_replace(c.number, '[^[:alnum:]./-]', '', 'g')), '[./-]')) parts where part <> '') number
          cross join lateral (select concat_ws(' ', p.name,
                 (select string_agg(n.name, ' ') from provider_name n where n.region_id = v.region_id and n.provider_id = v.provider_id),
                 (select string_agg(a.agb, ' ') from provider_agb a where a.region_id = v.region_id and a.provider_id = v.provider_id)) as text offset 0) names
          cross join lateral (select concat_ws(' ', c.kind,
                 (select b.name from commissioning_block b where b.region_id = v.region_id and b.key = c.block_key),
                 (select string_agg(pr.code || ' ' || pr.name || ' ' || t.funding_mode, ' ') from contract_line_term t
                    join contract_line l on l.region_id = t.region_id and l.id = t.contract_line_id
                    join product pr on pr.region_id = l.region_id and pr.id = l.product_id
                   where t.region_id = v.region_id and t.version_id = v.id)) as text offset 0) lines
          cross join lateral (select contract_terms_version(v.region_id, v.id) as id offset 0) terms
          cross join lateral (select concat_ws(' ',
                 (select string_agg(d.name || ' ' || d.definition, ' ') from contract_kpi k
                    join kpi_definition d on d.region_id = k.region_id and d.key = k.kpi_key and d.version = k.kpi_version
                   where k.region_id = v.region_id and k.version_id = terms.id),
                 (select string_agg(concat_ws(' ', w.name, w.location, w.unit), ' ') from contract_capacity w where w.region_id = v.region_id and w.version_id = terms.id)) as text,
                 coalesce((select string_agg('''clausule:' || x.clause_key || ':' || x.clause_version || ''':1D', ' ')
                             from contract_clause x where x.region_id = v.region_id and x.version_id = terms.id), '')::tsvector as clauses offset 0) agreed
        on conflict (region_id, version_id) do update set words = excluded.words $f$;
      drop function contract_search_terms(smallint, uuid);

      create or replace function contract_search_of_versions() returns trigger language plpgsql as $f$
        begin ${LATER} perform contract_search_write(array_agg(region_id), array_agg(id)) from changed having count(*) > 0; return null; end $f$;
      create or replace function contract_search_of_parts() returns trigger language plpgsql as $f$
        begin ${LATER} perform contract_search_write(array_agg(region_id), array_agg(version_id)) from changed having count(*) > 0; return null; end $f$;
      create or replace function contract_search_of_terms() returns trigger language plpgsql as $f$
        begin
          ${LATER}
          perform contract_search_write(array_agg(v.region_id), array_agg(v.id)) from contract_version v
             join (select s.region_id, s.contract_id, min(s.no) as no from changed n join contract_version s on s.region_id = n.region_id and s.id = n.version_id group by 1, 2) f
               on f.region_id = v.region_id and f.contract_id = v.contract_id and v.no >= f.no having count(*) > 0;
          return null;
        end $f$;

      -- A cell of a preview that comes out otherwise is put right; one that stays is left alone.
      grant update (old_cents, new_cents) on revision_effect to raamwerk_api, raamwerk_worker;
      -- what an editor must have seen
      alter table revision_exit add column version int not null default 1;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
