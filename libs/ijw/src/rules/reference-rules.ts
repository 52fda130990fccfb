// SPDX-License-Identifier: EUPL-1.2
import type { DeclarationClient, DeclarationLine, DeclarationMessage } from '../types.js';
import { forEachLine } from './each-line.js';
import { breach, type ListRule } from './rule.js';

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
export const clientNumbers: ListRule = ({ clients }, report) => {
  clients.forEach(({ bsn }, client) => {
    if (!isCitizenServiceNumber(bsn)) report(WRONG_BSN, client);
  });
};

const CLIENT_TWICE = breach('TR101', '/Bsn', 'Deze cliënt staat al eerder in het bericht. Zet alle regels van een cliënt bij elkaar.');

/** TR101 for clients: each citizen service number stands once in the message. Source: iJw 3.2 TR101. */
export const clientsOnce: ListRule = ({ clients }, report) => {
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
export const lineReferencesOnce: ListRule = ({ clients }, report) =>
  eachRepetition(clients, referenceOf, bothReferences, (client, line) => report(LINE_TWICE, client, line));

const referenceOf = (line: DeclarationLine) => line.reference;
const bothReferences = (line: DeclarationLine) => line.reference + SEPARATOR + (line.previousReference ?? '');

const DECLARED_TWICE = breach(
  'TR416',
  '/ProductPeriode',
  'Deze cliënt heeft al een debetregel voor dezelfde toewijzing, hetzelfde product en dezelfde periode. Tel deze regels bij elkaar op.',
);

/** TR416: a client has one debit line for an allocation, product and period. Source: iJw 3.2 TR416. */
export const declaredOnce: ListRule = ({ clients }, report) =>
  eachRepetition(clients, allocationOf, declaredService, (client, line) => report(DECLARED_TWICE, client, line));

const allocationOf = (line: DeclarationLine) => line.allocationNumber;

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
export const creditedOnce: ListRule = (message, report) => {
  const seen = new Set<string>();
  eachCredit(message, (previous, client, line) => {
    if (!isNew(seen, previous)) report(CREDITED_TWICE, client, line);
  });
};

const CREDITS_OWN_MESSAGE = breach(
  'TR316',
  '/ProductReferentie/VorigReferentieNummer',
  'Deze regel draait een regel uit hetzelfde bericht terug. Haal beide regels weg, of draai een regel uit een eerder bericht terug.',
);

/** TR316: a line does not take back a line of the same message, whichever comes first. Source: iJw 3.2 TR316. */
export const creditsEarlierMessage: ListRule = (message, report) => {
  let references: Set<string> | null = null;
  eachCredit(message, (previous, client, line) => {
    references ??= allReferences(message);
    if (references.has(previous)) report(CREDITS_OWN_MESSAGE, client, line);
  });
};

function allReferences(message: DeclarationMessage): Set<string> {
  const references = new Set<string>();
  forEachLine(message, ({ reference }) => references.add(reference));
  return references;
}

/** Every line that names a previous reference, over the whole message. */
function eachCredit(message: DeclarationMessage, visit: (previous: string, client: number, line: number) => void): void {
  forEachLine(message, ({ previousReference }, client, index) => {
    if (previousReference !== null) visit(previousReference, client, index);
  });
}

/**
 * Every line whose key an earlier line of the same client has too; lines without a key do not count. Making keys takes time,
 * so only clients where a part of the key repeats are looked at closely.
 */
function eachRepetition(
  clients: readonly DeclarationClient[],
  partOf: (line: DeclarationLine) => string | number,
  keyOf: (line: DeclarationLine) => string | null,
  visit: (client: number, line: number) => void,
): void {
  clients.forEach(({ lines }, client) => {
    if (!repeats(lines, partOf)) return;
    const seen = new Set<string>();
    lines.forEach((line, index) => {
      const key = keyOf(line);
      if (key !== null && !isNew(seen, key)) visit(client, index);
    });
  });
}

const FEW = 4;

function repeats(lines: readonly DeclarationLine[], partOf: (line: DeclarationLine) => string | number): boolean {
  if (lines.length > FEW) return new Set(lines.map(partOf)).size < lines.length;
  for (let i = 1; i < lines.length; i++) {
    for (let j = 0; j < i; j++) if (isSame(partOf(lines[i]!), partOf(lines[j]!))) return true;
  }
  return false;
}

/** References of one client mostly differ in their last character, which is quick to see. */
function isSame(a: string | number, b: string | number): boolean {
  if (typeof a === 'string' && typeof b === 'string' && a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1)) return false;
  return a === b;
}

function isNew(seen: Set<string>, key: string): boolean {
  const before = seen.size;
  return seen.add(key).size > before;
}
