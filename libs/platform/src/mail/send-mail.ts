// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '../database/unit-of-work.js';
import { mailJob } from './mail.job.js';
import { withoutBsn } from './without-bsn.js';

export interface Mail {
  /** People with an account read it in the product as well; an address alone gets the mail only. */
  readonly to: { readonly accountIds: readonly string[] } | { readonly address: string; readonly name?: string };
  /** One line. */
  readonly subject: string;
  /** Plain Dutch text, at least one paragraph. */
  readonly paragraphs: readonly string[];
  /** Where to go, within the region: 'herzieningen/3'. */
  readonly link?: string;
  readonly about: { readonly kind: string; readonly id: string };
  /** What comes with it, of a kind that was declared (attachments.ts); it is read when the mail leaves. */
  readonly attachment?: { readonly kind: string; readonly id: string };
}

/**
 * Tells somebody something, in the transaction of what happened: nothing is told of what did not come to pass, and nothing that did is
 * forgotten. It never stops that transaction: an account that is gone or not in use is passed over, and what looks like a BSN is left out.
 * @returns the ids of what was written, one for each person
 */
export async function sendMail(tx: Tx, mail: Mail): Promise<string[]> {
  const people =
    'address' in mail.to
      ? [{ id: null, provider: null, address: mail.to.address.trim(), name: mail.to.name ?? null }]
      : await tx.sql<{ id: string | null; provider: string | null; address: string; name: string | null }>(
          `select a.id, a.email as address, a.name,
                  (select min(g.scope_id) from role_grant g where g.region_id = a.region_id and g.account_id = a.id and g.scope_kind = 'aanbieder') as provider
             from account a where a.region_id = $1 and a.id = any($2::uuid[]) and a.active order by a.id`,
          [tx.regionId, mail.to.accountIds],
          'raamwerk_mail_people',
        );
  const ids: string[] = [];
  for (const person of people) {
    const id = newId();
    await tx.execute(
      `insert into mail (region_id, id, account_id, provider_id, address, to_name, subject, paragraphs, link, about_kind, about_id, message_id, created_at, created_by, attachment_kind, attachment_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        tx.regionId,
        id,
        person.id,
        person.provider,
        person.address,
        person.name,
        withoutBsn(mail.subject.replaceAll(/\s+/g, ' ').trim()),
        mail.paragraphs.map(withoutBsn),
        mail.link ?? null,
        mail.about.kind,
        mail.about.id,
        `<${id}@raamwerk>`,
        tx.now,
        tx.actor.name,
        mail.attachment?.kind ?? null,
        mail.attachment?.id ?? null,
      ],
      'raamwerk_mail_written',
    );
    await tx.enqueue(mailJob, { mailId: id }, { subject: `${mail.about.kind}:${mail.about.id}` });
    ids.push(id);
  }
  return ids;
}
