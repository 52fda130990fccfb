// SPDX-License-Identifier: EUPL-1.2
import { buildClient, buildDeclarationMessage, buildLine } from '../declaration.js';
import { elementsOf, JW323_NAMESPACE, optional, repeated } from './element.js';
import { base, closedPeriod, header } from './parts.js';
import * as t from './types.js';

/** The elements of JW323, release 3.2: what a provider declares for one month. */

const jw323 = elementsOf(JW323_NAMESPACE);

const line = jw323.group(
  'Prestatie',
  'Prestatie',
  [
    jw323.group('ProductReferentie', 'CDT_Referentie', [
      base.leaf('ReferentieNummer', t.lineReference),
      optional(base.leaf('VorigReferentieNummer', t.lineReference)),
    ]),
    jw323.leaf('ToewijzingNummer', t.allocationNumber),
    jw323.leaf('ProductCategorie', t.productCategory),
    jw323.leaf('ProductCode', t.productCode),
    closedPeriod(jw323, 'ProductPeriode'),
    jw323.leaf('GeleverdVolume', t.volume),
    jw323.leaf('Eenheid', t.unit),
    optional(jw323.leaf('ProductTarief', t.amount)),
    jw323.group('IngediendBedrag', 'CDT_BedragMetDC', [base.leaf('Bedrag', t.amount), base.leaf('DebetCredit', t.debitCredit)]),
  ],
  buildLine,
);

const declarationClient = jw323.group(
  'Client',
  'Client',
  [jw323.leaf('Bsn', t.bsn), jw323.group('Prestaties', 'Prestaties', [repeated(line)])],
  buildClient,
);

export const JW323 = jw323.group(
  'Bericht',
  'Root',
  [
    header(jw323, '490', t.agbCode, t.municipality),
    jw323.group('Declaratie', 'Declaratie', [
      jw323.leaf('DeclaratieNummer', t.declarationNumber),
      closedPeriod(jw323, 'DeclaratiePeriode'),
      jw323.leaf('DeclaratieDagtekening', t.day),
      jw323.group('TotaalIngediendBedrag', 'CDT_TotaalBedragMetDC', [
        base.leaf('TotaalBedrag', t.totalAmount),
        base.leaf('DebetCredit', t.debitCredit),
      ]),
      jw323.group('Clienten', 'Clienten', [repeated(declarationClient)]),
    ]),
  ],
  buildDeclarationMessage,
);
