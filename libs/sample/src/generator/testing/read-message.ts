// SPDX-License-Identifier: EUPL-1.2
// Reads messages back from their text, for tests: shares no code with the writer.
import { SaxesParser } from 'saxes';

export interface Element {
  name: string;
  text: string;
  children: Element[];
}

/** The tree of a message, names without prefix; throws when it is not well-formed. */
export const readXml = (text: string): Element => {
  const parser = new SaxesParser();
  const document: Element = { name: '', text: '', children: [] };
  const stack: Element[] = [document];
  parser.on('opentag', (tag) => {
    const element: Element = { name: tag.name.slice(tag.name.indexOf(':') + 1), text: '', children: [] };
    stack.at(-1)!.children.push(element);
    stack.push(element);
  });
  parser.on('text', (piece) => {
    stack.at(-1)!.text += piece;
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return document.children[0]!;
};

export const child = (element: Element, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at?.children.find((c) => c.name === name), element);

const textOf = (element: Element, ...path: string[]): string | null => child(element, ...path)?.text ?? null;
const need = (element: Element, ...path: string[]): string => {
  const text = textOf(element, ...path);
  if (text === null) throw new Error(`${path.join('/')} is missing`);
  return text;
};

export interface ReadLine {
  bsn: string;
  reference: string;
  previous: string | null;
  allocation: string;
  category: string;
  code: string;
  begin: string;
  end: string;
  volume: number;
  unit: string;
  tariff: number | null;
  amount: number;
  side: string;
}

export interface ReadDeclaration {
  agb: string;
  municipality: string;
  identification: string;
  signed: string;
  declaration: string;
  begin: string;
  end: string;
  declarationSigned: string;
  total: number;
  side: string;
  clients: { bsn: string; lines: ReadLine[] }[];
}

/** A JW323 as plain values. */
export const readJw323 = (text: string): ReadDeclaration => {
  const root = readXml(text);
  const header = child(root, 'Header')!;
  const declaration = child(root, 'Declaratie')!;
  return {
    agb: need(header, 'Afzender'),
    municipality: need(header, 'Ontvanger'),
    identification: need(header, 'BerichtIdentificatie', 'Identificatie'),
    signed: need(header, 'BerichtIdentificatie', 'Dagtekening'),
    declaration: need(declaration, 'DeclaratieNummer'),
    begin: need(declaration, 'DeclaratiePeriode', 'Begindatum'),
    end: need(declaration, 'DeclaratiePeriode', 'Einddatum'),
    declarationSigned: need(declaration, 'DeclaratieDagtekening'),
    total: Number(need(declaration, 'TotaalIngediendBedrag', 'TotaalBedrag')),
    side: need(declaration, 'TotaalIngediendBedrag', 'DebetCredit'),
    clients: child(declaration, 'Clienten')!.children.map((client) => {
      const bsn = need(client, 'Bsn');
      return {
        bsn,
        lines: child(client, 'Prestaties')!.children.map((line) => ({
          bsn,
          reference: need(line, 'ProductReferentie', 'ReferentieNummer'),
          previous: textOf(line, 'ProductReferentie', 'VorigReferentieNummer'),
          allocation: need(line, 'ToewijzingNummer'),
          category: need(line, 'ProductCategorie'),
          code: need(line, 'ProductCode'),
          begin: need(line, 'ProductPeriode', 'Begindatum'),
          end: need(line, 'ProductPeriode', 'Einddatum'),
          volume: Number(need(line, 'GeleverdVolume')),
          unit: need(line, 'Eenheid'),
          tariff: textOf(line, 'ProductTarief') === null ? null : Number(need(line, 'ProductTarief')),
          amount: Number(need(line, 'IngediendBedrag', 'Bedrag')),
          side: need(line, 'IngediendBedrag', 'DebetCredit'),
        })),
      };
    }),
  };
};

export interface ReadAllocation {
  bsn: string;
  municipality: string;
  agb: string;
  number: string;
  /** ReferentieAanbieder */
  reference: string | null;
  category: string | null;
  code: string | null;
  /** Toewijzingsdatum and -tijd, as one text that sorts. */
  assigned: string;
  start: string;
  end: string | null;
  reason: string | null;
  volume: number | null;
  unit: string | null;
  frequency: string | null;
  budget: number | null;
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** The allocations of a JW301. */
export const readJw301 = (text: string): ReadAllocation[] => {
  const root = readXml(text);
  const client = child(root, 'Client')!;
  return child(client, 'ToegewezenProducten')!.children.map((product) => ({
    bsn: need(client, 'Bsn'),
    municipality: need(root, 'Header', 'Afzender'),
    agb: need(root, 'Header', 'Ontvanger'),
    number: need(product, 'ToewijzingNummer'),
    reference: textOf(product, 'ReferentieAanbieder'),
    category: textOf(product, 'Product', 'Categorie'),
    code: textOf(product, 'Product', 'Code'),
    assigned: `${need(product, 'Toewijzingsdatum')} ${need(product, 'Toewijzingstijd')}`,
    start: need(product, 'Ingangsdatum'),
    end: textOf(product, 'Einddatum'),
    reason: textOf(product, 'RedenWijziging'),
    volume: numberOf(textOf(product, 'Omvang', 'Volume')),
    unit: textOf(product, 'Omvang', 'Eenheid'),
    frequency: textOf(product, 'Omvang', 'Frequentie'),
    budget: numberOf(textOf(product, 'Budget')),
  }));
};

/** A start, stop or requested product, with the message it stands in. */
export interface ReadNotice {
  sender: string;
  municipality: string;
  identification: string;
  signed: string;
  bsn: string;
  /** The values of the product, by element name; of a product and a referrer the names of their own elements. */
  values: Record<string, string>;
}

/** What a JW305, JW307 or JW315 says. */
export const readNotices = (text: string): ReadNotice[] => {
  const root = readXml(text);
  const client = child(root, 'Client')!;
  const list = client.children.at(-1)!;
  const flat = (element: Element): [string, string][] => element.children.flatMap((c) => (c.children.length > 0 ? flat(c) : [[c.name, c.text]]));
  return list.children.map((product) => ({
    sender: need(root, 'Header', 'Afzender'),
    municipality: need(root, 'Header', 'Ontvanger'),
    identification: need(root, 'Header', 'BerichtIdentificatie', 'Identificatie'),
    signed: need(root, 'Header', 'BerichtIdentificatie', 'Dagtekening'),
    bsn: need(client, 'Bsn'),
    values: Object.fromEntries(flat(product)),
  }));
};
