// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { RecordedChange, VersionPeriod } from './version-periods.js';

/**
 * What is known changes when a contract ends early: of the stretches known now nothing holds from `until` on, what lies before it stays.
 * @example known version 1 from 1 Jan to 31 Dec, cut at 1 July → that closes, and version 1 opens as 1 Jan–30 Jun
 */
export function cutPeriods(known: readonly VersionPeriod[], until: LocalDate): RecordedChange {
  const close = known.filter((p) => p.recordedUntil === null && (p.valid.until === null || p.valid.until > until));
  const open = close.filter((p) => p.valid.from < until).map((p) => ({ versionId: p.versionId, valid: { from: p.valid.from, until } }));
  return { close, open };
}
