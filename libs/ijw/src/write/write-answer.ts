// SPDX-License-Identifier: EUPL-1.2
import {
  ANSWER_BASE_XSD_VERSION,
  ANSWER_MESSAGE_XSD_VERSION,
  type AnswerClient,
  type AnswerHeader,
  type AnswerMessage,
  type DeclarationAnswer,
  type ReturnCodes,
} from '../answer.js';
import { JW325_NAMESPACE } from '../schema/element.js';
import * as t from '../schema/types.js';
import { assertAnswerRules } from './answer-rules.js';
import { headerStart, identification, lineContent, root, total, versions } from './parts.js';
import { leaf, optionalLeaf } from './xml.js';

/**
 * Writes a JW325. The same answer gives the same bytes. An answer that breaks the schema, a rule inside the message or the way an answer
 * is composed does not leave: the provider would have to refuse it, and nobody would know what was decided.
 * @throws UnwritableMessage
 */
export function writeAnswer(answer: AnswerMessage): Buffer {
  assertAnswerRules(answer);
  const declaration = answer.declarationAnswer === null ? '' : declarationAnswer(answer.declarationAnswer);
  return root(JW325_NAMESPACE, header(answer.header) + declaration);
}

function header(of: AnswerHeader): string {
  const own = { ...of, baseXsdVersion: ANSWER_BASE_XSD_VERSION, messageXsdVersion: ANSWER_MESSAGE_XSD_VERSION };
  return (
    `<Header>${headerStart('491', own, t.municipality, t.agbCode)}` +
    identification('DeclaratieIdentificatie', of.declarationIdentification) +
    optionalLeaf('XsltVersie', t.version, of.xsltVersion) +
    versions('XsdVersieDeclaratie', of.declarationBaseXsdVersion, of.declarationMessageXsdVersion) +
    `${returnCodes(of.codes)}</Header>\n`
  );
}

function declarationAnswer({ declarationNumber, submitted, granted, clients, codes }: DeclarationAnswer): string {
  const refused = clients.length === 0 ? '' : `<Clienten>\n${clients.map(client).join('')}</Clienten>`;
  return (
    `<DeclaratieAntwoord>${leaf('DeclaratieNummer', t.declarationNumber, declarationNumber)}` +
    total('TotaalIngediendBedrag', submitted.cents, submitted.debitCredit) +
    total('TotaalToegekendBedrag', granted.cents, granted.debitCredit) +
    `${refused}${returnCodes(codes)}</DeclaratieAntwoord>\n`
  );
}

function client({ bsn, lines, codes }: AnswerClient): string {
  let text = `<Client>${leaf('Bsn', t.bsn, bsn)}<Prestaties>\n`;
  for (const line of lines) text += `<Prestatie>${lineContent(line)}${returnCodes(line.codes)}</Prestatie>\n`;
  return `${text}</Prestaties>${returnCodes(codes)}</Client>\n`;
}

function returnCodes(codes: ReturnCodes): string {
  let text = '<RetourCodes>';
  for (const code of codes) text += leaf('RetourCode', t.returnCode, code);
  return `${text}</RetourCodes>`;
}
