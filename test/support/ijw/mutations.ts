// SPDX-License-Identifier: EUPL-1.2
// Random changes of a message: of its elements, values, white space, namespaces and characters. Most break it in one way or
// another, many do not; the official schema tells which.
import fc from 'fast-check';

export type Mutation = (message: string) => string;

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XS = 'http://www.w3.org/2001/XMLSchema';
const BASE = 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema';
const JW323 = 'http://www.istandaarden.nl/ijw/3_2/jw323/schema';

const BLANKS = [' ', '\n', '\t', '\r\n', '\r', '  \n\t', '\u00a0', '\u2028', '\u0085', '\ufeff', '&#32;', '&#xA;', '&#13;', '&#9;'];
const VALUES = [
  ...['', ' ', '\n', '0', '-0', '+0', '-1', '+5', '007', '1.0', '1e3', '0x1', '٣', '99999999', '100000000', '999999999', '1000000000'],
  ...['999999999999', '1000000000000', '0'.repeat(40), `${'0'.repeat(40)}5`, '9'.repeat(30), '+', '-', '3', '03', '+3', '2', '490', '436'],
  ...['2027-01-31', '2027-02-29', '2028-02-29', '1900-02-29', '2000-02-29', '12027-01-31', '02027-01-31', '-2027-01-31', '-0004-02-29'],
  ...['0000-01-01', '-0000-01-01', '2027-1-1', '2027-13-01', '2027-00-01', '2027-01-00', '2027-01-32', '2027-01-31Z', '2027-01-31+01:00'],
  ...['2027-01-31-0100', '2027-01-31T00:00:00', '27-01-31', '+2027-01-31', '999999999-12-31', '0001-01-01'],
  ...['00:00:00', '24:00:00', '24:00:01', '23:59:59.999', '23:59:60', '9:00:00', '09:00', '09:00:00Z', '09:00:00+01:00', '24:00:00.000', '09:00:00.'],
  ...['D', 'C', 'd', 'DC', '01', '83', '1', '31', '39', '40', '55', '56', 'NL', 'nl', 'QQ', 'AB', '06', '25', '26'],
  ...['1.0.0', '0.0.0', '01.0.0', '1.0', '1.0.0.0', `1.0.${'1'.repeat(60)}`, '12345678', '1234567', '0518', '51', '999900006', '99990000'],
  ...['a', 'abcdef', 'a b', ' a', 'a ', 'a\nb', 'a\rb', 'a\tb', 'é', 'e\u0301', '\u{1f600}'.repeat(5), '\u{1f600}'.repeat(6), '\u{1f600}'.repeat(12)],
  ...['x'.repeat(12), 'x'.repeat(13), 'x'.repeat(20), 'x'.repeat(21), 'x'.repeat(36), 'x'.repeat(200), 'x'.repeat(201), 'À', 'ỳ', 'Ỵ', 'ß1'],
  ...['\u00a0', '\u2028', '\u0085', '   ', '.', '...', ' . ', 'a&amp;b', '&lt;', '&gt;', ']]', '&#65;', '&#x41;', '&#128512;', '<![CDATA[]]>'],
];
const BETWEEN = [
  ...BLANKS,
  ...['<!-- -->', '<!---->', '<!-- a - b -->', '<!-- a -- b -->', '<!-- & < > -->', '<?pi?>', '<?pi a="b"?>', '<?xml version="1.0"?>', '<?xml-x y?>'],
  ...[
    '<![CDATA[]]>',
    '<![CDATA[ ]]>',
    '<![CDATA[x]]>',
    'x',
    ']]>',
    ']]&gt;',
    '&amp;',
    '&',
    '&#0;',
    '&#x110000;',
    '&#xD800;',
    '&#xFFFE;',
    '&nbsp;',
    '&lt;',
  ],
  ...['\u0000', '\u0001', '\u000b', '\ufffe', '<', '>', '</', '<a', '<a/>', '<a></a>', '<a xmlns="urn:a"/>', '<!DOC', '<![', '<?'],
];
const ATTRIBUTES = [
  ...[
    'a="1"',
    "a='1'",
    'a=1',
    'a',
    'xml:lang="nl"',
    'xml:space="preserve"',
    'xmlns:q="urn:q"',
    'xmlns:q=""',
    'xmlns="urn:q"',
    'xmlns=""',
    'xmlns:xml="urn:q"',
  ],
  ...[`xmlns:q="${BASE}"`, `xmlns="${BASE}"`, `xmlns="${JW323}"`, `xmlns:ijw="${JW323}"`, `xmlns:jw323="${BASE}"`, `xmlns:jw323="${JW323} "`],
  ...[
    `xmlns:q="${JW323.slice(0, -1)}&#101;"`,
    `xmlns:jw323="${JW323.slice(0, -1)}&#x65;"`,
    'xmlns:jw323=""',
    'xmlns:1q="urn:q"',
    'xmlns:q:r="urn:q"',
  ],
  ...['q:a="1"', 'a="<"', 'a="&lt;"', 'a="1" a="1"', 'a="&"', `xmlns:xsi="${XSI}" xmlns:q="${XSI}" xsi:schemaLocation="u v" q:schemaLocation="u v"`],
  ...['xsi:nil="true"', 'xsi:nil="false"', 'xsi:nil="0"', 'xsi:schemaLocation="urn:a b.xsd"', 'xsi:schemaLocation="urn:a"', 'xsi:schemaLocation=""'],
  ...[
    'xsi:noNamespaceSchemaLocation="a.xsd"',
    'xsi:foo="a"',
    'xsi:type="jw323:Client"',
    'xsi:type="Client"',
    'xsi:type="ijw:LDT_Datum"',
    'xsi:type="xs:date"',
  ],
  ...[
    'xsi:type="ijw:LDT_Bedrag"',
    'xsi:type="ijw:LDT_ReferentieNummer"',
    'xsi:type="ijw:CDT_GeslotenPeriode"',
    'xsi:type="q:Prestatie"',
    'xsi:type=""',
  ],
  ...[
    'xsi:type="jw323:Prestatie"',
    'xsi:type="ijw:LDT_AgbCode"',
    'xsi:type=" ijw:LDT_AgbCode "',
    'xsi:type="ijw:LDT_BerichtCode"',
    'xsi:type="jw323:Root"',
  ],
  ...['xsi:type="m:Contact"', 'xsi:type="b:CDT_Adres"', 'xsi:type="b:LDT_Naam"', 'xsi:type="m:Client"', 'xsi:type="b:CDT_Achternaam"'],
].map((attribute) =>
  attribute.includes('xsi:') && !attribute.includes('xmlns:xsi') ? `xmlns:xsi="${XSI}" xmlns:xs="${XS}" ${attribute}` : attribute,
);
const PROLOGS = [
  ...[
    '',
    '<?xml version="1.0"?>',
    "<?xml version='1.0' encoding='utf-8'?>",
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<?xml version="1.1"?>',
  ],
  ...[
    '<?xml version="1.0" standalone="no" ?>',
    '<?xml version="1.0" standalone="maybe"?>',
    '<?xml encoding="UTF-8"?>',
    '<?xml version="2.0"?>',
    '<?xml?>',
  ],
  ...[
    '<?xml version="1.0" encoding="UTF-8">',
    '\ufeff<?xml version="1.0"?>',
    '\ufeff',
    '\ufeff\ufeff',
    ' <?xml version="1.0"?>',
    '\n',
    '<!-- a -->',
    '<?pi?>',
    'x',
  ],
  ...[
    '<?xml version="1.0"?><!-- a -->\n<?pi?>\n',
    '<?xml version="1.0"encoding="UTF-8"?>',
    '<?XML version="1.0"?>',
    '&#32;',
    '<?xml version="1.0" encoding="utf8"?>',
  ],
];

