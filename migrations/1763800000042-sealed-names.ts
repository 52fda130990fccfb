// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const REFUSE = (why: string): string => `raise exception '${why}' using errcode = 'restrict_violation';`;

/**
 * The name of a paper can tell as much as the paper ("Prijsblad 212 euro.xlsx"), and it stood in the database as it was. It is sealed with
 * a key outside the database, like the prices, and stands in `name` from the opening of its bid.
 */
export class SealedNames1763800000042 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- null: received before names were sealed
      alter table bid_file add column sealed_name bytea;
      alter table bid_file alter column name drop not null;
      alter table bid_file add constraint bid_file_named check (name is not null or sealed_name is not null);

      create function bid_file_name_sealed() returns trigger language plpgsql set search_path = public, pg_temp as $f$
        begin
          if tg_op = 'INSERT' then
            if new.name is not null then ${REFUSE('the name of a paper is sealed until its bid is opened')} end if;
            return new;
          end if;
          if (to_jsonb(new) - 'name') <> (to_jsonb(old) - 'name') or old.name is not null then ${REFUSE('a paper stays as it was received')} end if;
          if (select state from tender_bid where region_id = new.region_id and id = new.bid_id) <> 'geopend' then
            ${REFUSE('the name of a paper is sealed until its bid is opened')}
          end if;
          return new;
        end $f$;
      create trigger bid_file_name before insert or update on bid_file for each row execute function bid_file_name_sealed();
      grant update (name) on bid_file to raamwerk_api, raamwerk_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
