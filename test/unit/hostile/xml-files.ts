// SPDX-License-Identifier: EUPL-1.2
import { jw301, jw323 } from '../../support/ijw/messages.js';
import { each, type HostileFile } from './hostile-file.js';

const MESSAGE = jw323();
const BODY = MESSAGE.slice(MESSAGE.indexOf('\n') + 1);
const MANY = 1_000_000;

const inside = (text: string): string => MESSAGE.replace('<jw323:Clienten>', () => `<jw323:Clienten>${text}`);
const inReference = (text: string): string => MESSAGE.replace('REF-1', () => text);
const onClient = (attributes: string): string => MESSAGE.replace('<jw323:Client>', () => `<jw323:Client ${attributes}>`);
const nested = (depth: number, open = '<a>', close = '</a>'): string => open.repeat(depth) + close.repeat(depth);
const numbered = (count: number, piece: (i: number) => string): string => Array.from({ length: count }, (_, i) => piece(i)).join('');

/** Cut off at places from the first byte to the last. */
const CUT = Object.fromEntries(
  Array.from({ length: 20 }, (_, i): [string, () => string] => [
    `cut off at ${i * 5}%`,
    () => MESSAGE.trimEnd().slice(0, Math.max(1, Math.floor((MESSAGE.trimEnd().length * i) / 20))),
  ]),
);

const BROKEN = {
  'no end tag': () => MESSAGE.replace('</jw323:Prestatie>', ''),
  'end tags crossed': () => MESSAGE.replace('</jw323:Prestatie>\n</jw323:Prestaties>', '</jw323:Prestaties></jw323:Prestatie>'),
  'an end tag in another case': () => MESSAGE.replace('</jw323:Bericht>', '</jw323:bericht>'),
  'two roots': () => MESSAGE + BODY,
  'text behind the root': () => `${MESSAGE}x`,
  'text before the root': () => `x${BODY}`,
  'a declaration that is not first': () => ` ${MESSAGE}`,
  'a declaration twice': () => MESSAGE.replace('?>', '?><?xml version="1.0"?>'),
  'a declaration of version 9': () => MESSAGE.replace('1.0', '9.0'),
  'an attribute without quotes': () => onClient('a=1'),
  'an attribute twice': () => onClient('a="1" a="2"'),
  'an attribute twice by its namespace': () => onClient('xmlns:p="urn:p" xmlns:q="urn:p" p:a="1" q:a="2"'),
  'a < in an attribute': () => onClient('a="<"'),
  'a bare ampersand': () => inReference('a&b'),
  'an unknown entity': () => inReference('&passwd;'),
  'a reference to NUL': () => inReference('&#0;'),
  'a reference to half a pair': () => inReference('&#xD800;'),
  'a reference beyond Unicode': () => inReference('&#x110000;'),
  'a reference with twenty digits': () => inReference('&#99999999999999999999;'),
  'a reference with a million digits': () => inReference(`&#${'9'.repeat(MANY)};`),
  'a reference of a million zeroes': () => inReference(`&#${'0'.repeat(MANY)};`),
  'a section end in a text': () => inReference('a]]>b'),
  'a comment with two dashes': () => inside('<!-- -- -->'),
  'a comment that never ends': () => inside(`<!--${'x'.repeat(MANY)}`),
  'a section that never ends': () => inReference(`<![CDATA[${'x'.repeat(MANY)}`),
  'an instruction that never ends': () => inside(`<?x ${'x'.repeat(MANY)}`),
  'a tag that never ends': () => inside(`<a ${'x'.repeat(MANY)}`),
  'a name that starts with a digit': () => inside('<1a/>'),
  'a name with two colons': () => inside('<a:b:c/>'),
  'a name of a million letters': () => inside(`<${'a'.repeat(MANY)}/>`),
  'an attribute of ten million letters': () => onClient(`a="${'x'.repeat(10 * MANY)}"`),
  'a control character': () => inReference('a\u0001b'),
  'a character that is none': () => inReference('a\ufffeb'),
  'a text in a list': () => inside('x'),
  'nested 64 times and more': () => inside(nested(65)),
  'nested a thousand times': () => inside(nested(1_000)),
  'nested a hundred thousand times': () => nested(100_000),
  'opened a million times': () => '<a>'.repeat(MANY),
  'known elements nested': () => inside(nested(50_000, '<jw323:Client>', '</jw323:Client>')),
  'a namespace at each of many levels': () => inside(nested(60, '<a xmlns="urn:a" xmlns:b="urn:b">')),
  'a million unknown elements': () => inside('<a/>'.repeat(MANY)),
  'a million known elements in the wrong place': () => inside('<jw323:Bsn/>'.repeat(MANY)),
  'half a million attributes': () => onClient(numbered(MANY / 2, (i) => `a${i}="" `)),
  'half a million namespaces': () => onClient(numbered(MANY / 2, (i) => `xmlns:a${i}="b" `)),
  'a hundred thousand names that collide': () => onClient(numbered(99_000, (i) => `a${(i * 65_536).toString(36)}="" `)),
  'a million close tags': () => inside('</jw323:Clienten>'.repeat(MANY)),
  'a million less-than signs': () => inside('<'.repeat(MANY)),
  'a million ampersands': () => inReference('&'.repeat(MANY)),
};

