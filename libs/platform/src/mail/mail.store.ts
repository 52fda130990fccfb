// SPDX-License-Identifier: EUPL-1.2
import { defineError, DomainError } from '#kernel';
import type { Tx } from '../database/unit-of-work.js';
import { mailJob } from './mail.job.js';
import type { StoredMail } from './write-mail.js';

const alreadySent = defineError('mail-al-verstuurd', 'conflict', 'Dit bericht is al verstuurd of staat al klaar. Laad de lijst opnieuw.');
const noMail = defineError('mail-onbekend', 'not-found', 'Dit bericht bestaat niet.');

/** What happens to a mail after it was written. */
export const MailStore = {
  /** Takes it in hand. @returns null when it was sent before, or when there is no mail server: then it says so */
  async take(tx: Tx, id: string, server: boolean): Promise<StoredMail | null> {
    const [row] = await tx.sql<StoredMail>(
      `update mail m set state = case when $3 then 'bezig' else 'geen-server' end, tries = tries + case when $3 then 1 else 0 end
         from region r where m.region_id = $1 and m.id = $2 and m.state <> 'verstuurd' and r.id = m.region_id
       returning m.address, m.to_name as "toName", m.subject, m.paragraphs, m.link, m.message_id as "messageId", r.key as "regionKey", r.name as "regionName",
                 case when m.attachment_kind is not null then json_build_object('kind', m.attachment_kind, 'id', m.attachment_id) end as attachment`,
      [tx.regionId, id, server],
      'raamwerk_mail_taken',
    );
    return server ? (row ?? null) : null;
  },

  async sent(tx: Tx, id: string): Promise<void> {
    await tx.execute(`update mail set state = 'verstuurd', sent_at = $3, error = null where region_id = $1 and id = $2 and state = 'bezig'`, [
      tx.regionId,
      id,
      tx.now,
    ]);
  },

  async failed(tx: Tx, id: string, reason: string): Promise<void> {
    await tx.execute(`update mail set state = 'mislukt', error = $3 where region_id = $1 and id = $2 and state = 'bezig'`, [tx.regionId, id, reason]);
  },

  /** Hands it to the queue once more; under the same message id. @throws mail-al-verstuurd */
  async again(tx: Tx, id: string): Promise<void> {
    const [row] = await tx.sql<{ state: string }>('select state from mail where region_id = $1 and id = $2 for update', [tx.regionId, id]);
    if (!row) throw new DomainError(noMail);
    if (row.state !== 'mislukt' && row.state !== 'geen-server') throw new DomainError(alreadySent);
    await tx.execute(`update mail set state = 'klaar' where region_id = $1 and id = $2`, [tx.regionId, id]);
    await tx.enqueue(mailJob, { mailId: id }, { subject: `mail:${id}` });
    await tx.audit({ action: 'e-mail opnieuw klaargezet', objectKind: 'mail', objectId: id });
  },

  /** Read in the product by who it is for. @returns false when it is nobody's of this name */
  async read(tx: Tx, id: string): Promise<boolean> {
    const mine = 'region_id = $1 and id = $2 and account_id = $3';
    return (await tx.execute(`update mail set read_at = coalesce(read_at, $4) where ${mine}`, [tx.regionId, id, tx.actor.accountId, tx.now])) > 0;
  },
};
