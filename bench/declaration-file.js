// SPDX-License-Identifier: EUPL-1.2
// A JW323 file of a given number of lines, about 820 bytes a line, as a provider's software writes it.

const LINES_PER_CLIENT = 3;
const CENTS = 7000;
const digits = (value, length) => String(value).padStart(length, '0');

/** Numbers beginning with 00 that pass the eleven test: nobody has them. */
function* citizenServiceNumbers() {
  for (let n = 1; n < 10_000_000; n++) {
    const bsn = digits(n, 9);
    const sum = [...bsn].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
    if (sum % 11 === 0) yield bsn;
  }
}

const line = (number) => `
    <jw323:Prestatie>
     <jw323:ProductReferentie>
      <ijw:ReferentieNummer>REF-${digits(number, 10)}</ijw:ReferentieNummer>
     </jw323:ProductReferentie>
     <jw323:ToewijzingNummer>${digits(number, 9)}</jw323:ToewijzingNummer>
     <jw323:ProductCategorie>45</jw323:ProductCategorie>
     <jw323:ProductCode>45A48</jw323:ProductCode>
     <jw323:ProductPeriode>
      <ijw:Begindatum>2027-01-01</ijw:Begindatum>
      <ijw:Einddatum>2027-01-31</ijw:Einddatum>
     </jw323:ProductPeriode>
     <jw323:GeleverdVolume>10</jw323:GeleverdVolume>
     <jw323:Eenheid>04</jw323:Eenheid>
     <jw323:ProductTarief>700</jw323:ProductTarief>
     <jw323:IngediendBedrag>
      <ijw:Bedrag>${CENTS}</ijw:Bedrag>
      <ijw:DebetCredit>D</ijw:DebetCredit>
     </jw323:IngediendBedrag>
    </jw323:Prestatie>`;

/** The file as text; `remark` is a comment that makes it unfit for the fast path. */
export function declarationFile(lineCount, { remark = '' } = {}) {
  const numbers = citizenServiceNumbers();
  const clients = [];
  for (let first = 0; first < lineCount; first += LINES_PER_CLIENT) {
    const count = Math.min(LINES_PER_CLIENT, lineCount - first);
    const lines = Array.from({ length: count }, (_, i) => line(first + i));
    clients.push(`
    <jw323:Client>
     <jw323:Bsn>${numbers.next().value}</jw323:Bsn>
     <jw323:Prestaties>${lines.join('')}
     </jw323:Prestaties>
    </jw323:Client>`);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<jw323:Bericht xmlns:jw323="http://www.istandaarden.nl/ijw/3_2/jw323/schema" xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema">
 <jw323:Header>
  <jw323:BerichtCode>490</jw323:BerichtCode>
  <jw323:BerichtVersie>3</jw323:BerichtVersie>
  <jw323:BerichtSubversie>2</jw323:BerichtSubversie>
  <jw323:Afzender>12345678</jw323:Afzender>
  <jw323:Ontvanger>0518</jw323:Ontvanger>
  <jw323:BerichtIdentificatie>
   <ijw:Identificatie>B-1</ijw:Identificatie>
   <ijw:Dagtekening>2027-02-03</ijw:Dagtekening>
  </jw323:BerichtIdentificatie>
  <jw323:XsdVersie>
   <ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie>
   <ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie>
  </jw323:XsdVersie>
 </jw323:Header>
 <jw323:Declaratie>
  <jw323:DeclaratieNummer>D1</jw323:DeclaratieNummer>
  <jw323:DeclaratiePeriode>
   <ijw:Begindatum>2027-01-01</ijw:Begindatum>
   <ijw:Einddatum>2027-01-31</ijw:Einddatum>
  </jw323:DeclaratiePeriode>
  <jw323:DeclaratieDagtekening>2027-02-03</jw323:DeclaratieDagtekening>
  <jw323:TotaalIngediendBedrag>
   <ijw:TotaalBedrag>${lineCount * CENTS}</ijw:TotaalBedrag>
   <ijw:DebetCredit>D</ijw:DebetCredit>
  </jw323:TotaalIngediendBedrag>
  <jw323:Clienten>${remark}${clients.join('')}
  </jw323:Clienten>
 </jw323:Declaratie>
</jw323:Bericht>
`;
}
