// SPDX-License-Identifier: EUPL-1.2
import type { DeclarationLine, DeclarationMessage } from '../types.js';

/** A line that names a previous reference: by its client and its own index. */
export interface Credit {
  readonly previousReference: string;
  readonly client: number;
  readonly line: number;
}

/** What the rules want to know of all lines together. */
export interface Survey {
  /** Debit less credit. */
  readonly sumCents: number;
  readonly credits: readonly Credit[];
  /** Clients with a reference or an allocation number on more than one line: only there can lines be alike. */
  readonly suspects: readonly number[];
}

/** Goes once through the tens of thousands of lines that a message may have: hence the plain loops. */
export function survey({ clients }: DeclarationMessage): Survey {
  let sumCents = 0;
  const credits: Credit[] = [];
  const suspects: number[] = [];
  for (let client = 0; client < clients.length; client++) {
    const { lines } = clients[client]!;
    for (let line = 0; line < lines.length; line++) {
      const { amountCents, debitCredit, previousReference } = lines[line]!;
      sumCents += debitCredit === 'D' ? amountCents : -amountCents;
      if (previousReference !== null) credits.push({ previousReference, client, line });
    }
    if (hasRepetition(lines)) suspects.push(client);
  }
  return { sumCents, credits, suspects };
}

/** Up to so many lines, comparing them all is quicker than a set. */
const FEW = 4;

function hasRepetition(lines: readonly DeclarationLine[]): boolean {
  if (lines.length > FEW) {
    const distinct = (values: readonly unknown[]) => new Set(values).size === lines.length;
    return !distinct(lines.map(({ reference }) => reference)) || !distinct(lines.map(({ allocationNumber }) => allocationNumber));
  }
  for (let i = 1; i < lines.length; i++) {
    for (let j = 0; j < i; j++) if (mayBeAlike(lines[i]!, lines[j]!)) return true;
  }
  return false;
}

/** The references of one client mostly differ in their last character, which is quick to see. */
function mayBeAlike(a: DeclarationLine, b: DeclarationLine): boolean {
  if (a.allocationNumber === b.allocationNumber) return true;
  const one = a.reference;
  const other = b.reference;
  return one.charCodeAt(one.length - 1) === other.charCodeAt(other.length - 1) && one === other;
}
