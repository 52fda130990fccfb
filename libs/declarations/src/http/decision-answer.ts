// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents, mayGo } from '#kernel';
import type { Actor } from '#platform';
import type { Column } from '#platform/http';
import { DECISION_STEPS, type DecisionKind, type DecisionMoment, type DecisionState } from '../domain/decision.js';
import { covers, ownMandate, widest, type Mandate } from '../domain/mandate.js';
import type { ShownDecision } from '../persistence/decisions.query.js';
import { DecisionDto, MandateDto } from './decision.dto.js';

const decimal = (cents: string): string => decimalFromCents(BigInt(cents));

/** What the one who asks may do with decisions. */
export interface Powers {
  readonly actor: Actor;
  readonly mandates: readonly Mandate[];
  readonly approve: boolean;
  readonly take: boolean;
}

export function decisionAnswer(d: ShownDecision, { actor, mandates, approve, take }: Powers): DecisionDto {
  const me = actor.accountId;
  return {
    id: d.id,
    nummer: d.no,
    soort: d.kind,
    moment: d.moment,
    aanbieder: d.provider,
    gemeente: d.municipality,
    bericht: d.message,
    regel: d.line,
    product: d.product,
    tarief: d.tariffCents === null ? null : decimal(d.tariffCents),
    codes: [...d.codes],
    grens: decimal(d.limitCents),
    gebruikt: decimal(d.usedCents),
    gebruikteRegels: d.usedLines,
    reden: d.reason,
    staat: d.state,
    voorgesteldDoor: d.proposedName,
    voorgesteldOp: d.proposedAt.toISOString(),
    beslistDoor: d.decidedName,
    beslistOp: d.decidedAt?.toISOString() ?? null,
    opmerking: d.note,
    geldigVan: d.from,
    geldigTotEnMet: d.until,
    magBeslissen: approve && d.state === 'wacht-op-tweede' && d.proposedBy !== me && covers(ownMandate(mandates), BigInt(d.limitCents)),
    magIntrekken: (take || approve) && me !== null && [d.proposedBy, d.decidedBy].includes(me) && mayGo(DECISION_STEPS, d.state, 'ingetrokken'),
  };
}

export function mandateAnswer(mandates: readonly Mandate[]): MandateDto {
  const own = ownMandate(mandates);
  const most = widest(mandates);
  return {
    grens: own && decimalFromCents(own.limitCents),
    rol: own?.role ?? null,
    hogerOk: most !== null && (own === null || most.limitCents > own.limitCents),
  };
}

const KIND_NAMES: Readonly<Record<DecisionKind, string>> = { regel: 'Eén regel', tarief: 'Tarief', 'te-laat': 'Eerdere maand' };
const MOMENT_NAMES: Readonly<Record<DecisionMoment, string>> = { 'voor-antwoord': 'Voor het antwoord', 'na-antwoord': 'Na het antwoord' };
const STATE_NAMES: Readonly<Record<DecisionState, string>> = {
  'wacht-op-tweede': 'Wacht op tweede persoon',
  genomen: 'Genomen',
  gebruikt: 'Gebruikt',
  geweigerd: 'Geweigerd',
  ingetrokken: 'Ingetrokken',
  vervallen: 'Vervallen',
};

export const DECISION_COLUMNS: readonly Column<DecisionDto>[] = [
  { head: 'Besluit', kind: 'getal', value: (d) => d.nummer },
  { head: 'Soort', kind: 'tekst', value: (d) => KIND_NAMES[d.soort] },
  { head: 'Moment', kind: 'tekst', value: (d) => MOMENT_NAMES[d.moment] },
  { head: 'Staat', kind: 'tekst', value: (d) => STATE_NAMES[d.staat] },
  { head: 'Aanbieder', kind: 'tekst', value: (d) => d.aanbieder.naam },
  { head: 'Gemeente', kind: 'tekst', value: (d) => d.gemeente.naam },
  { head: 'Bericht', kind: 'tekst', value: (d) => d.bericht.nummer },
  { head: 'Regel', kind: 'getal', value: (d) => d.regel },
  { head: 'Product', kind: 'tekst', value: (d) => d.product?.code },
  { head: 'Retourcodes', kind: 'tekst', value: (d) => d.codes.join(', ') },
  { head: 'Grens', kind: 'bedrag', value: (d) => d.grens },
  { head: 'Gebruikt', kind: 'bedrag', value: (d) => d.gebruikt },
  { head: 'Gebruikte regels', kind: 'getal', value: (d) => d.gebruikteRegels },
  { head: 'Reden', kind: 'tekst', value: (d) => d.reden },
  { head: 'Voorgesteld door', kind: 'tekst', value: (d) => d.voorgesteldDoor },
  { head: 'Voorgesteld op', kind: 'datum', value: (d) => d.voorgesteldOp.slice(0, 10) },
  { head: 'Tweede persoon', kind: 'tekst', value: (d) => d.beslistDoor },
  { head: 'Beslist op', kind: 'datum', value: (d) => d.beslistOp?.slice(0, 10) },
  { head: 'Geldig van', kind: 'datum', value: (d) => d.geldigVan },
  { head: 'Geldig tot en met', kind: 'datum', value: (d) => d.geldigTotEnMet },
];
