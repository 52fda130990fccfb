// SPDX-License-Identifier: EUPL-1.2
// Writes allocation messages (JW301, iJw 3.2): one client a message, with all that is allocated to one provider that month.
import type { Allocation } from './allocations.js';
import { firstDay, isoDate, monthOfDay, type Month } from './calendar.js';
import { failingBsn } from './identifiers.js';
import { XSD_VERSION } from './jw323.js';
import { initials, surname } from './names.js';
import type { Window } from './timing.js';

const NAMESPACE = 'http://www.istandaarden.nl/ijw/3_2/jw301/schema';
const BASE_NAMESPACE = 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema';

export interface AllocationMessage {
  month: Month;
  allocations: Allocation[];
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

export const allocationFileName = (message: AllocationMessage): string => {
  const [first] = message.allocations;
  return `JW301-${first!.municipality}-${first!.number}${message.fault === null ? '' : `-${message.fault.level}`}.xml`;
};

/** Arrival on the 10th: what is issued up to the 10th comes that month, the rest a month later, nothing before the first month. */
const arrival = (window: Window, allocation: Allocation): Month => {
  const month = monthOfDay(allocation.issued);
  return Math.max(window.first, allocation.issued - firstDay(month) < 10 ? month : month + 1);
};

/** All allocation messages per month of arrival, in order of name. Two of them are first sent in a faulty copy. */
export const gatherAllocationMessages = (window: Window, allocations: readonly Allocation[]): Map<Month, AllocationMessage[]> => {
  const groups = new Map<string, AllocationMessage>();
  for (const allocation of allocations) {
    const month = arrival(window, allocation);
    if (month > window.last) continue;
    const key = `${month}|${allocation.child.index}|${allocation.owner.index}`;
    const message = groups.get(key);
    if (message === undefined) groups.set(key, { month, allocations: [allocation], fault: null });
    else message.allocations.push(allocation);
  }
  const messages = [...groups.values()];
  const withinYear = messages.filter((message) => message.month > window.january && message.month < window.january + 9);
  FAULTS.forEach((fault, i) => {
    const original = withinYear[Math.floor((withinYear.length * (i + 1)) / (FAULTS.length + 1))];
    if (original !== undefined) messages.push({ ...original, fault });
  });
  const months = new Map<Month, AllocationMessage[]>();
  for (const message of messages) {
    const list = months.get(message.month);
    if (list === undefined) months.set(message.month, [message]);
    else list.push(message);
  }
  for (const list of months.values()) list.sort((a, b) => (allocationFileName(a) < allocationFileName(b) ? -1 : 1));
  return months;
};

const product = (allocation: Allocation, withStart: boolean): string =>
  `<ToegewezenProduct><ToewijzingNummer>${allocation.number}</ToewijzingNummer>` +
  `<Product><ijw:Categorie>${allocation.product.category}</ijw:Categorie><ijw:Code>${allocation.product.code}</ijw:Code></Product>` +
  `<Toewijzingsdatum>${isoDate(allocation.issued)}</Toewijzingsdatum><Toewijzingstijd>${String(9 + (allocation.number % 8)).padStart(2, '0')}:15:00</Toewijzingstijd>` +
  (withStart ? `<Ingangsdatum>${isoDate(allocation.start)}</Ingangsdatum>` : '') +
  (allocation.end === null ? '' : `<Einddatum>${isoDate(allocation.end)}</Einddatum>`) +
  `<Omvang><ijw:Volume>${allocation.volume}</ijw:Volume><ijw:Eenheid>${allocation.product.unit}</ijw:Eenheid><ijw:Frequentie>${allocation.frequency}</ijw:Frequentie></Omvang></ToegewezenProduct>`;

/** The text of an allocation message. */
export const writeJw301 = (message: AllocationMessage): string => {
  const [first] = message.allocations;
  const { child, owner, municipality } = first!;
  const signed = Math.max(...message.allocations.map((a) => a.issued));
  const bsn = message.fault?.rule === 'CS002' ? failingBsn(950) : child.bsn;
  const name = child.index + 40;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Bericht xmlns="${NAMESPACE}" xmlns:ijw="${BASE_NAMESPACE}">` +
    `<Header><BerichtCode>436</BerichtCode><BerichtVersie>3</BerichtVersie><BerichtSubversie>2</BerichtSubversie>` +
    `<Afzender>${municipality}</Afzender><Ontvanger>${owner.provider.agb}</Ontvanger>` +
    `<BerichtIdentificatie><ijw:Identificatie>${message.fault === null ? 'T' : 'F'}${first!.number}</ijw:Identificatie><ijw:Dagtekening>${isoDate(signed)}</ijw:Dagtekening></BerichtIdentificatie>` +
    `<XsdVersie><ijw:BasisschemaXsdVersie>${XSD_VERSION}</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>${XSD_VERSION}</ijw:BerichtXsdVersie></XsdVersie></Header>` +
    `<Client><Bsn>${bsn}</Bsn><Geboortedatum><ijw:Datum>${isoDate(child.born)}</ijw:Datum></Geboortedatum><Geslacht>${child.gender}</Geslacht>` +
    `<Naam><ijw:Geslachtsnaam><ijw:Achternaam>${surname(name * 7)}</ijw:Achternaam></ijw:Geslachtsnaam><ijw:Voorletters>${initials(name * 11)}</ijw:Voorletters><ijw:NaamGebruik>1</ijw:NaamGebruik></Naam>` +
    `<Contactgegevens><Contact><Soort>01</Soort></Contact></Contactgegevens>` +
    `<ToegewezenProducten>${message.allocations.map((a) => product(a, message.fault?.rule !== 'XSD')).join('')}</ToegewezenProducten></Client></Bericht>\n`
  );
};
