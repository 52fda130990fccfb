// SPDX-License-Identifier: EUPL-1.2
// Writes allocation messages (JW301, iJw 3.2): one client a message, with all that is allocated to one provider that month.
// A changed allocation is sent again with its own number and a later date: the newest wins.
import { onlyVersion, type Allocation, type AllocationVersion } from './allocations.js';
import { firstDay, isoDate, monthOfDay, type Day, type Month } from './calendar.js';
import { failingBsn } from './identifiers.js';
import { XSD_VERSION } from './jw323.js';
import { initials, surname } from './names.js';
import type { Window } from './timing.js';

const NAMESPACE = 'http://www.istandaarden.nl/ijw/3_2/jw301/schema';
const BASE_NAMESPACE = 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema';

export interface Allocated {
  allocation: Allocation;
  version: AllocationVersion;
}

export interface AllocationMessage {
  month: Month;
  allocated: Allocated[];
  /** 1 for the first message on the allocations, 2 and on for changes. */
  edition: number;
  /** A faulty copy that came before the good one. */
  fault: AllocationFault | null;
}

export interface AllocationFault {
  rule: 'CS002' | 'XSD';
  level: 1 | 2;
  note: string;
}

const FAULTS: readonly AllocationFault[] = [
  { rule: 'CS002', level: 2, note: 'Toewijzing met een BSN dat niet aan de elfproef voldoet' },
  { rule: 'XSD', level: 1, note: 'Toewijzing zonder ingangsdatum' },
];

export const allocationFileName = ({ allocated, edition, fault }: AllocationMessage): string => {
  const { allocation } = allocated[0]!;
  return `JW301-${allocation.municipality}-${allocation.number}${edition > 1 ? `_${edition}` : ''}${fault === null ? '' : `-${fault.level}`}.xml`;
};

/** Files arrive on the 10th: what is dated up to the 10th comes that month, the rest a month later, nothing before the first month. */
export const arrivalOf = (window: Window, dated: Day): Month => {
  const month = monthOfDay(dated);
  return Math.max(window.first, dated - firstDay(month) < 10 ? month : month + 1);
};

/** All allocation messages per month of arrival, in order of name. Two of them are first sent in a faulty copy. */
export const gatherAllocationMessages = (window: Window, allocations: readonly Allocation[]): Map<Month, AllocationMessage[]> => {
  const groups = new Map<string, AllocationMessage>();
  const changes: AllocationMessage[] = [];
  for (const allocation of allocations) {
    const [first, ...later] = allocation.versions ?? [onlyVersion(allocation)];
    const month = arrivalOf(window, first!.issued);
    if (month > window.last) continue;
    const key = `${month}|${allocation.child.index}|${allocation.owner.index}`;
    const message = groups.get(key);
    const allocated = { allocation, version: first! };
    if (message === undefined) groups.set(key, { month, allocated: [allocated], edition: 1, fault: null });
    else message.allocated.push(allocated);
    later.forEach((version, i) => {
      const arrives = arrivalOf(window, version.issued);
      if (arrives <= window.last) changes.push({ month: arrives, allocated: [{ allocation, version }], edition: i + 2, fault: null });
    });
  }
  const messages = [...groups.values()];
  const withinYear = messages.filter((message) => message.month > window.january && message.month < window.january + 9);
  FAULTS.forEach((fault, i) => {
    const original = withinYear[Math.floor((withinYear.length * (i + 1)) / (FAULTS.length + 1))];
    if (original !== undefined) messages.push({ ...original, fault });
  });
  const months = new Map<Month, AllocationMessage[]>();
  for (const message of [...messages, ...changes]) {
    const list = months.get(message.month);
    if (list === undefined) months.set(message.month, [message]);
    else list.push(message);
  }
  for (const list of months.values()) list.sort((a, b) => (allocationFileName(a) < allocationFileName(b) ? -1 : 1));
  return months;
};

