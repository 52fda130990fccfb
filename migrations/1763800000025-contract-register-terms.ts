// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register finds by the text of clauses too, and by KPI agreements and capacity. */
export class ContractRegisterTerms1763800000025 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table clause add column words tsvector generated always as (to_tsvector('pg_catalog.dutch', title || ' ' || text)) stored;

      -- Which version states the clauses and KPI agreements that hold in a version: itself, or the last before it that states them.
      create function contract_terms_version(region smallint, version uuid) returns uuid language sql stable as $f$
        select t.version_id from contract_version v
          join contract_terms t on t.region_id = v.region_id and t.contract_id = v.contract_id
          join contract_version s on s.region_id = t.region_id and s.id = t.version_id and s.no <= v.no
         where v.region_id = region and v.id = version order by s.no desc limit 1 $f$;

      -- Clauses are many words in many contracts: a version holds only their names, and a search looks up which clauses hold the words.
      create or replace function contract_search_terms(region smallint, version uuid) returns tsvector language sql stable as $f$
        select setweight(to_tsvector('simple', agreed.text) || to_tsvector('dutch', agreed.text), 'B') || agreed.clauses
          from (select contract_terms_version(region, version) as id) t
          cross join lateral (select concat_ws(' ',
                 (select string_agg(d.name || ' ' || d.definition, ' ') from contract_kpi k
                    join kpi_definition d on d.region_id = k.region_id and d.key = k.kpi_key and d.version = k.kpi_version
                   where k.region_id = region and k.version_id = t.id),
                 (select string_agg(concat_ws(' ', c.name, c.location, c.unit), ' ') from contract_capacity c where c.region_id = region and c.version_id = t.id)) as text,
                 coalesce((select string_agg(format('''clausule:%s:%s'':1D', c.clause_key, c.clause_version), ' ')
                             from contract_clause c where c.region_id = region and c.version_id = t.id), '')::tsvector as clauses) agreed $f$;

      create or replace function contract_search_query(terms text[], every_term boolean) returns tsquery language plpgsql stable set search_path = public, pg_temp as $f$
        declare term text; exact tsquery; start tsquery; clauses text; wanted tsquery; starts tsquery;
        begin
          foreach term in array terms loop
            exact := phraseto_tsquery('pg_catalog.dutch', term);
            start := ('''' || replace(replace(lower(term), '\\', ''), '''', '''''') || ''':*')::tsquery;
            if numnode(exact) > 0 then
              select string_agg(format('''clausule:%s:%s''', c.key, c.version), ' | ') into clauses
                from clause c where c.region_id = nullif(current_setting('app.region', true), '')::smallint and c.words @@ exact;
              exact := exact || start;
              if clauses is not null then exact := exact || clauses::tsquery; end if;
              wanted := case when wanted is null then exact when every_term then wanted && exact else wanted || exact end;
            end if;
            starts := case when starts is null then start when every_term then starts && start else starts || start end;
          end loop;
          return coalesce(wanted, starts, ''::tsquery);
        end $f$;

      -- The same narrow door; what is looked for is worked out once, before it.
      drop function find_contract_text(text[]);
      create function find_contract_text(query tsquery) returns table (version_id uuid)
        language sql stable security definer rows 300 set search_path = public, pg_temp as $f$
        select s.version_id from contract_search s
         where s.words @@ query and s.region_id = nullif(current_setting('app.region', true), '')::smallint
           and (nullif(current_setting('app.provider', true), '') is null or s.provider_id = nullif(current_setting('app.provider', true), '')::uuid) $f$;
      revoke all on function find_contract_text(tsquery) from public;
      grant execute on function find_contract_text(tsquery) to raamwerk_api, raamwerk_worker;

      create function contract_search_of_terms() returns trigger language plpgsql as $f$
        begin
          perform contract_search_write(array_agg(v.region_id), array_agg(v.id)) from contract_version v
             join (select s.region_id, s.contract_id, min(s.no) as no from changed n join contract_version s on s.region_id = n.region_id and s.id = n.version_id group by 1, 2) f
               on f.region_id = v.region_id and f.contract_id = v.contract_id and v.no >= f.no having count(*) > 0;
          return null;
        end $f$;
      ${['contract_terms', 'contract_clause', 'contract_kpi', 'contract_capacity']
        .map(
          (t) =>
            `create trigger contract_search after insert on ${t} referencing new table as changed for each statement execute function contract_search_of_terms();`,
        )
        .join('\n      ')}
      create index contract_clause_use on contract_clause (region_id, clause_key);
      create index contract_kpi_use on contract_kpi (region_id, kpi_key);
      select contract_search_write(array_agg(region_id), array_agg(version_id)) from contract_terms having count(*) > 0;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
