// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { byProvider, byRegion, grant } from './support.js';

/** The register of contracts: every word of a version to be found by, and the choices a person keeps under a name. */
export class ContractRegister1763800000023 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- What a version can be found by: A number, names and AGB codes, B kind, product lines and
      -- what else is agreed, C what was changed and why, D clauses.
      -- A version never changes, so the words of an older one still find what held then.
      create table contract_search (
        region_id smallint not null,
        version_id uuid not null,
        contract_id uuid not null,
        provider_id uuid not null,
        words tsvector not null,
        primary key (region_id, version_id),
        foreign key (region_id, version_id) references contract_version
      );
      create index contract_search_words on contract_search using gin (words);
      create index contract_search_provider on contract_search (region_id, provider_id);
      -- in which contracts a product stands
      create index contract_line_of_product on contract_line (region_id, product_id);
      ${byRegion('contract_search')}
      ${byProvider('contract_search')}
      ${grant('select, insert, update', 'contract_search', 'api', 'worker')}

      -- What a version agrees besides its product lines; nothing yet.
      create function contract_search_terms(region smallint, version uuid) returns tsvector language sql stable as 'select ''''::tsvector';

      create function contract_search_write(regions smallint[], versions uuid[]) returns void
        language sql set search_path = public, pg_temp as $f$
        insert into contract_search (region_id, version_id, contract_id, provider_id, words)
        select v.region_id, v.id, v.contract_id, v.provider_id,
               setweight(number.lexemes || to_tsvector('simple', names.text) || to_tsvector('dutch', names.text), 'A')
               || setweight(to_tsvector('simple', lines.text) || to_tsvector('dutch', lines.text), 'B')
               || setweight(to_tsvector('dutch', v.summary || ' ' || v.ground), 'C') || contract_search_terms(v.region_id, v.id)
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
                 (select string_agg(a.agb, ' ') from provider_agb a where a.region_id = v.region_id and a.provider_id = v.provider_id)) as text) names
          cross join lateral (select concat_ws(' ', c.kind,
                 (select b.name from commissioning_block b where b.region_id = v.region_id and b.key = c.block_key),
                 (select string_agg(pr.code || ' ' || pr.name || ' ' || t.funding_mode, ' ') from contract_line_term t
                    join contract_line l on l.region_id = t.region_id and l.id = t.contract_line_id
                    join product pr on pr.region_id = l.region_id and pr.id = l.product_id
                   where t.region_id = v.region_id and t.version_id = v.id)) as text) lines
        on conflict (region_id, version_id) do update set words = excluded.words $f$;

      create function contract_search_of_versions() returns trigger language plpgsql as $f$
        begin perform contract_search_write(array_agg(region_id), array_agg(id)) from changed having count(*) > 0; return null; end $f$;
      create function contract_search_of_parts() returns trigger language plpgsql as $f$
        begin perform contract_search_write(array_agg(region_id), array_agg(version_id)) from changed having count(*) > 0; return null; end $f$;
      create function contract_search_of_providers() returns trigger language plpgsql as $f$
        begin
          perform contract_search_write(array_agg(v.region_id), array_agg(v.id)) from contract_version v
            where (v.region_id, v.provider_id) in (select n.region_id, n.provider_id from changed n) having count(*) > 0;
          return null;
        end $f$;
      create function contract_search_of_names() returns trigger language plpgsql as $f$
        begin
          perform contract_search_write(array_agg(v.region_id), array_agg(v.id)) from contract_version v
            where (v.region_id, v.provider_id) in (select n.region_id, n.id from changed n join before o using (region_id, id) where o.name <> n.name) having count(*) > 0;
          return null;
        end $f$;
      create function contract_search_of_products() returns trigger language plpgsql as $f$
        begin
          perform contract_search_write(array_agg(t.region_id), array_agg(t.version_id))
             from (select distinct n.region_id, n.id from changed n join before o using (region_id, id) where (o.code, o.name) is distinct from (n.code, n.name)) n
             join contract_line l on l.region_id = n.region_id and l.product_id = n.id
             join contract_line_term t on t.region_id = l.region_id and t.contract_line_id = l.id having count(*) > 0;
          return null;
        end $f$;
      create trigger contract_search after insert on contract_version referencing new table as changed for each statement execute function contract_search_of_versions();
      create trigger contract_search after insert on contract_line_term referencing new table as changed for each statement execute function contract_search_of_parts();
      create trigger contract_search after insert on provider_name referencing new table as changed for each statement execute function contract_search_of_providers();
      create trigger contract_search after insert on provider_agb referencing new table as changed for each statement execute function contract_search_of_providers();
      create trigger contract_search after update on provider referencing old table as before new table as changed for each statement execute function contract_search_of_names();
      create trigger contract_search after update on product referencing old table as before new table as changed for each statement execute function contract_search_of_products();
      select contract_search_write(array_agg(region_id), array_agg(id)) from contract_version having count(*) > 0;

      -- Every term must occur: as Dutch words in a row, or as the beginning of a number, name or code. Of "de" and the like only the beginning counts, where nothing else is asked.
      create function contract_search_query(terms text[], every_term boolean) returns tsquery language plpgsql immutable as $f$
        declare term text; exact tsquery; start tsquery; wanted tsquery; starts tsquery;
        begin
          foreach term in array terms loop
            exact := phraseto_tsquery('pg_catalog.dutch', term);
            start := ('''' || replace(replace(lower(term), '\\', ''), '''', '''''') || ''':*')::tsquery;
            if numnode(exact) > 0 then
              exact := exact || start;
              wanted := case when wanted is null then exact when every_term then wanted && exact else wanted || exact end;
            end if;
            starts := case when starts is null then start when every_term then starts && start else starts || start end;
          end loop;
          return coalesce(wanted, starts, ''::tsquery);
        end $f$;

      -- A narrow door: the planner uses no index for @@ under row-level security, since the operator might tell what it saw. It answers only with
      -- versions of the region, and the provider, that the reader is scoped to.
      create function find_contract_text(terms text[]) returns table (version_id uuid)
        language sql stable security definer rows 300 set search_path = public, pg_temp as $f$
        select s.version_id from contract_search s
         where s.words @@ contract_search_query(terms, true) and s.region_id = nullif(current_setting('app.region', true), '')::smallint
           and (nullif(current_setting('app.provider', true), '') is null or s.provider_id = nullif(current_setting('app.provider', true), '')::uuid) $f$;
      revoke all on function find_contract_text(text[]) from public;
      grant execute on function find_contract_text(text[]) to raamwerk_api, raamwerk_worker;

      -- A choice of the register that a person keeps. Whoever gets its address sees the same list, in the reach of that reader.
      create table contract_view (
        region_id smallint not null,
        id uuid not null,
        account_id uuid not null,
        -- the provider whose user made it; null: of the region, and no provider sees it
        provider_id uuid,
        name text not null check (length(name) between 1 and 80),
        -- the query of the page, {"soort": "ontwikkelovereenkomst", "sorteer": "-totEnMet"}
        choice jsonb not null check (jsonb_typeof(choice) = 'object'),
        version int not null default 1,
        changed_at timestamptz not null,
        primary key (region_id, id),
        foreign key (region_id, account_id) references account (region_id, id),
        foreign key (region_id, provider_id) references provider (region_id, id)
      );
      create unique index contract_view_name on contract_view (region_id, account_id, lower(name));
      ${byRegion('contract_view')}
      ${byProvider('contract_view')}
      ${grant('select, insert, delete', 'contract_view', 'api')}
      grant update (name, choice, version, changed_at) on contract_view to raamwerk_api;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
