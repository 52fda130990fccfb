// SPDX-License-Identifier: EUPL-1.2
import type { Values } from './schema/element.js';
import type { DebitCredit, DeclarationClient, DeclarationLine, DeclarationMessage, MessageHeader } from './types.js';

/** From the values of a valid JW323, by element name, to the message the product works with. */

interface Period {
  readonly Begindatum: string;
  readonly Einddatum: string;
}

interface LineValues {
  readonly ProductReferentie: { readonly ReferentieNummer: string; readonly VorigReferentieNummer?: string };
  readonly ToewijzingNummer: number;
  readonly ProductCategorie: string;
  readonly ProductCode: string;
  readonly ProductPeriode: Period;
  readonly GeleverdVolume: number;
  readonly Eenheid: string;
  readonly ProductTarief?: number;
  readonly IngediendBedrag: { readonly Bedrag: number; readonly DebetCredit: DebitCredit };
}

export interface HeaderValues {
  readonly Afzender: string;
  readonly Ontvanger: string;
  readonly BerichtIdentificatie: { readonly Identificatie: string; readonly Dagtekening: string };
  readonly XsdVersie: { readonly BasisschemaXsdVersie: string; readonly BerichtXsdVersie: string };
}

interface DeclarationValues {
  readonly Header: HeaderValues;
  readonly Declaratie: {
    readonly DeclaratieNummer: string;
    readonly DeclaratiePeriode: Period;
    readonly DeclaratieDagtekening: string;
    readonly TotaalIngediendBedrag: { readonly TotaalBedrag: number; readonly DebetCredit: DebitCredit };
    readonly Clienten: { readonly Client: DeclarationClient[] };
  };
}

export function buildHeader(values: HeaderValues): MessageHeader {
  return {
    sender: values.Afzender,
    receiver: values.Ontvanger,
    identification: values.BerichtIdentificatie.Identificatie,
    dated: values.BerichtIdentificatie.Dagtekening,
    baseXsdVersion: values.XsdVersie.BasisschemaXsdVersie,
    messageXsdVersion: values.XsdVersie.BerichtXsdVersie,
  };
}

export function buildLine(values: Values): DeclarationLine {
  const line = values as unknown as LineValues;
  return {
    reference: line.ProductReferentie.ReferentieNummer,
    previousReference: line.ProductReferentie.VorigReferentieNummer ?? null,
    allocationNumber: line.ToewijzingNummer,
    category: line.ProductCategorie,
    productCode: line.ProductCode,
    from: line.ProductPeriode.Begindatum,
    until: line.ProductPeriode.Einddatum,
    volume: line.GeleverdVolume,
    unit: line.Eenheid,
    tariffCents: line.ProductTarief ?? null,
    amountCents: line.IngediendBedrag.Bedrag,
    debitCredit: line.IngediendBedrag.DebetCredit,
  };
}

export function buildClient(values: Values): DeclarationClient {
  const client = values as unknown as { Bsn: string; Prestaties: { Prestatie: DeclarationLine[] } };
  return { bsn: client.Bsn, lines: client.Prestaties.Prestatie };
}

export function buildDeclarationMessage(values: Values): DeclarationMessage {
  const { Header, Declaratie } = values as unknown as DeclarationValues;
  return {
    type: 'JW323',
    header: buildHeader(Header),
    declarationNumber: Declaratie.DeclaratieNummer,
    periodFrom: Declaratie.DeclaratiePeriode.Begindatum,
    periodUntil: Declaratie.DeclaratiePeriode.Einddatum,
    declarationDate: Declaratie.DeclaratieDagtekening,
    totalCents: Declaratie.TotaalIngediendBedrag.TotaalBedrag,
    totalDebitCredit: Declaratie.TotaalIngediendBedrag.DebetCredit,
    clients: Declaratie.Clienten.Client,
  };
}
