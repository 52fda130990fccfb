// SPDX-License-Identifier: EUPL-1.2
import { jw323 } from '../../support/ijw/messages.js';
import { each, filling, LIMIT, type HostileFile } from './hostile-file.js';

const MESSAGE = jw323();

const open = (rest: string) => `${MESSAGE.slice(0, MESSAGE.indexOf('<jw323:Clienten>'))}<jw323:Clienten>${rest}`;
const ROOM = 100_000;
/** A message of 25 MB with real lines. */
function full(lineOf: (i: number) => object): string {
  const one = jw323({ clients: [{ lines: [lineOf(1)] }] }).length - jw323({ clients: [{ lines: [] }] }).length;
  const count = Math.floor((LIMIT - ROOM) / (one + 12));
  return jw323({ clients: [{ lines: Array.from({ length: count }, (_, i) => lineOf(i)) }] });
}

export const SIZE_FILES: readonly HostileFile[] = [
  ...each('refused', {
    'a byte more than may be': () => MESSAGE + ' '.repeat(LIMIT + 1 - MESSAGE.length),
    'twice what may be': () => Buffer.alloc(2 * LIMIT, 'a'),
  }),
  ...each('accepted', {
    'as large as may be, with blanks': () => MESSAGE + ' '.repeat(LIMIT - MESSAGE.length),
    'as large as may be, with lines': () => full((i) => ({ reference: `R-${i}`, allocation: i })),
    'as large as may be, with lines and a comment': () =>
      full((i) => ({ reference: `R-${i}`, allocation: i })).replace('<jw323:Clienten>', '$&<!-- -->'),
    'as large as may be, with comments': () => MESSAGE.replace('<jw323:Clienten>', () => `<jw323:Clienten>${filling('<!---->', ROOM)}`),
    'as large as may be, with one comment': () => MESSAGE.replace('<jw323:Clienten>', () => `<jw323:Clienten><!--${filling('x', ROOM)}-->`),
    'as large as may be, with one instruction': () => MESSAGE.replace('<jw323:Clienten>', () => `<jw323:Clienten><?x ${filling('x', ROOM)}?>`),
  }),
  ...each('rejected', {
    'as large as may be, all of one allocation': () => full(() => ({ reference: 'R', allocation: 1 })),
  }),
  ...each('unreadable', {
    '25 MB of one letter': () => filling('a'),
    '25 MB of NUL bytes': () => Buffer.alloc(LIMIT),
    '25 MB of blanks': () => filling(' '),
    '25 MB of less-than signs': () => filling('<'),
    '25 MB of ampersands': () => open(filling('&', ROOM)),
    '25 MB of greater-than signs': () => open(filling('>', ROOM)),
    '25 MB of one text': () => open(filling('x', ROOM)),
    '25 MB of blanks in a message': () => open(filling(' ', ROOM)),
    '25 MB of empty elements': () => open(filling('<a/>', ROOM)),
    '25 MB of open elements': () => filling('<a>'),
    '25 MB of empty sections': () => open(filling('<![CDATA[]]>', ROOM)),
    '25 MB of references': () => open(filling('&#120;', ROOM)),
    '25 MB of one attribute': () => open(`<a b="${filling('x', ROOM)}"/>`),
    '25 MB of attributes with references': () => open(`<a b="${filling('&#120;', ROOM)}"/>`),
    '25 MB of one name': () => open(`<${filling('x', ROOM)}/>`),
    '25 MB of namespaces': () => open(filling('<a xmlns="urn:a"/>', ROOM)),
    '25 MB of different namespaces': () => open(Array.from({ length: 700_000 }, (_, i) => `<a${i} xmlns:b="u:${i}"/>`).join('')),
    '25 MB of characters of four bytes': () => open(filling('\u{1f600}', ROOM)),
    '25 MB of ends of lines': () => open(filling('\r\n', ROOM)),
    '25 MB of lines with an empty reference': () => full(() => ({ reference: '' })),
  }),
];
