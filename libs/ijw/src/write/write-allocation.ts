// SPDX-License-Identifier: EUPL-1.2
import { Findings } from '../findings.js';
import { BASE_NAMESPACE, JW301_NAMESPACE } from '../schema/element.js';
import * as t from '../schema/types.js';
import { readSlowly } from '../slow-path.js';
import type { Allocation } from '../types.js';
import type { ExpandedName } from '../xml/namespaces.js';
import { readXml, type XmlHandler } from '../xml/read-xml.js';
import { headerStart, root, type HeaderStart } from './parts.js';
import { UnwritableMessage } from './unwritable.js';
import { leaf, optionalLeaf, written } from './xml.js';

/** What is allocated, by the elements of the client that an earlier message told: nothing of them is kept beside the message itself. */
const CLIENT_LEVEL = 2;
const ALLOCATED = 'ToegewezenProducten';

/** Copies what a JW301 says about the client, up to what is allocated, with the prefixes of our own messages. */
class ClientCopy implements XmlHandler {
  private readonly inside: { readonly tag: string; text: string; holdsElements: boolean }[] = [];
  private readonly pieces: string[] = [];

  open({ uri, local }: ExpandedName): void {
    const around = this.inside.at(-1);
    if (around && !around.holdsElements) {
      around.holdsElements = true;
      if (this.copies()) this.pieces.push(`<${around.tag}>`);
    }
    this.inside.push({ tag: uri === BASE_NAMESPACE ? `ijw:${local}` : local, text: '', holdsElements: false });
  }

  text(value: string): void {
    const here = this.inside.at(-1);
    if (here) here.text += value;
  }

  close(): void {
    const copied = this.copies();
    const { tag, text, holdsElements } = this.inside.pop()!;
    if (copied) this.pieces.push(holdsElements ? `</${tag}>` : `<${tag}>${written(tag, text)}</${tag}>`);
  }

  takesLongText(): boolean {
    return false;
  }

  get content(): string {
    return this.pieces.join('');
  }

  private copies(): boolean {
    return this.inside.length > CLIENT_LEVEL && this.inside[1]!.tag === 'Client' && this.inside[CLIENT_LEVEL]!.tag !== ALLOCATED;
  }
}

/**
 * Writes a JW301 about the client of an earlier one: same client, other header, other allocations. The same content gives the same bytes.
 * Whether it keeps the rules (level 2) is for checkMessage to tell, as of every other message.
 * @param earlier a JW301 that keeps the schema, in an envelope or not
 * @throws UnwritableMessage when the content does not fit the schema
 */
export function writeAllocation(earlier: Buffer, header: HeaderStart, allocations: readonly Allocation[]): Buffer {
  if (allocations.length === 0) throw new UnwritableMessage('XSD', `/Bericht/Client/${ALLOCATED}`, 'nothing is allocated');
  const client = new ClientCopy();
  readXml(readSlowly(earlier, new Findings(), true).payload ?? earlier, client);
  return root(
    JW301_NAMESPACE,
    `<Header>${headerStart('436', header, t.municipality, t.agbCode)}</Header>\n` +
      `<Client>${client.content}<${ALLOCATED}>\n${allocations.map(allocated).join('')}</${ALLOCATED}></Client>\n`,
  );
}

function allocated(a: Allocation): string {
  const size =
    a.volume === null || a.unit === null || a.frequency === null
      ? ''
      : `<Omvang>${leaf('ijw:Volume', t.volume, a.volume)}${leaf('ijw:Eenheid', t.unit, a.unit)}${leaf('ijw:Frequentie', t.frequency, a.frequency)}</Omvang>`;
  const product =
    a.category === null
      ? ''
      : `<Product>${leaf('ijw:Categorie', t.productCategory, a.category)}${optionalLeaf('ijw:Code', t.productCode, a.productCode)}</Product>`;
  return (
    `<ToegewezenProduct>${leaf('ToewijzingNummer', t.allocationNumber, a.number)}` +
    optionalLeaf('ReferentieAanbieder', t.providerReference, a.providerReference) +
    product +
    leaf('Toewijzingsdatum', t.day, a.assignedDate) +
    leaf('Toewijzingstijd', t.timeOfDay, a.assignedTime) +
    leaf('Ingangsdatum', t.day, a.from) +
    optionalLeaf('Einddatum', t.day, a.until) +
    optionalLeaf('RedenWijziging', t.reasonOfChange, a.reasonChange) +
    size +
    optionalLeaf('Budget', t.budget, a.budgetCents) +
    `</ToegewezenProduct>\n`
  );
}
