// SPDX-License-Identifier: EUPL-1.2
import type { TransitionTable } from '#kernel';

/** Where a conversion of running allocations stands; it is computed anew as often as wanted until it is put before a second person. */
export const CONVERSION_STATES = ['concept', 'wacht-op-tweede', 'goedgekeurd', 'klaar', 'geweigerd'] as const;
export type ConversionState = (typeof CONVERSION_STATES)[number];

export const CONVERSION_STEPS: TransitionTable<ConversionState> = {
  concept: ['wacht-op-tweede'],
  'wacht-op-tweede': ['goedgekeurd', 'geweigerd', 'concept'],
  goedgekeurd: ['klaar'],
  klaar: [],
  geweigerd: [],
};

/** Why an allocation is not converted by itself. */
export const CONVERSION_EXCEPTIONS = [
  'eindigt-eerder',
  'zorg-gestopt',
  'al-vervangen',
  'geen-regel',
  'geen-contract',
  'geen-omvang',
  'geen-einde',
  'niets-over',
  'deelt-niet',
  'geen-bericht',
  'gewijzigd',
] as const;
export type ConversionException = (typeof CONVERSION_EXCEPTIONS)[number];

/** Exceptions that a person may convert after all, for the new allocation can be told; of the others the table or the contract must change first. */
export const CONVERTIBLE: ReadonlySet<ConversionException> = new Set(['zorg-gestopt', 'al-vervangen', 'deelt-niet']);
/** Exceptions that ask nothing of anybody: the allocation ends by itself. */
export const ENDS_BY_ITSELF: ReadonlySet<ConversionException> = new Set(['eindigt-eerder']);

export const CONVERSION_CHOICES = ['omzetten', 'niet-omzetten'] as const;
export type ConversionChoice = (typeof CONVERSION_CHOICES)[number];

/** Frequency of an allocation that has one volume for its whole term (WMO757). */
export const IN_TOTAL = '6';
