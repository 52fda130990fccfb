// SPDX-License-Identifier: EUPL-1.2
import type { DeclarationLine, DeclarationMessage } from '../types.js';
import { breach, type Breach, type ListRule, type Report } from './rule.js';
import type { Survey } from './survey.js';

/** Cannot stand in XML, so it never joins two values into a third. */
const SEPARATOR = '\u0000';

export const WRONG_BSN = breach('CS002', '/Bsn', 'Dit is geen geldig burgerservicenummer. Controleer het nummer van deze cliënt.');

/** CS002: a citizen service number passes the eleven test and is not all zeros. Source: iJw 3.2 CS002. 123456782 is right. */
export function isCitizenServiceNumber(bsn: string): boolean {
  let sum = -bsn.charCodeAt(8) + 48;
  for (let i = 0; i < 8; i++) sum += (9 - i) * (bsn.charCodeAt(i) - 48);
  return sum % 11 === 0 && bsn !== '000000000';
}

/** CS002 for every client of a declaration. */
export const clientNumbers: ListRule = ({ clients }, _survey, report) => {
  clients.forEach(({ bsn }, client) => {
    if (!isCitizenServiceNumber(bsn)) report(WRONG_BSN, client);
  });
};

const CLIENT_TWICE = breach('TR101', '/Bsn', 'Deze cliënt staat al eerder in het bericht. Zet alle regels van een cliënt bij elkaar.');

/** TR101 for clients: each citizen service number stands once in the message. Source: iJw 3.2 TR101. */
export const clientsOnce: ListRule = ({ clients }, _survey, report) => {
  const seen = new Set<string>();
  clients.forEach(({ bsn }, client) => {
    if (!isNew(seen, bsn)) report(CLIENT_TWICE, client);
  });
};

const LINE_TWICE = breach(
  'TR101',
  '/ProductReferentie',
  'Deze cliënt heeft al een regel met hetzelfde referentienummer. Geef elke regel een eigen referentienummer.',
);

/** TR101 for lines: a client has each pair of reference and previous reference once. Source: iJw 3.2 TR101. */
export const lineReferencesOnce: ListRule = (message, survey, report) => reportRepetitions(message, survey, bothReferences, LINE_TWICE, report);

function bothReferences({ reference, previousReference }: DeclarationLine): string {
  return reference + SEPARATOR + (previousReference ?? '');
}

const DECLARED_TWICE = breach(
  'TR416',
  '/ProductPeriode',
  'Deze cliënt heeft al een debetregel voor dezelfde toewijzing, hetzelfde product en dezelfde periode. Tel deze regels bij elkaar op.',
);

/** TR416: a client has one debit line for an allocation, product and period. Source: iJw 3.2 TR416. */
export const declaredOnce: ListRule = (message, survey, report) => reportRepetitions(message, survey, declaredService, DECLARED_TWICE, report);

function declaredService(line: DeclarationLine): string | null {
  if (line.debitCredit === 'C') return null;
  return [line.allocationNumber, line.category, line.productCode, line.from, line.until].join(SEPARATOR);
}

const CREDITED_TWICE = breach(
  'TR315',
  '/ProductReferentie/VorigReferentieNummer',
  'Een andere regel in dit bericht noemt hetzelfde vorige referentienummer. Draai een regel één keer terug.',
);

/** TR315: a previous reference stands once in the message. Source: iJw 3.2 TR315. */
export const creditedOnce: ListRule = (_message, { credits }, report) => {
  const seen = new Set<string>();
  for (const { previousReference, client, line } of credits) {
    if (!isNew(seen, previousReference)) report(CREDITED_TWICE, client, line);
  }
};

const CREDITS_OWN_MESSAGE = breach(
  'TR316',
  '/ProductReferentie/VorigReferentieNummer',
  'Deze regel draait een regel uit hetzelfde bericht terug. Haal beide regels weg, of draai een regel uit een eerder bericht terug.',
);

/** TR316: a line does not take back a line of the same message, whichever comes first. Source: iJw 3.2 TR316. */
export const creditsEarlierMessage: ListRule = (message, { credits }, report) => {
  if (credits.length === 0) return;
  const references = allReferences(message);
  for (const { previousReference, client, line } of credits) {
    if (references.has(previousReference)) report(CREDITS_OWN_MESSAGE, client, line);
  }
};

function allReferences({ clients }: DeclarationMessage): Set<string> {
  const references = new Set<string>();
  for (const { lines } of clients) for (const { reference } of lines) references.add(reference);
  return references;
}

/** Reports every line whose key an earlier line of the same client has too; lines without a key do not count. */
function reportRepetitions(
  { clients }: DeclarationMessage,
  { suspects }: Survey,
  keyOf: (line: DeclarationLine) => string | null,
  breach: Breach,
  report: Report,
): void {
  for (const client of suspects) {
    const seen = new Set<string>();
    clients[client]!.lines.forEach((line, index) => {
      const key = keyOf(line);
      if (key !== null && !isNew(seen, key)) report(breach, client, index);
    });
  }
}

function isNew(seen: Set<string>, key: string): boolean {
  const before = seen.size;
  return seen.add(key).size > before;
}
