// SPDX-License-Identifier: EUPL-1.2
import { Inject } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Actor } from '../database/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { HandlesJob, type JobHandler, type RunningJob } from '../jobs/job-handler.js';
import { readAttachment, type Attachment } from './attachments.js';
import { mailJob } from './mail.job.js';
import { MailStore } from './mail.store.js';
import { writeMail, type StoredMail } from './write-mail.js';

export const MAIL_SETTINGS = Symbol('mail settings');

export interface MailSettings {
  /** smtp:// or smtps:// with host, port and, where the server asks them, user and password. */
  readonly smtpUrl: string;
  /** Who it comes from: 'Raamwerk <post@regio.example>'. */
  readonly from: string;
  /** Where people find the product. */
  readonly publicUrl: string | null;
}

const PATIENCE_MS = 20_000;

/**
 * Hands one mail to the mail server. SMTP cannot say whether a mail arrived when the line breaks after the last byte: then it is handed
 * over once more under the same message id, by which mail servers and programs know it as the same.
 */
@HandlesJob(mailJob)
export class MailHandler implements JobHandler<{ mailId: string }> {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings | null,
  ) {}

  async handle(job: RunningJob<{ mailId: string }>): Promise<void> {
    const id = job.payload.mailId;
    const settings = this.settings;
    const mail = await this.uow.run(job.actor, (tx) => MailStore.take(tx, id, settings !== null));
    if (!mail || !settings) {
      await this.uow.run(job.actor, (tx) => job.complete(tx, { verstuurd: 0 }));
      return;
    }
    const brought = await this.brought(job.actor, id, mail);
    try {
      const times = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
      const transport = createTransport({ url: settings.smtpUrl, ...times });
      await transport.sendMail({
        from: settings.from,
        ...writeMail(mail, settings.publicUrl),
        attachments: brought.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      // What the server said may hold the address; its code says enough.
      const code = (error as { responseCode?: number; code?: string }).responseCode ?? (error as { code?: string }).code ?? 'onbekend';
      await this.uow.run(job.actor, (tx) => MailStore.failed(tx, id, `De mailserver nam het bericht niet aan (${code}).`));
      throw error;
    }
    await this.uow.run(job.actor, async (tx) => {
      await MailStore.sent(tx, id);
      await job.complete(tx, { verstuurd: 1 });
    });
  }

  private async brought(actor: Actor, id: string, { attachment }: StoredMail): Promise<Attachment[]> {
    if (attachment === null) return [];
    try {
      return [await this.uow.run(actor, (tx) => readAttachment(tx, attachment))];
    } catch (error) {
      await this.uow.run(actor, (tx) => MailStore.failed(tx, id, 'De bijlage van dit bericht is niet te lezen.'));
      throw error;
    }
  }
}
