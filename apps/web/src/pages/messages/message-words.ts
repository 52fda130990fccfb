// SPDX-License-Identifier: EUPL-1.2
import type { MessageRow } from '../../api/types.js';
import { texts } from '../../texts/nl.js';

/** A declaration has its own noun in the address; another message is just a message. */
export const messagePath = (message: Pick<MessageRow, 'id' | 'soort'>): string =>
  message.soort === 'JW323' ? `/declaraties/${message.id}` : `/berichten/${message.id}`;

export const messageTitle = (message: Pick<MessageRow, 'id' | 'soort' | 'nummer'>): string =>
  texts.messages.titled(texts.messages.titles[message.soort] ?? message.soort, message.nummer ?? message.id);
