// SPDX-License-Identifier: EUPL-1.2
// Messages for tests. Citizen service numbers come from the test range of the standard.

export const BSN = { first: '999900006', second: '999900018', third: '999900031' };

export interface Line {
  reference?: string;
  previous?: string | null;
  allocation?: number | string;
  category?: string;
  product?: string;
  from?: string;
  until?: string;
  volume?: number | string;
  unit?: string;
  tariff?: number | string | null;
  amount?: number | string;
  debitCredit?: string;
}

export interface Client {
  bsn?: string;
  lines?: Line[];
}

export interface Declaration {
  sender?: string;
  receiver?: string;
  identification?: string;
  dated?: string;
  number?: string;
  from?: string;
  until?: string;
  declared?: string;
  total?: number | string;
  totalDebitCredit?: string;
  clients?: Client[];
  /** Prefixes of the message and the base namespace, with their colon. */
  own?: string;
  base?: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = (name: string) => `http://www.istandaarden.nl/ijw/3_2/${name}/schema`;
const declare = (prefix: string, uri: string) => (prefix === '' ? `xmlns="${uri}"` : `xmlns:${prefix.slice(0, -1)}="${uri}"`);

function lineXml(line: Line, index: number, o: string, b: string): string {
  const { previous = null, tariff = 700 } = line;
  return `<${o}Prestatie>
<${o}ProductReferentie><${b}ReferentieNummer>${line.reference ?? `REF-${index}`}</${b}ReferentieNummer>${previous === null ? '' : `<${b}VorigReferentieNummer>${previous}</${b}VorigReferentieNummer>`}</${o}ProductReferentie>
<${o}ToewijzingNummer>${line.allocation ?? 1000 + index}</${o}ToewijzingNummer>
<${o}ProductCategorie>${line.category ?? '45'}</${o}ProductCategorie>
<${o}ProductCode>${line.product ?? '45A48'}</${o}ProductCode>
<${o}ProductPeriode><${b}Begindatum>${line.from ?? '2027-01-01'}</${b}Begindatum><${b}Einddatum>${line.until ?? '2027-01-31'}</${b}Einddatum></${o}ProductPeriode>
<${o}GeleverdVolume>${line.volume ?? 10}</${o}GeleverdVolume>
<${o}Eenheid>${line.unit ?? '04'}</${o}Eenheid>
${tariff === null ? '' : `<${o}ProductTarief>${tariff}</${o}ProductTarief>\n`}<${o}IngediendBedrag><${b}Bedrag>${line.amount ?? 7000}</${b}Bedrag><${b}DebetCredit>${line.debitCredit ?? 'D'}</${b}DebetCredit></${o}IngediendBedrag>
</${o}Prestatie>
`;
}

/** A JW323 that keeps every rule, but for what is overridden. The total follows the lines unless it is given. */
export function jw323(declaration: Declaration = {}): string {
  const { own: o = 'jw323:', base: b = 'ijw:', clients = [{ lines: [{}, {}] }, { bsn: BSN.second, lines: [{}] }] } = declaration;
  let sum = 0;
  let index = 0;
  const clientsXml = clients.map(({ bsn = BSN.first, lines = [{}] }) => {
    const linesXml = lines.map((line) => {
      sum += Number(line.amount ?? 7000) * (line.debitCredit === 'C' ? -1 : 1);
      return lineXml(line, ++index, o, b);
    });
    return `<${o}Client>\n<${o}Bsn>${bsn}</${o}Bsn>\n<${o}Prestaties>\n${linesXml.join('')}</${o}Prestaties>\n</${o}Client>\n`;
  });
  const total = declaration.total ?? Math.abs(sum);
  const totalDebitCredit = declaration.totalDebitCredit ?? (sum < 0 ? 'C' : 'D');
  return `${XML}<${o}Bericht ${declare(o, namespace('jw323'))} ${declare(b, namespace('basisschema'))}>
<${o}Header>
<${o}BerichtCode>490</${o}BerichtCode><${o}BerichtVersie>3</${o}BerichtVersie><${o}BerichtSubversie>2</${o}BerichtSubversie>
<${o}Afzender>${declaration.sender ?? '12345678'}</${o}Afzender><${o}Ontvanger>${declaration.receiver ?? '0518'}</${o}Ontvanger>
<${o}BerichtIdentificatie><${b}Identificatie>${declaration.identification ?? 'B-1'}</${b}Identificatie><${b}Dagtekening>${declaration.dated ?? '2027-02-03'}</${b}Dagtekening></${o}BerichtIdentificatie>
<${o}XsdVersie><${b}BasisschemaXsdVersie>1.0.0</${b}BasisschemaXsdVersie><${b}BerichtXsdVersie>1.0.1</${b}BerichtXsdVersie></${o}XsdVersie>
</${o}Header>
<${o}Declaratie>
<${o}DeclaratieNummer>${declaration.number ?? 'D1'}</${o}DeclaratieNummer>
<${o}DeclaratiePeriode><${b}Begindatum>${declaration.from ?? '2027-01-01'}</${b}Begindatum><${b}Einddatum>${declaration.until ?? '2027-01-31'}</${b}Einddatum></${o}DeclaratiePeriode>
<${o}DeclaratieDagtekening>${declaration.declared ?? '2027-02-03'}</${o}DeclaratieDagtekening>
<${o}TotaalIngediendBedrag><${b}TotaalBedrag>${total}</${b}TotaalBedrag><${b}DebetCredit>${totalDebitCredit}</${b}DebetCredit></${o}TotaalIngediendBedrag>
<${o}Clienten>
${clientsXml.join('')}</${o}Clienten>
</${o}Declaratie>
</${o}Bericht>
`;
}

/** A JW301 with every element the schema knows, optional ones too. */
export function jw301(bsn: string = BSN.first): string {
  const contact = `<m:Contact><m:Soort>01</m:Soort><m:Adres><b:Huis><b:Huisnummer>12</b:Huisnummer><b:Huisletter>a</b:Huisletter><b:HuisnummerToevoeging>bis</b:HuisnummerToevoeging><b:AanduidingWoonadres>TO</b:AanduidingWoonadres></b:Huis><b:Postcode>2500AA</b:Postcode><b:Straatnaam>Dorpsstraat</b:Straatnaam><b:Plaatsnaam>Delft</b:Plaatsnaam><b:LandCode>NL</b:LandCode></m:Adres><m:Organisatie>Huis</m:Organisatie><m:Telefoon><b:Telefoon01><b:Telefoonnummer>0151234567</b:Telefoonnummer><b:Landnummer>31</b:Landnummer></b:Telefoon01><b:Telefoon02><b:Telefoonnummer>0612345678</b:Telefoonnummer><b:Landnummer>+31</b:Landnummer></b:Telefoon02></m:Telefoon><m:Emailadres>a@b.nl</m:Emailadres><m:Periode><b:Begindatum>2027-01-01</b:Begindatum><b:Einddatum>2027-12-31</b:Einddatum></m:Periode></m:Contact>`;
  const name = `<m:Naam><b:Geslachtsnaam><b:Achternaam>Dåver</b:Achternaam><b:Voorvoegsel>van</b:Voorvoegsel></b:Geslachtsnaam><b:Partnernaam><b:Achternaam>Zee</b:Achternaam></b:Partnernaam><b:Voornamen>Noor</b:Voornamen><b:Voorletters>NÉ</b:Voorletters><b:NaamGebruik>1</b:NaamGebruik></m:Naam>`;
  return `${XML}<m:Bericht xmlns:m="${namespace('jw301')}" xmlns:b="${namespace('basisschema')}">
<m:Header><m:BerichtCode>436</m:BerichtCode><m:BerichtVersie>3</m:BerichtVersie><m:BerichtSubversie>2</m:BerichtSubversie><m:Afzender>0518</m:Afzender><m:Ontvanger>12345678</m:Ontvanger><m:BerichtIdentificatie><b:Identificatie>T-1</b:Identificatie><b:Dagtekening>2027-01-05</b:Dagtekening></m:BerichtIdentificatie><m:XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></m:XsdVersie></m:Header>
<m:Client><m:Bsn>${bsn}</m:Bsn><m:Geboortedatum><b:Datum>2012-02-29</b:Datum><b:DatumGebruik>1</b:DatumGebruik></m:Geboortedatum><m:Geslacht>2</m:Geslacht>${name}<m:Communicatie><b:Vorm>1</b:Vorm><b:Taal>nl</b:Taal></m:Communicatie><m:JuridischeStatus>11</m:JuridischeStatus><m:WettelijkeVertegenwoordiging>06</m:WettelijkeVertegenwoordiging><m:Commentaar>Let op: twee
regels.</m:Commentaar>
<m:Relaties><m:Relatie><m:Nummer>1</m:Nummer><m:Volgorde>1</m:Volgorde><m:Soort>03</m:Soort><m:Geboortedatum><b:Datum>1980-01-01</b:Datum></m:Geboortedatum><m:Geslacht>1</m:Geslacht>${name}${contact}</m:Relatie></m:Relaties>
<m:Contactgegevens>${contact}${contact}</m:Contactgegevens>
<m:ToegewezenProducten>
<m:ToegewezenProduct><m:ToewijzingNummer>1001</m:ToewijzingNummer><m:ReferentieAanbieder>VOT 7</m:ReferentieAanbieder><m:Product><b:Categorie>45</b:Categorie><b:Code>45A48</b:Code></m:Product><m:Toewijzingsdatum>2027-01-05</m:Toewijzingsdatum><m:Toewijzingstijd>09:30:00</m:Toewijzingstijd><m:Ingangsdatum>2027-01-01</m:Ingangsdatum><m:Einddatum>2027-12-31</m:Einddatum><m:RedenWijziging>01</m:RedenWijziging><m:Omvang><b:Volume>4</b:Volume><b:Eenheid>04</b:Eenheid><b:Frequentie>2</b:Frequentie></m:Omvang><m:Budget>500000</m:Budget><m:Commentaar>x</m:Commentaar></m:ToegewezenProduct>
<m:ToegewezenProduct><m:ToewijzingNummer>1002</m:ToewijzingNummer><m:Toewijzingsdatum>2027-01-05</m:Toewijzingsdatum><m:Toewijzingstijd>24:00:00</m:Toewijzingstijd><m:Ingangsdatum>2027-01-01</m:Ingangsdatum></m:ToegewezenProduct>
</m:ToegewezenProducten>
</m:Client>
</m:Bericht>
`;
}

/** The message in an envelope such as the municipal message exchange uses. */
export function enveloped(message: string | Buffer): string {
  const payload = Buffer.from(message).toString('base64').replace(/.{76}/g, '$&\n');
  return `${XML}<g:bericht xmlns:g="urn:ggk"><s:stuurgegevens xmlns:s="urn:stuf"><s:functie>JW323</s:functie></s:stuurgegevens><g:inhoud><g:bericht g:contentType="text/xml">\n${payload}\n</g:bericht></g:inhoud></g:bericht>`;
}
