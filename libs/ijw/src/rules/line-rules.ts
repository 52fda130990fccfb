// SPDX-License-Identifier: EUPL-1.2
import { breach, type HeadRule, type LineRule } from './rule.js';

/** Unit 83: the volume is an amount in cents, so there is no tariff. */
const UNIT_EUROS = '83';

const CREDIT_REFERENCE = breach(
  'CD060',
  '/ProductReferentie/VorigReferentieNummer',
  'Een creditregel noemt de regel die hij terugdraait, een debetregel niet. Vul VorigReferentieNummer alleen in bij een creditregel (C).',
);

/** CD060: a credit line names the line it takes back, a debit line names none. Source: iJw 3.2 CD060. */
export const creditNamesItsLine: LineRule = ({ previousReference, debitCredit }) =>
  (previousReference !== null) === (debitCredit === 'C') ? null : CREDIT_REFERENCE;

const TARIFF = breach(
  'CD087',
  '/ProductTarief',
  'Bij eenheid 83 (euro) hoort geen tarief, bij elke andere eenheid wel. Vul het tarief in of haal het weg.',
);

/** CD087: a line has a tariff, but not when its unit is euros (83). Source: iJw 3.2 CD087. */
export const tariffUnlessEuros: LineRule = ({ tariffCents, unit }) => ((tariffCents !== null) === (unit !== UNIT_EUROS) ? null : TARIFF);

const AMOUNT_IS_VOLUME = breach(
  'CS339',
  '/IngediendBedrag/Bedrag',
  'Bij eenheid 83 (euro) is het bedrag gelijk aan het geleverde volume, beide in eurocenten. Maak deze twee gelijk.',
);

/** CS339: with unit euros (83) the amount equals the volume. Source: iJw 3.2 CS339. Volume 12500 with amount 12500. */
export const eurosAreTheVolume: LineRule = ({ unit, volume, amountCents }) =>
  unit !== UNIT_EUROS || amountCents === volume ? null : AMOUNT_IS_VOLUME;

const zeroIsDebit = (at: string) => breach('CS325', at, 'Het bedrag is 0. Vul bij DebetCredit dan D in.');
const LINE_ZERO = zeroIsDebit('/IngediendBedrag/DebetCredit');
const TOTAL_ZERO = zeroIsDebit('/TotaalIngediendBedrag/DebetCredit');

/** CS325: an amount of zero is debit. Source: iJw 3.2 CS325. */
export const zeroLineIsDebit: LineRule = ({ amountCents, debitCredit }) => (amountCents === 0 && debitCredit === 'C' ? LINE_ZERO : null);

/** CS325 for the total. */
export const zeroTotalIsDebit: HeadRule = ({ totalCents, totalDebitCredit }) => (totalCents === 0 && totalDebitCredit === 'C' ? TOTAL_ZERO : null);

/** TR358: the total equals the debit lines less the credit lines. Source: iJw 3.2 TR358. 100 D and 30 C make 70 D. */
export const totalIsSumOfLines: HeadRule = ({ totalCents, totalDebitCredit }, { sumCents }) => {
  const total = totalDebitCredit === 'D' ? totalCents : -totalCents;
  if (total === sumCents) return null;
  return breach(
    'TR358',
    '/TotaalIngediendBedrag',
    `Het totaal is ${euros(total)}, maar de regels zijn samen ${euros(sumCents)}. Maak het totaal gelijk aan de som van de debetregels min de creditregels.`,
  );
};

function euros(cents: number): string {
  const absolute = Math.abs(cents);
  const whole = String(Math.floor(absolute / 100)).replace(/\B(?=(?:[0-9]{3})+$)/g, '.');
  return `€ ${cents < 0 ? '-' : ''}${whole},${String(absolute % 100).padStart(2, '0')}`;
}
