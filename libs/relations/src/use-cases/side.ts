// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '#platform';
import type { Side } from '../domain/question-thread.js';

/** On which side of a thread somebody writes: who is narrowed to a provider speaks for it. */
export const sideOf = (actor: Pick<Actor, 'providerId'>): Side => (actor.providerId === null ? 'regio' : 'aanbieder');
