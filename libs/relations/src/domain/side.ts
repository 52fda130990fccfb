// SPDX-License-Identifier: EUPL-1.2
import type { Side } from './question-thread.js';

/** On which side of a thread somebody stands: who is narrowed to a provider speaks for it. */
export const sideOf = (actor: { readonly providerId: string | null }): Side => (actor.providerId === null ? 'regio' : 'aanbieder');
