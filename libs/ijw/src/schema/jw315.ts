// SPDX-License-Identifier: EUPL-1.2
import { buildRequest, buildRequestMessage } from '../request.js';
import { elementsOf, JW315_NAMESPACE, optional, repeated } from './element.js';
import { base, birthDate, header, product, shortName, size } from './parts.js';
import * as t from './types.js';

/** The elements of JW315, release 3.2: a provider asks for an allocation. */

const jw315 = elementsOf(JW315_NAMESPACE);

const request = jw315.group(
  'AangevraagdProduct',
  'AangevraagdProduct',
  [
    jw315.leaf('ReferentieAanbieder', t.providerReference),
    optional(jw315.leaf('BeschikkingNummer', t.allocationNumber)),
    optional(product(jw315)),
    optional(jw315.leaf('BeschikkingIngangsdatum', t.day)),
    jw315.leaf('ToewijzingIngangsdatum', t.day),
    optional(jw315.leaf('ToewijzingEinddatum', t.day)),
    optional(size(jw315)),
    optional(jw315.leaf('Budget', t.budget)),
    jw315.group('Verwijzer', 'CDT_Verwijzer', [
      base.leaf('Type', t.referrerType),
      optional(base.leaf('Naam', t.referrerName)),
      optional(base.leaf('ZorgverlenerCode', t.agbCode)),
    ]),
    optional(jw315.leaf('Raamcontract', t.yesOrNo)),
    optional(jw315.leaf('Commentaar', t.remark)),
  ],
  buildRequest,
);

export const JW315 = jw315.group(
  'Bericht',
  'Root',
  [
    header(jw315, '446', t.agbCode, t.municipality),
    jw315.group('Client', 'Client', [
      jw315.leaf('Bsn', t.bsn),
      birthDate(jw315),
      jw315.leaf('Geslacht', t.gender),
      shortName(jw315),
      optional(jw315.leaf('GezagsdragerBekend', t.yesOrNo)),
      optional(jw315.leaf('Commentaar', t.remark)),
      jw315.group('AangevraagdeProducten', 'AangevraagdeProducten', [repeated(request)]),
    ]),
  ],
  buildRequestMessage,
);
