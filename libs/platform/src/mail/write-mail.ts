// SPDX-License-Identifier: EUPL-1.2

export interface StoredMail {
  readonly address: string;
  readonly toName: string | null;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link: string | null;
  readonly messageId: string;
  readonly regionKey: string;
  readonly regionName: string;
  /** What comes with it, by reference. */
  readonly attachment: { readonly kind: string; readonly id: string } | null;
}

export interface WrittenMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => MARKS[mark]!);

/** What a mail looks like, as plain text and as html. @param publicUrl where people find the product; null: no link is written */
export function writeMail(mail: StoredMail, publicUrl: string | null): WrittenMail {
  const link = mail.link && publicUrl ? new URL(`/${mail.regionKey}/${mail.link}`, publicUrl).href : null;
  const greeting = mail.toName ? `Beste ${mail.toName},` : 'Goedendag,';
  const end = `Dit bericht stuurde Raamwerk namens ${mail.regionName}. Antwoorden op deze e-mail leest niemand.`;
  const text = [greeting, ...mail.paragraphs, ...(link ? [`Bekijk het in Raamwerk: ${link}`] : []), end].join('\n\n');
  const html = [
    ...[greeting, ...mail.paragraphs].map((p) => `<p>${escaped(p)}</p>`),
    ...(link ? [`<p><a href="${escaped(link)}">Bekijk het in Raamwerk</a></p>`] : []),
    `<p>${escaped(end)}</p>`,
  ].join('\n');
  return {
    to: { name: mail.toName ?? '', address: mail.address },
    subject: mail.subject,
    messageId: mail.messageId,
    text,
    html: `<!doctype html><html lang="nl"><body>\n${html}\n</body></html>`,
  };
}
