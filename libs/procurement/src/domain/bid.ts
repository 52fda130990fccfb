// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';

export const BID_STATES = ['concept', 'ingediend', 'vervangen', 'ingetrokken', 'geopend'] as const;
export type BidState = (typeof BID_STATES)[number];
export type BidStep = 'bijlage' | 'indienen' | 'intrekken' | 'openen';

/** Price of one lot in cents; what is asked besides stands in the papers. */
export interface LotPrice {
  readonly lot: number;
  readonly cents: bigint;
}

export interface BoxFacts {
  readonly now: Date;
  readonly deadline: Date;
  readonly opened: boolean;
}

export const bidTooLate = defineError(
  'inschrijving-te-laat',
  'conflict',
  'De sluiting van deze aanbesteding is voorbij. Een inschrijving kan niet meer worden gewijzigd.',
);
export const bidStepRefused = defineError(
  'inschrijving-stap-geweigerd',
  'conflict',
  'Dit kan niet met deze inschrijving in de staat van nu. Bekijk de nieuwe stand.',
);
export const bidIncomplete = defineError('inschrijving-onvolledig', 'invalid', 'Deze inschrijving is nog niet volledig. Vul aan wat ontbreekt.');
export const boxTooEarly = defineError(
  'inschrijfbus-nog-dicht',
  'conflict',
  'De inschrijvingen mogen pas na de sluiting worden geopend. Deze poging is vastgelegd.',
);
export const boxSecondPerson = defineError('inschrijfbus-tweede-persoon', 'forbidden', 'Een collega opent als tweede: twee personen openen samen.');
export const boxIsOpen = defineError('inschrijfbus-is-open', 'conflict', 'De inschrijvingen zijn al geopend.');

/** Up to and with the instant of the deadline (law.md 1.2: a bid is in time when the whole of it was received by then). */
export const inTime = ({ now, deadline }: BoxFacts): boolean => now.getTime() <= deadline.getTime();

const FROM: Readonly<Record<BidStep, readonly BidState[]>> = {
  bijlage: ['concept'],
  indienen: ['concept'],
  intrekken: ['concept', 'ingediend'],
  openen: ['ingediend'],
};
const TO: Readonly<Record<BidStep, BidState>> = { bijlage: 'concept', indienen: 'ingediend', intrekken: 'ingetrokken', openen: 'geopend' };

/**
 * What becomes of a bid. A provider changes, hands in and withdraws until the deadline, that instant included; after it only the opening
 * of the box moves a bid, and only one that was handed in.
 * @throws DomainError `inschrijving-te-laat`, `inschrijving-stap-geweigerd`
 */
export function takeBidStep(state: BidState, step: BidStep, box: BoxFacts): BidState {
  if (!FROM[step].includes(state)) throw new DomainError(bidStepRefused, { staat: state, stap: step });
  if (step === 'openen') {
    if (inTime(box) || !box.opened) throw new DomainError(boxTooEarly);
  } else if (box.opened || !inTime(box)) throw new DomainError(bidTooLate, { sluiting: box.deadline.toISOString() });
  return TO[step];
}

/** @throws DomainError `inschrijving-onvolledig` with each thing that is missing */
export function requireWhole(prices: readonly LotPrice[], lots: number, files: number): void {
  const faults = [
    ...(files === 0 ? [{ pointer: '/bestanden', text: 'Stuur ten minste één bestand mee.' }] : []),
    ...(prices.length === 0 ? [{ pointer: '/percelen', text: 'Kies ten minste één perceel.' }] : []),
    ...prices
      .filter((p, i) => p.lot < 1 || p.lot > lots || prices.findIndex((x) => x.lot === p.lot) !== i)
      .map((p) => ({ pointer: '/percelen', text: `Perceel ${p.lot} bestaat niet of staat er twee keer.` })),
    ...prices.filter((p) => p.cents < 0n).map((p) => ({ pointer: '/percelen', text: `Vul bij perceel ${p.lot} een prijs van nul of meer in.` })),
  ];
  if (faults.length > 0) throw new DomainError(bidIncomplete, {}, faults);
}

/** Who may open next. @throws DomainError `inschrijfbus-is-open`, `inschrijfbus-tweede-persoon` */
export function openerTurn(box: { readonly opened: boolean; readonly firstOpener: string | null }, person: string): 'eerste' | 'tweede' {
  if (box.opened) throw new DomainError(boxIsOpen);
  if (box.firstOpener === null) return 'eerste';
  if (box.firstOpener === person) throw new DomainError(boxSecondPerson);
  return 'tweede';
}

export interface BidManifest {
  readonly procedureId: string;
  readonly bidId: string;
  readonly providerId: string;
  readonly at: Date;
  readonly lots: readonly number[];
  /** `nameSha256` of the sealed name; null: received before names were sealed. */
  readonly files: readonly { readonly nameSha256: string | null; readonly size: number; readonly sha256: string }[];
  /** Of the sealed prices and remarks. */
  readonly sealedSha256: string;
}

/** What was handed in, as one text that is the same for the same bid: the receipt is made of it. It tells no content, only its sums. */
export const manifestText = (m: BidManifest): string =>
  JSON.stringify([
    m.procedureId,
    m.bidId,
    m.providerId,
    m.at.toISOString(),
    [...m.lots].sort((a, b) => a - b),
    m.files.map((f) => [f.nameSha256, f.size, f.sha256]).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    m.sealedSha256,
  ]);
