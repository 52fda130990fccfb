// SPDX-License-Identifier: EUPL-1.2
import { JW323_NAMESPACE } from '../schema/element.js';
import * as t from '../schema/types.js';
import type { DeclarationClient, DeclarationMessage } from '../types.js';
import { headerStart, lineContent, period, root, total } from './parts.js';
import { UnwritableMessage } from './unwritable.js';
import { leaf } from './xml.js';

/**
 * Writes a JW323 that keeps the schema (level 1) and is read back as the same content; the same content gives the same bytes. Whether it
 * keeps the rules (level 2) is for checkMessage to tell, as of every other message.
 * @throws UnwritableMessage when the content does not fit the schema
 */
export function writeDeclaration(message: DeclarationMessage): Buffer {
  const declaration =
    leaf('DeclaratieNummer', t.declarationNumber, message.declarationNumber) +
    period('DeclaratiePeriode', message.periodFrom, message.periodUntil) +
    leaf('DeclaratieDagtekening', t.day, message.declarationDate) +
    total('TotaalIngediendBedrag', message.totalCents, message.totalDebitCredit);
  if (message.clients.length === 0) throw new UnwritableMessage('XSD', '/Bericht/Declaratie/Clienten', 'there is no client');
  return root(
    JW323_NAMESPACE,
    `<Header>${headerStart('490', message.header, t.agbCode, t.municipality)}</Header>\n` +
      `<Declaratie>${declaration}<Clienten>\n${message.clients.map(client).join('')}</Clienten></Declaratie>\n`,
  );
}

function client({ bsn, lines }: DeclarationClient, index: number): string {
  if (lines.length === 0) throw new UnwritableMessage('XSD', `/Bericht/Declaratie/Clienten/Client[${index + 1}]`, 'the client has no line');
  let text = `<Client>${leaf('Bsn', t.bsn, bsn)}<Prestaties>\n`;
  for (const line of lines) text += `<Prestatie>${lineContent(line)}</Prestatie>\n`;
  return `${text}</Prestaties></Client>\n`;
}
