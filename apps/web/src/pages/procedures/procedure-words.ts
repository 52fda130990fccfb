// SPDX-License-Identifier: EUPL-1.2
import type { Admission, ApplicationState, Procedure, ProcedureState } from '../../api/types.js';
import { tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import type { Crumb } from '../../ui/page.js';
import type { Tone } from '../../ui/status-badge.js';
import { tenderTone } from '../tenders/tender-words.js';

export const procedureCrumbs: readonly Crumb[] = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/inkoopprocedures', label: texts.procedures.title },
];

export const applicationCrumbs: readonly Crumb[] = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/aanmeldingen', label: texts.applications.title },
];

/** Steps after which nothing more comes of a procedure. */
export const ENDING_STEPS: readonly string[] = ['intrekken', 'beeindigen'];

export const procedureTone: Readonly<Record<ProcedureState, Tone>> = {
  ...tenderTone,
  gepubliceerd: 'green',
  beeindigd: 'grey',
};
export const admissionTone: Readonly<Record<Admission, Tone>> = { open: 'green', 'nog-niet': 'blue', voorbij: 'grey' };
export const applicationTone: Readonly<Record<ApplicationState, Tone>> = {
  concept: 'grey',
  ingediend: 'blue',
  'in-beoordeling': 'blue',
  verduidelijking: 'orange',
  beoordeeld: 'orange',
  toegelaten: 'green',
  afgewezen: 'red',
  herbeoordeling: 'orange',
  geschorst: 'red',
  uitgetreden: 'grey',
  ingetrokken: 'grey',
};

/** When applications are taken, in words. */
export function windowWords({ opent, sluit, aanmelden }: Pick<Procedure, 'opent' | 'sluit' | 'aanmelden'>): string {
  const words = texts.procedures;
  if (!opent) return sluit ? words.openUntil(tableDate(sluit)) : words.noWindow;
  if (aanmelden === 'nog-niet') return words.from(tableDate(opent));
  return sluit ? words.openUntil(tableDate(sluit)) : `${words.from(tableDate(opent))}, ${words.openAlways}`;
}