/** Where something can be changed: all matches of an expression, one of them chosen. */
function atMatch(expression: RegExp, choice: number, change: (found: RegExpExecArray) => string): Mutation {
  return (message) => {
    const all = [...message.matchAll(expression)];
    const found = all[choice % Math.max(1, all.length)];
    return found === undefined ? message : message.slice(0, found.index) + change(found) + message.slice(found.index + found[0].length);
  };
}

const choice = fc.nat(100_000);
const LEAF = /(<(?:[\w]+:)?(\w+)>)([^<]*)(<\/)/g;
const TAG = /<\/?[\w:]+[^<>]*>/g;
const START_TAG = /<([\w:]+)([^<>]*)>/g;
/** A leaf, or a group without a group of its own name inside. */
const ELEMENT = /<([\w:]+)>(?:(?!<\1>)[^])*?<\/\1>\s*/g;

const characterReferences = (text: string) => [...text].map((c) => `&#x${c.codePointAt(0)!.toString(16)};`).join('');

/** Other ways to write a value, which may or may not mean the same. */
const REWRITES: readonly ((value: string) => string)[] = [
  (value) => ` ${value}`,
  (value) => `${value} `,
  (value) => `\n\t${value}\r\n`,
  (value) => `+${value}`,
  (value) => `-${value}`,
  (value) => `0${value}`,
  (value) => `${value}0`,
  (value) => `<![CDATA[${value}]]>`,
  (value) => `${value.slice(0, 1)}<![CDATA[${value.slice(1)}]]>`,
  (value) => `${value.slice(0, 1)}<!-- c -->${value.slice(1)}`,
  (value) => `${value.slice(0, 2)}<?pi?>${value.slice(2)}`,
  (value) => characterReferences(value),
  (value) => `${value}<a/>`,
  (value) => value.slice(1),
  (value) => value + value,
  (value) => value.toLowerCase(),
];

