// SPDX-License-Identifier: EUPL-1.2
import type { AgreementState, PlanStand, QuestionSide, Talk, TalkState } from '../../api/types.js';
import { weekdayDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import type { Tone } from '../../ui/status-badge.js';

export const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/gesprekken', label: texts.talks.title },
];

/** Orange where one's own side must act, blue where the other side must. */
export function talkTone(talk: Pick<Talk, 'staat' | 'wachtOp' | 'nietVastgelegd'>, side: QuestionSide): Tone {
  if (talk.nietVastgelegd) return side === 'regio' ? 'orange' : 'grey';
  if (talk.wachtOp) return talk.wachtOp === side ? 'orange' : 'blue';
  const tones: Readonly<Record<TalkState, Tone>> = { gepland: 'blue', gehouden: 'blue', voorgelegd: 'blue', bevestigd: 'green', afgezegd: 'grey' };
  return tones[talk.staat];
}

export const talkState = (talk: Pick<Talk, 'staat' | 'nietVastgelegd'>): string =>
  talk.nietVastgelegd ? texts.talks.unrecorded : texts.talks.states[talk.staat];

export const STAND_TONES: Readonly<Record<PlanStand, Tone>> = { 'te-plannen': 'orange', gepland: 'blue', voldaan: 'green', 'geen-afspraak': 'grey' };

export const agreementTone = (state: AgreementState, late: boolean): Tone =>
  late ? 'red' : state === 'open' ? 'blue' : state === 'gedaan' ? 'green' : 'grey';

/** "do 23 oktober 2025, 10:00" */
export const appointment = (talk: Pick<Talk, 'datum' | 'tijd'>): string => `${weekdayDate(talk.datum)}${talk.tijd ? `, ${talk.tijd}` : ''}`;

/** Whether a text is a time of the day, or empty. */
export const isTime = (text: string): boolean => text.trim() === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text.trim());
