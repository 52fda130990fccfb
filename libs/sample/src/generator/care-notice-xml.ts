// SPDX-License-Identifier: EUPL-1.2
// Writes notices of start and stop of care (JW305 and JW307, iJw 3.2).
import { onlyVersion } from './allocations.js';
import { isoDate } from './calendar.js';
import { bornXml, headerXml, productXml } from './jw301.js';
import { surname } from './names.js';
import { noticeIdentification, type CareNoticeMessage, type NoticeItem } from './notices.js';

const BASE_NAMESPACE = 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema';
const CODES = { JW305: '438', JW307: '440' } as const;
const WORDS = { JW305: 'Start', JW307: 'Stop' } as const;

/** Without allocation, as in taakgericht care, only the product and the days are named. */
const itemXml = (word: string, { allocation, begin, end, reason, withdraws }: NoticeItem): string => {
  const { category, code, start } = allocation.versions?.at(-1) ?? onlyVersion(allocation);
  const named = allocation.owner.taakgericht === null;
  return (
    `<${word}Product>` +
    (named ? `<ToewijzingNummer>${allocation.number}</ToewijzingNummer>` : '') +
    productXml(category, code) +
    (named ? `<ToewijzingIngangsdatum>${isoDate(start)}</ToewijzingIngangsdatum>` : '') +
    `<Begindatum>${isoDate(begin)}</Begindatum>` +
    (end === null ? '' : `<RedenBeeindiging>${reason}</RedenBeeindiging><Einddatum>${isoDate(end)}</Einddatum>`) +
    `<StatusAanlevering>${withdraws ? 3 : 1}</StatusAanlevering></${word}Product>`
  );
};

/** The text of a notice of start or stop. */
export const writeCareNotice = (message: CareNoticeMessage): string => {
  const { kind, dated, items } = message;
  const { child, owner, municipality } = items[0]!.allocation;
  const word = WORDS[kind];
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Bericht xmlns="http://www.istandaarden.nl/ijw/3_2/${kind.toLowerCase()}/schema" xmlns:ijw="${BASE_NAMESPACE}">` +
    headerXml(CODES[kind], owner.provider.agb, municipality, noticeIdentification(message), dated) +
    `<Client><Bsn>${child.bsn}</Bsn>${bornXml(child.born)}<Geslacht>${child.gender}</Geslacht>` +
    `<Naam><ijw:Geslachtsnaam><ijw:Achternaam>${surname((Math.abs(child.index) + 40) * 7)}</ijw:Achternaam></ijw:Geslachtsnaam></Naam>` +
    `<${word}Producten>${items.map((item) => itemXml(word, item)).join('')}</${word}Producten></Client></Bericht>\n`
  );
};
