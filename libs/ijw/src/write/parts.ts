// SPDX-License-Identifier: EUPL-1.2
import { BASE_NAMESPACE } from '../schema/element.js';
import * as t from '../schema/types.js';
import type { DebitCredit, DeclarationLine } from '../types.js';
import { leaf, optionalLeaf } from './xml.js';

/**
 * What JW323 and JW325 have in common. The message itself has the default namespace, so these parts are the same text in both; each list
 * of elements begins on a new line, for people who open a message.
 */

export function root(namespace: string, content: string): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Bericht xmlns="${namespace}" xmlns:ijw="${BASE_NAMESPACE}">\n${content}</Bericht>\n`);
}

export interface HeaderStart {
  readonly sender: string;
  readonly receiver: string;
  readonly identification: string;
  readonly dated: string;
  readonly baseXsdVersion: string;
  readonly messageXsdVersion: string;
}

export function headerStart(code: string, header: HeaderStart, sender: typeof t.agbCode, receiver: typeof t.agbCode): string {
  return (
    leaf('BerichtCode', t.messageCode(code), code) +
    leaf('BerichtVersie', t.majorVersion, 3) +
    leaf('BerichtSubversie', t.minorVersion, 2) +
    leaf('Afzender', sender, header.sender) +
    leaf('Ontvanger', receiver, header.receiver) +
    identification('BerichtIdentificatie', header) +
    versions('XsdVersie', header.baseXsdVersion, header.messageXsdVersion)
  );
}

export function identification(tag: string, of: { readonly identification: string; readonly dated: string }): string {
  return `<${tag}>${leaf('ijw:Identificatie', t.messageIdentification, of.identification)}${leaf('ijw:Dagtekening', t.day, of.dated)}</${tag}>`;
}

export function versions(tag: string, base: string, message: string): string {
  return `<${tag}>${leaf('ijw:BasisschemaXsdVersie', t.version, base)}${leaf('ijw:BerichtXsdVersie', t.version, message)}</${tag}>`;
}

export function period(tag: string, from: string, until: string): string {
  return `<${tag}>${leaf('ijw:Begindatum', t.day, from)}${leaf('ijw:Einddatum', t.day, until)}</${tag}>`;
}

export function total(tag: string, cents: number, debitCredit: DebitCredit): string {
  return `<${tag}>${leaf('ijw:TotaalBedrag', t.totalAmount, cents)}${leaf('ijw:DebetCredit', t.debitCredit, debitCredit)}</${tag}>`;
}

/** The elements of a Prestatie, up to where the return codes of an answer begin. */
export function lineContent(line: DeclarationLine): string {
  return (
    `<ProductReferentie>${leaf('ijw:ReferentieNummer', t.lineReference, line.reference)}` +
    `${optionalLeaf('ijw:VorigReferentieNummer', t.lineReference, line.previousReference)}</ProductReferentie>` +
    leaf('ToewijzingNummer', t.allocationNumber, line.allocationNumber) +
    leaf('ProductCategorie', t.productCategory, line.category) +
    leaf('ProductCode', t.productCode, line.productCode) +
    period('ProductPeriode', line.from, line.until) +
    leaf('GeleverdVolume', t.volume, line.volume) +
    leaf('Eenheid', t.unit, line.unit) +
    optionalLeaf('ProductTarief', t.amount, line.tariffCents) +
    `<IngediendBedrag>${leaf('ijw:Bedrag', t.amount, line.amountCents)}` +
    `${leaf('ijw:DebetCredit', t.debitCredit, line.debitCredit)}</IngediendBedrag>`
  );
}
