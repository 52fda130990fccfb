// SPDX-License-Identifier: EUPL-1.2
// Requests for allocation (JW315, iJw 3.2) by which a provider asks for a part of the allocations, with who referred the child.
// The allocation that follows answers under the request's reference.
import { onlyVersion, type Allocation } from './allocations.js';
import { isoDate, monthOfDay, shortMonth, type Day, type Month } from './calendar.js';
import { arrivalOf, bornXml, extentXml, headerXml, productXml } from './jw301.js';
import { surname } from './names.js';
import { roll } from './random.js';
import type { Window } from './timing.js';

const NAMESPACE = 'http://www.istandaarden.nl/ijw/3_2/jw315/schema';
const BASE_NAMESPACE = 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema';
const ASKED_FOR = 0.2;
const PURPOSE = { asked: 0x210, days: 0x220, referrer: 0x230, name: 0x240 } as const;

export interface RequestMessage {
  month: Month;
  dated: Day;
  allocations: Allocation[];
}

/** Verwijzer (COD327) per thousand: of measures mostly a GI or a judge, of other help mostly the general practitioner. */
const REFERRERS: readonly (readonly [type: string, perMille: number])[] = [
  ['02', 430],
  ['01', 200],
  ['03', 120],
  ['05', 90],
  ['04', 70],
  ['06', 60],
  ['08', 30],
];
const REFERRERS_OF_MEASURES: readonly (readonly [type: string, perMille: number])[] = [
  ['08', 480],
  ['04', 400],
  ['01', 120],
];
const NAMED: Readonly<Record<string, string>> = { '02': 'Huisartsenpraktijk #', '03': 'Jeugdarts #', '04': 'Instelling #', '05': 'Dr. #' };

const referrerOf = (seed: number, allocation: Allocation): string => {
  const table = ['jb-jr', 'gesloten'].includes(allocation.product.segment) ? REFERRERS_OF_MEASURES : REFERRERS;
  let left = roll(seed, allocation.number, PURPOSE.referrer) * 1_000;
  for (const [type, perMille] of table) {
    left -= perMille;
    if (left < 0) return type;
  }
  return table[0]![0];
};

/** All requests per month of arrival, in order of name; gives the allocations that are asked for their reference. */
export const planRequests = (seed: number, window: Window, allocations: readonly Allocation[]): Map<Month, RequestMessage[]> => {
  const groups = new Map<string, RequestMessage>();
  const counters = new Map<string, number>();
  for (const allocation of allocations) {
    const issued = allocation.versions?.[0]!.issued ?? allocation.issued;
    if (roll(seed, allocation.number, PURPOSE.asked) >= ASKED_FOR) continue;
    const dated = issued - 3 - Math.floor(18 * roll(seed, allocation.number, PURPOSE.days));
    const month = arrivalOf(window, dated);
    // What was asked before the files begin is not there any more.
    if (month > window.last || monthOfDay(dated) < window.first) continue;
    const { agb } = allocation.owner.provider;
    const count = (counters.get(agb) ?? 0) + 1;
    counters.set(agb, count);
    allocation.reference = `VOT-${shortMonth(month)}-${String(count).padStart(5, '0')}`;
    const key = `${month}|${allocation.child.index}|${allocation.owner.index}`;
    const message = groups.get(key);
    if (message === undefined) groups.set(key, { month, dated, allocations: [allocation] });
    else {
      message.allocations.push(allocation);
      message.dated = Math.max(message.dated, dated);
    }
  }
  const months = new Map<Month, RequestMessage[]>();
  for (const message of groups.values()) {
    const list = months.get(message.month);
    if (list === undefined) months.set(message.month, [message]);
    else list.push(message);
  }
  for (const list of months.values()) list.sort((a, b) => (requestFileName(a) < requestFileName(b) ? -1 : 1));
  return months;
};

export const requestFileName = ({ month, allocations: [first] }: RequestMessage): string =>
  `JW315-${first!.owner.provider.agb}-${first!.municipality}-${shortMonth(month)}-${first!.number}.xml`;

const requestedXml = (seed: number, allocation: Allocation): string => {
  const asked = allocation.versions?.[0] ?? onlyVersion(allocation);
  const type = referrerOf(seed, allocation);
  const form = NAMED[type];
  const number = Math.floor(roll(seed, allocation.number, PURPOSE.name) * 900);
  const name = form === undefined ? '' : `<ijw:Naam>${form.replace('#', surname(number))}</ijw:Naam>`;
  const code = type === '02' || type === '05' ? `<ijw:ZorgverlenerCode>9901${String(number).padStart(4, '0')}</ijw:ZorgverlenerCode>` : '';
  return (
    `<AangevraagdProduct><ReferentieAanbieder>${allocation.reference}</ReferentieAanbieder>${productXml(asked.category, asked.code)}` +
    `<ToewijzingIngangsdatum>${isoDate(asked.start)}</ToewijzingIngangsdatum>` +
    (asked.end === null ? '' : `<ToewijzingEinddatum>${isoDate(asked.end)}</ToewijzingEinddatum>`) +
    extentXml(asked.extent) +
    (asked.budget === null ? '' : `<Budget>${asked.budget}</Budget>`) +
    `<Verwijzer><ijw:Type>${type}</ijw:Type>${name}${code}</Verwijzer></AangevraagdProduct>`
  );
};

/** The text of a request for allocation. */
export const writeJw315 = (seed: number, { month, dated, allocations }: RequestMessage): string => {
  const { child, owner, municipality, number } = allocations[0]!;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Bericht xmlns="${NAMESPACE}" xmlns:ijw="${BASE_NAMESPACE}">` +
    headerXml('446', owner.provider.agb, municipality, `${shortMonth(month)}${number.toString(36).toUpperCase()}`, dated) +
    `<Client><Bsn>${child.bsn}</Bsn>${bornXml(child.born)}<Geslacht>${child.gender}</Geslacht>` +
    `<Naam><ijw:Geslachtsnaam><ijw:Achternaam>${surname((Math.abs(child.index) + 40) * 7)}</ijw:Achternaam></ijw:Geslachtsnaam></Naam>` +
    `<AangevraagdeProducten>${allocations.map((a) => requestedXml(seed, a)).join('')}</AangevraagdeProducten></Client></Bericht>\n`
  );
};
