// SPDX-License-Identifier: EUPL-1.2
// Reads a JW325 with a parser of its own, to see what a writer really wrote: no table of the product is used.
import { SaxesParser } from 'saxes';

/** An element as its text, or as its children by name; a repeated child is an array. */
export type Node = string | { [name: string]: Node | Node[] };

const LISTS: Readonly<Record<string, string>> = { RetourCodes: 'RetourCode', Clienten: 'Client', Prestaties: 'Prestatie' };

interface Frame {
  readonly name: string;
  text: string;
  readonly children: [string, Node | Node[]][];
}

/** The root of a document; the lists of the message (RetourCodes, Clienten, Prestaties) become arrays. */
export function readAnswer(bytes: Buffer): Node {
  const parser = new SaxesParser({ xmlns: true });
  const stack: Frame[] = [{ name: '', text: '', children: [] }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local }) => stack.push({ name: local, text: '', children: [] }));
  parser.on('text', (text) => {
    stack.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    const { name, text, children } = stack.pop()!;
    stack.at(-1)!.children.push([name, value(name, text, children)]);
  });
  parser.write(bytes.toString('utf8')).close();
  return stack[0]!.children[0]![1] as Node;
}

function value(name: string, text: string, children: Frame['children']): Node | Node[] {
  if (children.length === 0) return text;
  if (LISTS[name] !== undefined) {
    if (children.some(([child]) => child !== LISTS[name])) throw new Error(`${name} holds something else than ${LISTS[name]}`);
    return children.map(([, node]) => node as Node);
  }
  return Object.fromEntries(children);
}