const HARMLESS = {
  'a million comments': () => inside('<!---->'.repeat(MANY)),
  'a million references': () => inside('&#32;'.repeat(MANY)),
  'a million dashes': () => inside(`<!--${'- '.repeat(MANY)}-->`),
  'a million question marks': () => inside(`<?a ${'?'.repeat(MANY)}?>`),
  'a style sheet': () => MESSAGE.replace('?>', '?><?xml-stylesheet type="text/xsl" href="http://127.0.0.1:1/x.xsl"?>'),
  'a schema on another machine': () =>
    MESSAGE.replace(
      '<jw323:Bericht ',
      '<jw323:Bericht xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:a http://127.0.0.1:1/x.xsd" ',
    ),
  'a remark of half a million letters': () => jw301().replace('Let op: twee\nregels.', 'é'.repeat(MANY / 2)),
};

const ELSEWHERE = {
  'an inclusion': () => inReference('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'),
  'another namespace': () => MESSAGE.replaceAll('jw323/schema', 'jw999/schema'),
  'the namespace in capitals': () => MESSAGE.replaceAll('/ijw/3_2/jw323', '/IJW/3_2/JW323'),
  'the namespace with a blank': () => MESSAGE.replace('jw323/schema"', 'jw323/schema "'),
  'no namespace': () => BODY.replaceAll(/ xmlns:\w+="[^"]*"/g, '').replaceAll(/(<\/?)\w+:/g, '$1'),
  'two namespaces swapped': () => MESSAGE.replace('xmlns:jw323', 'xmlns:t').replace('xmlns:ijw', 'xmlns:jw323').replace('xmlns:t', 'xmlns:ijw'),
  'a prefix that changes its meaning': () =>
    inside('<x:a xmlns:x="urn:1"><x:b xmlns:x="urn:2"/></x:a>').replace('<jw323:Client>', '<jw323:Client xmlns:jw323="urn:q">'),
  'a prefix taken away': () => onClient('xmlns:jw323=""'),
  'the prefix xml for something else': () => onClient('xmlns:xml="urn:q"'),
  'the prefix xmlns': () => onClient('xmlns:xmlns="urn:q"'),
  'the type of another element': () => onClient('xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="jw323:Root"'),
  'an element said to be nothing': () => onClient('xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"'),
  'a page': () => '<!-- x --><html xmlns="http://www.w3.org/1999/xhtml"><body><script>alert(1)</script></body></html>',
  'a feed': () => '<rss version="2.0"><channel/></rss>',
};

export const XML_FILES: readonly HostileFile[] = [...each('unreadable', { ...CUT, ...BROKEN, ...ELSEWHERE }), ...each('accepted', HARMLESS)];
