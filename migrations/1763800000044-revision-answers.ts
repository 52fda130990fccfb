// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A change is in force only when a party accepted it: in time, while the round runs, and by somebody who may bind that party. Until now the
 * product alone saw to that. The letter of an offer comes with its mail; a mail names what it brings along, and nothing is kept twice.
 */
export class RevisionAnswers1763800000044 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create or replace function check_revision_response() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        declare
          o revision_offer;
          r revision_round;
        begin
          if new.kind not in ('geaccepteerd','bezwaar') then return new; end if;
          select * into o from revision_offer where region_id = new.region_id and id = new.offer_id for update;
          if o.id is null or o.state not in ('aangeboden','geopend','vraag') then
            raise exception 'this offer does not wait for an answer' using errcode = 'restrict_violation';
          end if;
          if (new.at at time zone 'Europe/Amsterdam')::date > o.respond_until then
            raise exception 'the term of this offer is over' using errcode = 'restrict_violation';
          end if;
          select * into r from revision_round where region_id = o.region_id and id = o.round_id;
          if r.paused_at is not null or r.state = 'gestopt' then
            raise exception 'this round stands still' using errcode = 'restrict_violation';
          end if;
          if new.kind = 'geaccepteerd' then
            if new.sha256 is distinct from o.letter_sha256 then
              raise exception 'the hash is not that of the letter' using errcode = 'restrict_violation';
            end if;
            -- by the clock that logins go by: a demo clock gives nobody a mandate, and takes none away
            if not exists (select 1 from role_grant g where g.region_id = new.region_id and g.account_id = new.by_id and g.scope_kind = 'aanbieder' and g.scope_id = o.provider_id::text
                              and g.role = 'tekenbevoegde' and g.valid @> (now() at time zone 'Europe/Amsterdam')::date) then
              raise exception 'who signs may not bind this provider' using errcode = 'restrict_violation';
            end if;
          end if;
          return new;
        end $f$;

      -- what comes with a mail: which kind of thing, and which one; read where it is kept when the mail leaves
      alter table mail add column attachment_kind text, add column attachment_id text,
        add constraint mail_attachment_whole check ((attachment_kind is null) = (attachment_id is null));
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
