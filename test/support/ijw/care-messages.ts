// SPDX-License-Identifier: EUPL-1.2
// Start of care (JW305), stop of care (JW307) and request for an allocation (JW315) for tests, with every element the schema knows.
import { BSN } from './messages.js';

export interface Notice {
  bsn?: string;
  dated?: string;
  begins?: string;
  ends?: string;
  status?: string;
}

export interface Request {
  bsn?: string;
  from?: string;
  until?: string;
  /** Reference of the second product; the first has VOT 7. */
  reference?: string;
}

const namespace = (name: string) => `http://www.istandaarden.nl/ijw/3_2/${name}/schema`;
const PRODUCT = '<m:Product><b:Categorie>45</b:Categorie><b:Code>45A48</b:Code></m:Product>';

function message(name: string, code: string, dated: string, bsn: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<m:Bericht xmlns:m="${namespace(name)}" xmlns:b="${namespace('basisschema')}">
<m:Header><m:BerichtCode>${code}</m:BerichtCode><m:BerichtVersie>3</m:BerichtVersie><m:BerichtSubversie>2</m:BerichtSubversie><m:Afzender>12345678</m:Afzender><m:Ontvanger>0518</m:Ontvanger><m:BerichtIdentificatie><b:Identificatie>N-1</b:Identificatie><b:Dagtekening>${dated}</b:Dagtekening></m:BerichtIdentificatie><m:XsdVersie><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></m:XsdVersie></m:Header>
<m:Client><m:Bsn>${bsn}</m:Bsn><m:Geboortedatum><b:Datum>2012-02-29</b:Datum><b:DatumGebruik>1</b:DatumGebruik></m:Geboortedatum><m:Geslacht>2</m:Geslacht><m:Naam><b:Geslachtsnaam><b:Achternaam>Dåver</b:Achternaam><b:Voorvoegsel>van</b:Voorvoegsel></b:Geslachtsnaam><b:Voornamen>Noor</b:Voornamen><b:Voorletters>NÉ</b:Voorletters></m:Naam>
${content}
</m:Client>
</m:Bericht>
`;
}

/** Two starts: one of an allocation in full, one that names nothing but its day. */
export function jw305({ bsn = BSN.first, dated = '2027-01-12', begins = '2027-01-11', status = '1' }: Notice = {}): string {
  const content = `<m:StartProducten>
<m:StartProduct><m:ToewijzingNummer>1001</m:ToewijzingNummer>${PRODUCT}<m:ToewijzingIngangsdatum>2027-01-01</m:ToewijzingIngangsdatum><m:Begindatum>${begins}</m:Begindatum><m:StatusAanlevering>${status}</m:StatusAanlevering></m:StartProduct>
<m:StartProduct><m:Begindatum>2027-01-05</m:Begindatum><m:StatusAanlevering>3</m:StatusAanlevering></m:StartProduct>
</m:StartProducten>`;
  return message('jw305', '438', dated, bsn, content);
}

/** Two stops: one of an allocation in full, one that names nothing but its days. */
export function jw307({ bsn = BSN.first, dated = '2027-06-02', begins = '2027-01-11', ends = '2027-05-31', status = '1' }: Notice = {}): string {
  const content = `<m:StopProducten>
<m:StopProduct><m:ToewijzingNummer>1001</m:ToewijzingNummer>${PRODUCT}<m:ToewijzingIngangsdatum>2027-01-01</m:ToewijzingIngangsdatum><m:Begindatum>${begins}</m:Begindatum><m:RedenBeeindiging>31</m:RedenBeeindiging><m:Einddatum>${ends}</m:Einddatum><m:StatusAanlevering>${status}</m:StatusAanlevering></m:StopProduct>
<m:StopProduct><m:Begindatum>2027-01-05</m:Begindatum><m:RedenBeeindiging>20</m:RedenBeeindiging><m:Einddatum>2027-01-05</m:Einddatum><m:StatusAanlevering>3</m:StatusAanlevering></m:StopProduct>
</m:StopProducten>`;
  return message('jw307', '440', dated, bsn, content);
}

/** Two products: one with everything, one with the least there must be. */
export function jw315({ bsn = BSN.first, from = '2027-01-01', until = '2027-12-31', reference = 'VOT 8' }: Request = {}): string {
  const content = `<m:GezagsdragerBekend>1</m:GezagsdragerBekend><m:Commentaar>Let op.</m:Commentaar>
<m:AangevraagdeProducten>
<m:AangevraagdProduct><m:ReferentieAanbieder>VOT 7</m:ReferentieAanbieder><m:BeschikkingNummer>44</m:BeschikkingNummer>${PRODUCT}<m:BeschikkingIngangsdatum>2026-12-01</m:BeschikkingIngangsdatum><m:ToewijzingIngangsdatum>${from}</m:ToewijzingIngangsdatum><m:ToewijzingEinddatum>${until}</m:ToewijzingEinddatum><m:Omvang><b:Volume>4</b:Volume><b:Eenheid>04</b:Eenheid><b:Frequentie>2</b:Frequentie></m:Omvang><m:Budget>500000</m:Budget><m:Verwijzer><b:Type>02</b:Type><b:Naam>Huisarts De Brug</b:Naam><b:ZorgverlenerCode>01000001</b:ZorgverlenerCode></m:Verwijzer><m:Raamcontract>2</m:Raamcontract><m:Commentaar>x</m:Commentaar></m:AangevraagdProduct>
<m:AangevraagdProduct><m:ReferentieAanbieder>${reference}</m:ReferentieAanbieder><m:ToewijzingIngangsdatum>2027-02-01</m:ToewijzingIngangsdatum><m:Verwijzer><b:Type>06</b:Type></m:Verwijzer></m:AangevraagdProduct>
</m:AangevraagdeProducten>`;
  return message('jw315', '446', '2026-12-20', bsn, content);
}