/** A product as messages name it, or nothing when neither category nor code is named. */
export const productXml = (category: string | null, code: string | null): string =>
  category === null ? '' : `<Product><ijw:Categorie>${category}</ijw:Categorie>${code === null ? '' : `<ijw:Code>${code}</ijw:Code>`}</Product>`;

export const extentXml = (extent: AllocationVersion['extent']): string =>
  extent === null
    ? ''
    : `<Omvang><ijw:Volume>${extent.volume}</ijw:Volume><ijw:Eenheid>${extent.unit}</ijw:Eenheid><ijw:Frequentie>${extent.frequency}</ijw:Frequentie></Omvang>`;

const allocatedXml = ({ allocation, version }: Allocated, withStart: boolean): string =>
  `<ToegewezenProduct><ToewijzingNummer>${allocation.number}</ToewijzingNummer>` +
  (allocation.reference === null ? '' : `<ReferentieAanbieder>${allocation.reference}</ReferentieAanbieder>`) +
  productXml(version.category, version.code) +
  `<Toewijzingsdatum>${isoDate(version.issued)}</Toewijzingsdatum><Toewijzingstijd>${String(9 + (allocation.number % 8)).padStart(2, '0')}:15:00</Toewijzingstijd>` +
  (withStart ? `<Ingangsdatum>${isoDate(version.start)}</Ingangsdatum>` : '') +
  (version.end === null ? '' : `<Einddatum>${isoDate(version.end)}</Einddatum>`) +
  (version.reason === null ? '' : `<RedenWijziging>${version.reason}</RedenWijziging>`) +
  extentXml(version.extent) +
  (version.budget === null ? '' : `<Budget>${version.budget}</Budget>`) +
  `</ToegewezenProduct>`;

export const bornXml = (born: Day): string => `<Geboortedatum><ijw:Datum>${isoDate(born)}</ijw:Datum></Geboortedatum>`;

/** What every message begins with. */
export const headerXml = (code: string, from: string, to: string, identification: string, dated: Day): string =>
  `<Header><BerichtCode>${code}</BerichtCode><BerichtVersie>3</BerichtVersie><BerichtSubversie>2</BerichtSubversie>` +
  `<Afzender>${from}</Afzender><Ontvanger>${to}</Ontvanger>` +
  `<BerichtIdentificatie><ijw:Identificatie>${identification}</ijw:Identificatie><ijw:Dagtekening>${isoDate(dated)}</ijw:Dagtekening></BerichtIdentificatie>` +
  `<XsdVersie><ijw:BasisschemaXsdVersie>${XSD_VERSION}</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>${XSD_VERSION}</ijw:BerichtXsdVersie></XsdVersie></Header>`;

/** The text of an allocation message. */
export const writeJw301 = ({ allocated, edition, fault }: AllocationMessage): string => {
  const { child, owner, municipality, number } = allocated[0]!.allocation;
  const signed = Math.max(...allocated.map((a) => a.version.issued));
  const bsn = fault?.rule === 'CS002' ? failingBsn(950) : child.bsn;
  const name = Math.abs(child.index) + 40;
  const identification = `${fault === null ? 'T' : 'F'}${number}${edition > 1 ? edition : ''}`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Bericht xmlns="${NAMESPACE}" xmlns:ijw="${BASE_NAMESPACE}">` +
    headerXml('436', municipality, owner.provider.agb, identification, signed) +
    `<Client><Bsn>${bsn}</Bsn>${bornXml(child.born)}<Geslacht>${child.gender}</Geslacht>` +
    `<Naam><ijw:Geslachtsnaam><ijw:Achternaam>${surname(name * 7)}</ijw:Achternaam></ijw:Geslachtsnaam><ijw:Voorletters>${initials(name * 11)}</ijw:Voorletters><ijw:NaamGebruik>1</ijw:NaamGebruik></Naam>` +
    `<Contactgegevens><Contact><Soort>01</Soort></Contact></Contactgegevens>` +
    `<ToegewezenProducten>${allocated.map((a) => allocatedXml(a, fault?.rule !== 'XSD')).join('')}</ToegewezenProducten></Client></Bericht>\n`
  );
};
