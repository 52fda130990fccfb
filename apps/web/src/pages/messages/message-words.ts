// SPDX-License-Identifier: EUPL-1.2
import type { MessageRow } from '../../api/types.js';
import { texts } from '../../texts/nl.js';

/** A declaration has its own noun in the address; another message is just a message. */
export const messagePath = (message: Pick<MessageRow, 'id' | 'soort'>): string =>
  message.soort === 'JW323' ? `/declaraties/${message.id}` : `/berichten/${message.id}`;

export const messageTitle = (message: Pick<MessageRow, 'id' | 'soort' | 'nummer'>): string =>
  message.soort === 'JW323' ? texts.messages.declaration(message.nummer ?? message.id) : texts.messages.allocation(message.nummer ?? message.id);
