// SPDX-License-Identifier: EUPL-1.2
import { buildStart, buildStartMessage, buildStop, buildStopMessage } from '../care-notice.js';
import { elementsOf, JW305_NAMESPACE, JW307_NAMESPACE, optional, repeated, type ElementRule } from './element.js';
import { birthDate, header, product, shortName, type Elements } from './parts.js';
import * as t from './types.js';

/** The elements of JW305 (care has begun) and JW307 (care has ended), release 3.2. */

const client = (of: Elements, products: ElementRule): ElementRule =>
  of.group('Client', 'Client', [of.leaf('Bsn', t.bsn), birthDate(of), of.leaf('Geslacht', t.gender), shortName(of), products]);

const allocated = (of: Elements): ElementRule[] => [
  optional(of.leaf('ToewijzingNummer', t.allocationNumber)),
  optional(product(of)),
  optional(of.leaf('ToewijzingIngangsdatum', t.day)),
];

const jw305 = elementsOf(JW305_NAMESPACE);

const start = jw305.group(
  'StartProduct',
  'StartProduct',
  [...allocated(jw305), jw305.leaf('Begindatum', t.day), jw305.leaf('StatusAanlevering', t.noticeStatus)],
  buildStart,
);

export const JW305 = jw305.group(
  'Bericht',
  'Root',
  [header(jw305, '438', t.agbCode, t.municipality), client(jw305, jw305.group('StartProducten', 'StartProducten', [repeated(start)]))],
  buildStartMessage,
);

const jw307 = elementsOf(JW307_NAMESPACE);

const stop = jw307.group(
  'StopProduct',
  'StopProduct',
  [
    ...allocated(jw307),
    jw307.leaf('Begindatum', t.day),
    jw307.leaf('RedenBeeindiging', t.endReason),
    jw307.leaf('Einddatum', t.day),
    jw307.leaf('StatusAanlevering', t.noticeStatus),
  ],
  buildStop,
);

export const JW307 = jw307.group(
  'Bericht',
  'Root',
  [header(jw307, '440', t.agbCode, t.municipality), client(jw307, jw307.group('StopProducten', 'StopProducten', [repeated(stop)]))],
  buildStopMessage,
);