const ofValues = fc.oneof(
  fc.tuple(choice, fc.constantFrom(...VALUES)).map(([at, value]) => atMatch(LEAF, at, ([, start, , , end]) => start! + value + end!)),
  fc
    .tuple(choice, fc.constantFrom(...REWRITES))
    .map(([at, rewrite]) => atMatch(LEAF, at, ([, start, , value, end]) => start! + rewrite(value!) + end!)),
  fc
    .tuple(choice, fc.string({ unit: 'binary', maxLength: 14 }))
    .map(([at, value]) => atMatch(LEAF, at, ([, start, , , end]) => start! + value.replace(/[<&>]/g, '.') + end!)),
);

const ofElements = fc.oneof(
  choice.map((at) => atMatch(ELEMENT, at, () => '')),
  choice.map((at) => atMatch(ELEMENT, at, ([element]) => element + element)),
  choice.map((at) => atMatch(/(<([\w:]+)>[^<]*<\/\2>\s*)(<([\w:]+)>[^<]*<\/\4>\s*)/g, at, ([, first, , second]) => second! + first!)),
  choice.map((at) => atMatch(LEAF, at, ([, start, , , end]) => start! + end!)),
  choice.map((at) => atMatch(/<([\w:]+)><\/\1>|<([\w:]+)>[^<]*<\/\2>/g, at, (found) => `<${found[1] ?? found[2]}/>`)),
  choice.map((at) => atMatch(/<\/?(\w+):(\w+)/g, at, ([tag, , local]) => `${tag.startsWith('</') ? '</' : '<'}${local}`)),
  choice.map((at) => atMatch(/(<)jw323:(\w+)(>[^<]*<\/)jw323:/g, at, ([, a, name, b]) => `${a}ijw:${name}${b}ijw:`)),
  choice.map((at) => atMatch(/<(\/?)([\w:]+)>/g, at, ([, slash, name]) => `<${slash}${name} >`)),
  fc.tuple(choice, choice).map(([from, to]): Mutation => (message) => {
    const all = [...message.matchAll(ELEMENT)];
    const moved = all[from % Math.max(1, all.length)];
    if (moved === undefined) return message;
    const without = message.slice(0, moved.index) + message.slice(moved.index + moved[0].length);
    return atMatch(TAG, to, ([tag]) => tag + moved[0])(without);
  }),
);

