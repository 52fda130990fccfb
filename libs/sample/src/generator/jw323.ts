// SPDX-License-Identifier: EUPL-1.2
// Writes a declaration message (JW323, iJw 3.2). Most senders write it in one line; some indent it or use a prefix.
import { isoDate } from './calendar.js';
import type { LineContent } from './lines.js';
import type { MessageContent } from './messages.js';

const NAMESPACE = 'http://www.istandaarden.nl/ijw/3_2/jw323/schema';
const BASE_NAMESPACE = 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema';
export const XSD_VERSION = '1.0.0';

export type WritingStyle = 'compact' | 'prefixed' | 'indented';

/** Each sender has one way of writing. */
export const styleOf = (providerIndex: number): WritingStyle =>
  providerIndex % 17 === 4 ? 'prefixed' : providerIndex % 13 === 6 ? 'indented' : 'compact';

const period = (name: string, begin: number, end: number): string =>
  `<${name}><ijw:Begindatum>${isoDate(begin)}</ijw:Begindatum><ijw:Einddatum>${isoDate(end)}</ijw:Einddatum></${name}>`;

const lineXml = (line: LineContent): string => {
  const previous = line.previous === null ? '' : `<ijw:VorigReferentieNummer>${line.previous}</ijw:VorigReferentieNummer>`;
  const tariff = line.tariff === null ? '' : `<ProductTarief>${line.tariff}</ProductTarief>`;
  return (
    `<Prestatie><ProductReferentie><ijw:ReferentieNummer>${line.reference}</ijw:ReferentieNummer>${previous}</ProductReferentie>` +
    `<ToewijzingNummer>${line.allocation}</ToewijzingNummer><ProductCategorie>${line.category}</ProductCategorie><ProductCode>${line.code}</ProductCode>` +
    `${period('ProductPeriode', line.begin, line.end)}<GeleverdVolume>${line.volume}</GeleverdVolume><Eenheid>${line.unit}</Eenheid>${tariff}` +
    `<IngediendBedrag><ijw:Bedrag>${line.amount}</ijw:Bedrag><ijw:DebetCredit>${line.side}</ijw:DebetCredit></IngediendBedrag></Prestatie>`
  );
};

const compact = (content: MessageContent): string => {
  const parts = [
    `<?xml version="1.0" encoding="UTF-8"?>\n<Bericht xmlns="${NAMESPACE}" xmlns:ijw="${BASE_NAMESPACE}">`,
    `<Header><BerichtCode>490</BerichtCode><BerichtVersie>3</BerichtVersie><BerichtSubversie>2</BerichtSubversie>`,
    `<Afzender>${content.agb}</Afzender><Ontvanger>${content.municipality}</Ontvanger>`,
    `<BerichtIdentificatie><ijw:Identificatie>${content.identification}</ijw:Identificatie><ijw:Dagtekening>${isoDate(content.signed)}</ijw:Dagtekening></BerichtIdentificatie>`,
    `<XsdVersie><ijw:BasisschemaXsdVersie>${XSD_VERSION}</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>${XSD_VERSION}</ijw:BerichtXsdVersie></XsdVersie></Header>`,
    `<Declaratie><DeclaratieNummer>${content.declaration}</DeclaratieNummer>${period('DeclaratiePeriode', content.begin, content.end)}`,
    `<DeclaratieDagtekening>${isoDate(content.declarationSigned)}</DeclaratieDagtekening>`,
    `<TotaalIngediendBedrag><ijw:TotaalBedrag>${content.total}</ijw:TotaalBedrag><ijw:DebetCredit>${content.side}</ijw:DebetCredit></TotaalIngediendBedrag><Clienten>`,
  ];
  for (const client of content.clients) {
    parts.push(`<Client><Bsn>${client.bsn}</Bsn><Prestaties>`);
    for (const line of client.lines) parts.push(lineXml(line));
    parts.push('</Prestaties></Client>');
  }
  parts.push('</Clienten></Declaratie></Bericht>\n');
  return parts.join('');
};

/** The same message with a prefix on every element of the message's own namespace. */
const prefixed = (text: string): string =>
  text.replace(`xmlns="${NAMESPACE}"`, `xmlns:jw323="${NAMESPACE}"`).replace(/<(\/?)([A-Z])/g, '<$1jw323:$2');

/** The same message with every element on a line of its own. */
const indented = (text: string): string => {
  let depth = 0;
  const out: string[] = [];
  for (const piece of text.replace(/></g, '>\n<').trimEnd().split('\n')) {
    if (piece.startsWith('</')) depth -= 1;
    out.push('  '.repeat(Math.max(0, depth)) + piece);
    if (/^<[^?/]/.test(piece) && !piece.includes('</')) depth += 1;
  }
  return `${out.join('\n')}\n`;
};

/** The text of a declaration message. */
export const writeJw323 = (content: MessageContent, style: WritingStyle): string => {
  const text = compact(content);
  return style === 'compact' ? text : style === 'prefixed' ? prefixed(text) : indented(text);
};
