// SPDX-License-Identifier: EUPL-1.2
import type { MessageType } from '../types.js';
import { JW305, JW307 } from './care-notices.js';
import type { ElementRule } from './element.js';
import { JW301 } from './jw301.js';
import { JW315 } from './jw315.js';
import { JW323 } from './jw323.js';

/**
 * The messages we read, by the namespace of their root. Their tables (order, number and types of the elements) drive the reader that
 * decides.
 */
export const MESSAGES: ReadonlyMap<string, { type: MessageType; root: ElementRule }> = new Map(
  Object.entries({ JW323, JW301, JW305, JW307, JW315 }).map(([type, root]) => [root.namespace, { type: type as MessageType, root }]),
);
