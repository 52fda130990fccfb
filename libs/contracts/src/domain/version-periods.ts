// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, intersect, overlaps, subtract, type Period } from '#kernel';

/** A stretch of time in which a version holds, and the stretch of our knowledge in which we thought so. */
export interface VersionPeriod {
  readonly versionId: string;
  readonly valid: Period;
  readonly recordedFrom: Date;
  /** null: this is what we know now. */
  readonly recordedUntil: Date | null;
}

export interface RecordedChange {
  /** Stretches whose knowledge ends now. */
  readonly close: readonly VersionPeriod[];
  /** Stretches known from now on: what is left of the closed ones, and the new version itself. */
  readonly open: readonly { readonly versionId: string; readonly valid: Period }[];
}

const recordedEarlier = defineError(
  'versie-eerder-vastgelegd',
  'conflict',
  'Er is al een versie vastgelegd op dit moment of later. Leg versies vast in de volgorde waarin ze zijn afgesproken.',
);
const outsideContract = defineError('versie-buiten-contract', 'conflict', 'De versie geldt deels buiten de looptijd van de overeenkomst.');

/**
 * Records a version: from `at` on it holds in its period, and what was known before keeps holding elsewhere. Nothing is overwritten:
 * what was thought at an earlier moment can still be asked.
 * Rule: a contract has at most one version per day and moment of knowing (design.md 3, bitemporal).
 * @example known 1 Jan–31 Dec as version 4; version 5 from 1 Jul recorded on 22 Aug → version 4 closes, opens as 1 Jan–30 Jun, version 5 opens.
 * @throws DomainError `versie-eerder-vastgelegd`, `versie-buiten-contract`
 */
export function recordVersion(known: readonly VersionPeriod[], contract: Period, version: { id: string; valid: Period }, at: Date): RecordedChange {
  const inside = intersect(contract, version.valid);
  if (!inside || inside.from !== version.valid.from || inside.until !== version.valid.until) throw new DomainError(outsideContract);
  const current = known.filter((p) => p.recordedUntil === null);
  const close = current.filter((p) => overlaps(p.valid, version.valid));
  if (known.some((p) => p.recordedFrom >= at)) throw new DomainError(recordedEarlier);
  const left = close.flatMap((p) => subtract(p.valid, version.valid).map((valid) => ({ versionId: p.versionId, valid })));
  return { close, open: [...left, { versionId: version.id, valid: version.valid }] };
}
