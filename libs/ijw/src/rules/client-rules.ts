// SPDX-License-Identifier: EUPL-1.2
import { isAfter } from '../dates.js';
import type { Findings } from '../findings.js';
import type { AllocationMessage, CareStart, RequestMessage, StartMessage, StopMessage } from '../types.js';
import { isCitizenServiceNumber, WRONG_BSN } from './reference-rules.js';
import { breach, type Breach } from './rule.js';

/** Level 2 of the messages about one client (JW301, JW305, JW307, JW315): the rules on what the product uses of them. */

const CLIENT = '/Bericht/Client';

function add({ code, at, text }: Breach, path: string, findings: Findings): void {
  findings.add(code, path + at, text);
}

function checkClient({ client }: { readonly client: { readonly bsn: string } }, findings: Findings): void {
  if (!isCitizenServiceNumber(client.bsn)) add(WRONG_BSN, CLIENT, findings);
}

const WRONG_STATUS = breach(
  'CS058',
  '/StatusAanlevering',
  'Vul 1 in voor een nieuwe melding of 3 om een eerdere melding te verwijderen. Een andere waarde mag hier niet.',
);

/** CS058: a notice is new (1) or takes an earlier one back (3). Source: iJw 3.2 CS058. */
function checkStatus({ status }: CareStart, path: string, findings: Findings): void {
  if (status !== '1' && status !== '3') add(WRONG_STATUS, path, findings);
}

const STOP_BEFORE_START = breach('TR018', '/Einddatum', 'De einddatum ligt voor de begindatum. Vul een einddatum in op of na de begindatum.');

const REQUEST_WRONG_END = breach(
  'CS003',
  '/ToewijzingEinddatum',
  'De einddatum ligt voor de ingangsdatum. Vul een einddatum in op of na de ingangsdatum.',
);

const REQUESTED_TWICE = breach(
  'TR383',
  '/ReferentieAanbieder',
  'Dit bericht heeft al een aangevraagd product met deze referentie. Geef elk aangevraagd product een eigen referentie.',
);

/** JW301: CS002. */
export function checkAllocationRules(message: AllocationMessage, findings: Findings): void {
  checkClient(message, findings);
}

/** JW305: CS002 and CS058. */
export function checkStartRules(message: StartMessage, findings: Findings): void {
  checkClient(message, findings);
  message.starts.forEach((start, index) => checkStatus(start, `${CLIENT}/StartProducten/StartProduct[${index + 1}]`, findings));
}

/** JW307: CS002, CS058 and TR018 (care does not end before it begins). Source: iJw 3.2. */
export function checkStopRules(message: StopMessage, findings: Findings): void {
  checkClient(message, findings);
  message.stops.forEach((stop, index) => {
    const path = `${CLIENT}/StopProducten/StopProduct[${index + 1}]`;
    if (isAfter(stop.begins, stop.ends)) add(STOP_BEFORE_START, path, findings);
    checkStatus(stop, path, findings);
  });
}

/** JW315: CS002, CS003 (an allocation does not end before it begins) and TR383 (each product has its own reference). Source: iJw 3.2. */
export function checkRequestRules(message: RequestMessage, findings: Findings): void {
  checkClient(message, findings);
  const references = new Set<string>();
  message.requests.forEach(({ from, until, providerReference }, index) => {
    const path = `${CLIENT}/AangevraagdeProducten/AangevraagdProduct[${index + 1}]`;
    if (references.has(providerReference)) add(REQUESTED_TWICE, path, findings);
    references.add(providerReference);
    if (until !== null && isAfter(from, until)) add(REQUEST_WRONG_END, path, findings);
  });
}