const ofMarkup = fc.oneof(
  fc.tuple(choice, fc.constantFrom(...BETWEEN)).map(([at, extra]) => atMatch(TAG, at, ([tag]) => tag + extra)),
  fc.tuple(choice, fc.constantFrom(...BLANKS)).map(([at, extra]) => atMatch(TAG, at, ([tag]) => tag + extra)),
  fc.tuple(choice, fc.constantFrom(...ATTRIBUTES)).map(([at, extra]) => atMatch(START_TAG, at, ([, name, rest]) => `<${name} ${extra}${rest}>`)),
  fc.constantFrom(...PROLOGS).map(
    (prolog): Mutation =>
      (message) =>
        prolog + message.replace(/^\ufeff?<\?xml[^>]*>\n?/, ''),
  ),
  fc.constantFrom('\n', '<!-- end -->', '<?pi?>', 'x', '<a/>', '\u0000', '&#32;', '<![CDATA[]]>').map(
    (extra): Mutation =>
      (message) =>
        message + extra,
  ),
);

const ofNamespaces = fc.oneof(
  fc.tuple(choice, fc.constantFrom(BASE, JW323, 'urn:q', '')).map(([at, uri]) =>
    // the default namespace declared on the element itself
    atMatch(/<(\w+):(\w+)>([^<]*)<\/\1:\2>/g, at, ([, , name, value]) => `<${name} xmlns="${uri}">${value}</${name}>`),
  ),
  fc
    .tuple(choice, fc.constantFrom(BASE, JW323))
    .map(([at, uri]) => atMatch(/<(\w+):(\w+)>([^<]*)<\/\1:\2>/g, at, ([, , name, value]) => `<n:${name} xmlns:n='${uri}'>${value}</n:${name}>`)),
  choice.map((at) =>
    // a prefix that means something else further down
    atMatch(/<ijw:(\w+)>([^<]*)<\/ijw:\1>/g, at, ([, name, value]) => `<jw323:${name} xmlns:jw323="${BASE}">${value}</jw323:${name}>`),
  ),
  fc.constantFrom('3_1', '3_3', 'jw325', 'JW323', 'basisSchema').map(
    (part): Mutation =>
      (message) =>
        message.replace(/3_2|jw323(?=\/)|basisschema/, part),
  ),
  fc.constant<Mutation>((message) => message.replaceAll('ijw:', 'b.-_1:').replace('xmlns:ijw', 'xmlns:b.-_1')),
  fc.constant<Mutation>((message) => message.replaceAll('<ijw:', '<').replaceAll('</ijw:', '</').replace('xmlns:ijw', 'xmlns')),
  fc.constant<Mutation>((message) => message.replaceAll('<jw323:', '<').replaceAll('</jw323:', '</').replace('xmlns:jw323', 'xmlns')),
);

const ofCharacters = fc.oneof(
  choice.map(
    (at): Mutation =>
      (message) =>
        message.slice(0, at % message.length) + message.slice((at % message.length) + 1),
  ),
  choice.map(
    (at): Mutation =>
      (message) =>
        message.slice(0, at % message.length),
  ),
  fc.tuple(choice, fc.constantFrom(...'<>&/"\'=:;!?-[] \n0aé\u0000')).map(([at, character]): Mutation => (message) => {
    const place = at % message.length;
    return message.slice(0, place) + character + message.slice(place);
  }),
  choice.map((at): Mutation => (message) => {
    const place = at % (message.length - 1);
    return message.slice(0, place) + message[place + 1] + message[place] + message.slice(place + 2);
  }),
);

/** One to three changes, applied one after the other. */
export const mutation: fc.Arbitrary<Mutation> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: ofValues },
      { weight: 3, arbitrary: ofElements },
      { weight: 3, arbitrary: ofMarkup },
      { weight: 2, arbitrary: ofNamespaces },
      { weight: 1, arbitrary: ofCharacters },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(
    (changes): Mutation =>
      (message) =>
        changes.reduce((result, change) => change(result), message),
  );
