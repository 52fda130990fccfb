// SPDX-License-Identifier: EUPL-1.2
import type { DeclarationLine, DeclarationMessage } from '../types.js';

/** Visits every line with the index of its client and its own. Plain loops: a message has tens of thousands of lines. */
export function forEachLine({ clients }: DeclarationMessage, visit: (line: DeclarationLine, client: number, index: number) => void): void {
  for (let client = 0; client < clients.length; client++) {
    const { lines } = clients[client]!;
    for (let index = 0; index < lines.length; index++) visit(lines[index]!, client, index);
  }
}
