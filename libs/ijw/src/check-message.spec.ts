// SPDX-License-Identifier: EUPL-1.2
import { BSN, enveloped, jw301, jw323 } from '../../../test/support/ijw/messages.js';
import { checkMessage } from './check-message.js';
import { MAX_BYTES, MAX_DEPTH, MAX_TEXT_CHARACTERS } from './limits.js';
import type { CheckedMessage, DeclarationMessage } from './types.js';

const check = (message: string | Buffer): CheckedMessage => checkMessage(Buffer.from(message));
const outcome = (message: string | Buffer) => {
  const { message: type, verdict, lines, findings } = check(message);
  return [type, verdict, lines, ...findings.map(({ rule }) => rule)];
};
/** Both ways through the reader: a comment makes a message unfit for the fast path. */
const slowly = (message: string) => message.replace('<jw323:Clienten>', '<jw323:Clienten><!-- -->');

describe('the content of a message', () => {
  const message = jw323({
    clients: [
      { lines: [{ reference: 'A B', volume: 8, tariff: 875 }] },
      { bsn: BSN.second, lines: [{ previous: 'OLD', debitCredit: 'C', unit: '83', tariff: null, volume: 500, amount: 500 }] },
    ],
  });

  it.each([
    ['on the fast path', message],
    ['on the slow path', slowly(message)],
  ])('is all a declaration holds, %s', (_path, text) => {
    expect(check(text)).toEqual({
      message: 'JW323',
      verdict: 'accepted',
      lines: 2,
      findings: [],
      content: {
        type: 'JW323',
        header: {
          sender: '12345678',
          receiver: '0518',
          identification: 'B-1',
          dated: '2027-02-03',
          baseXsdVersion: '1.0.0',
          messageXsdVersion: '1.0.1',
        },
        declarationNumber: 'D1',
        periodFrom: '2027-01-01',
        periodUntil: '2027-01-31',
        declarationDate: '2027-02-03',
        totalCents: 6500,
        totalDebitCredit: 'D',
        clients: [
          {
            bsn: BSN.first,
            lines: [expect.objectContaining({ reference: 'A B', previousReference: null, volume: 8, tariffCents: 875, amountCents: 7000 })],
          },
          {
            bsn: BSN.second,
            lines: [
              {
                reference: 'REF-2',
                previousReference: 'OLD',
                allocationNumber: 1002,
                category: '45',
                productCode: '45A48',
                from: '2027-01-01',
                until: '2027-01-31',
                volume: 500,
                unit: '83',
                tariffCents: null,
                amountCents: 500,
                debitCredit: 'C',
              },
            ],
          },
        ],
      },
    });
  });

  it('gives values as the schema means them: numbers and dates without blanks, signs and leading zeros, texts as they are', () => {
    const odd = jw323({
      total: 7000,
      clients: [{ lines: [{ volume: '\n +08 ', from: ' 2027-01-01\t', reference: ' a  b ', amount: '&#48;7000' }] }],
    });
    const [line] = (check(odd).content as DeclarationMessage).clients[0]!.lines;
    expect(line).toMatchObject({ volume: 8, from: '2027-01-01', reference: ' a  b ', amountCents: 7000 });
  });

  it('is what a later step needs of an allocation', () => {
    const { content } = check(jw301());
    expect(content).toMatchObject({
      type: 'JW301',
      header: { sender: '0518', receiver: '12345678' },
      client: { bsn: BSN.first, birthDate: '2012-02-29', birthDateUse: '1', gender: '2' },
      allocations: [
        {
          number: 1001,
          providerReference: 'VOT 7',
          category: '45',
          productCode: '45A48',
          until: '2027-12-31',
          volume: 4,
          unit: '04',
          frequency: '2',
          budgetCents: 500000,
        },
        {
          number: 1002,
          providerReference: null,
          category: null,
          productCode: null,
          until: null,
          volume: null,
          unit: null,
          frequency: null,
          budgetCents: null,
        },
      ],
    });
  });

  it('may come as a view on a larger piece of memory', () => {
    const bytes = Buffer.from(`xx${message}`);
    expect(checkMessage(new Uint8Array(bytes.buffer, bytes.byteOffset + 2, bytes.length - 2)).verdict).toBe('accepted');
  });
});

describe('an unreadable message', () => {
  it('says where it leaves the schema and what to do', () => {
    const { findings } = check(jw323({ clients: [{}, { bsn: BSN.second, lines: [{}, { unit: '99' }] }] }));
    expect(findings).toEqual([
      {
        rule: 'XSD',
        path: '/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[2]/Eenheid',
        text: 'De inhoud van Eenheid klopt niet. Vul hier een van de codes 01, 04, 14, 16, 82, 83, 84 in.',
      },
    ]);
  });

  it('tells each fault once, not the faults that follow from it', () => {
    const broken = jw323()
      .replace(/<jw323:Ontvanger>.*<\/jw323:Ontvanger>/, '')
      .replace('<jw323:Eenheid>', '<jw323:Soort><a><b>1</b></a></jw323:Soort>$&')
      .replace('2027-01-31', '2027-01-32');
    expect(check(broken).findings.map(({ path }) => path)).toEqual([
      '/Bericht/Header',
      '/Bericht/Declaratie/DeclaratiePeriode/Einddatum',
      '/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]',
    ]);
  });

  it('has no lines and no content, but a type once the root is known', () => {
    expect(outcome(jw323().slice(0, -5))).toEqual(['JW323', 'unreadable', 0, 'XML']);
    expect(outcome(jw301().slice(0, 900))).toEqual(['JW301', 'unreadable', 0, 'XML']);
  });

  it.each([
    ['another message of the standard', jw323().replaceAll('jw323/schema', 'jw325/schema')],
    ['another release', jw323().replaceAll('3_2', '3_1')],
    ['no namespace', '<Bericht/>'],
    ['another root in our namespace', '<Declaratie xmlns="http://www.istandaarden.nl/ijw/3_2/jw323/schema"/>'],
    ['another kind of document', '<html><body/></html>'],
  ])('is of no type we read: %s', (_what, text) => expect(outcome(text)).toEqual([null, 'unreadable', 0, 'TYPE']));
});

describe('an envelope', () => {
  it('is opened and the message inside is checked', () => {
    expect(outcome(enveloped(jw323()))).toEqual(['JW323', 'accepted', 3]);
    expect(outcome(enveloped(slowly(jw323())))).toEqual(['JW323', 'accepted', 3]);
    expect(outcome(enveloped(jw301()))).toEqual(['JW301', 'accepted', 0]);
    expect(outcome(enveloped(jw323({ total: 1 })))).toEqual(['JW323', 'rejected', 3, 'TR358']);
    expect(outcome(enveloped(jw323().slice(0, -5)))).toEqual(['JW323', 'unreadable', 0, 'XML']);
  });

  it('may hold a message whose base64 is longer than a text may be', () => {
    const long = jw323({ clients: [{ lines: Array.from({ length: 1_500 }, () => ({})) }] });
    expect(Buffer.from(long).toString('base64').length).toBeGreaterThan(MAX_TEXT_CHARACTERS);
    expect(outcome(enveloped(long))).toEqual(['JW323', 'accepted', 1_500]);
  });

  it.each([
    ['two messages', enveloped(jw323()).replace('<g:inhoud>', '<g:inhoud><q:bericht xmlns:q="urn:q"/>')],
    ['no message', enveloped(jw323()).replaceAll('<g:bericht g:', '<g:brief g:').replace('</g:bericht></g:inhoud>', '</g:brief></g:inhoud>')],
    ['an empty message', '<e><bericht> </bericht></e>'],
    ['an element in the message', '<e><bericht>PGEvPg==<a/></bericht></e>'],
    ['an envelope in the envelope', enveloped(enveloped(jw323()))],
    ['characters outside base64', '<e><bericht>PGEv*g==</bericht></e>'],
    ['base64 for addresses', '<e><bericht>PGEvPj8_</bericht></e>'],
    ['no padding', '<e><bericht>PGEvPg</bericht></e>'],
    ['too much padding', '<e><bericht>PGEvPg===</bericht></e>'],
    ['spare bits', '<e><bericht>PGEvPh==</bericht></e>'],
    ['the message only as the root', '<bericht>PGEvPg==</bericht>'],
  ])('with %s is unreadable', (_what, text) => expect(outcome(text)).toEqual([null, 'unreadable', 0, 'TYPE']));
});

describe('hostile input', () => {
  const ENTITIES = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('');
  const root = jw323().replace(/^<\?xml.*\n/, '');
  const inside = (text: string) => jw323().replace('<jw323:Clienten>', () => `<jw323:Clienten>${text}`);
  const latin1 = Buffer.from(jw323({ identification: 'één' }), 'latin1');

  it.each([
    ['a plain document type', `<!DOCTYPE Bericht>${root}`],
    ['a document type with an external part', `<!DOCTYPE Bericht SYSTEM "file:///etc/passwd">${root}`],
    ['an external entity', `<!DOCTYPE Bericht [<!ENTITY x SYSTEM "file:///etc/passwd">]>${root.replace('REF-1', '&x;')}`],
    ['a billion laughs', `<!DOCTYPE Bericht [<!ENTITY a0 "ha">${ENTITIES}]>${root.replace('REF-1', '&a9;')}`],
    ['a document type around an envelope', `<!DOCTYPE e>${enveloped(jw323()).replace(/^<\?xml.*\n/, '')}`],
    ['a document type inside', inside('<!DOCTYPE a>')],
    ['a document type that never ends', `<!DOCTYPE Bericht [${' '.repeat(1_000_000)}`],
  ])('is refused: %s', (_what, text) => expect(outcome(text).slice(1)).toEqual(['unreadable', 0, 'XML']));

  it('may speak of a document type in a comment', () => {
    expect(outcome(inside('<!-- <!DOCTYPE a> -->'))).toEqual(['JW323', 'accepted', 3]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['blanks', Buffer.from(' \n')],
    ['a byte order mark', Buffer.from('\ufeff')],
    ['NUL bytes', Buffer.alloc(1_000)],
    ['a NUL inside', Buffer.from(jw323({ identification: 'a\u0000b' }))],
    ['no XML', Buffer.from('Geachte heer, mevrouw')],
    ['UTF-16, little end first', Buffer.from(`\ufeff${jw323()}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${jw323()}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(jw323(), 'utf16le')],
    ['Latin-1', latin1],
    ['Latin-1, and says so', Buffer.from(latin1.toString('latin1').replace('UTF-8', 'ISO-8859-1'), 'latin1')],
    ['another encoding by its own words', Buffer.from(jw323().replace('UTF-8', 'ISO-8859-1'))],
    ['half a character at the end', Buffer.concat([Buffer.from(jw323()), Buffer.from([0xc3])])],
    ['an overlong form', Buffer.concat([Buffer.from(jw323().slice(0, -20)), Buffer.from([0xc0, 0xbc])])],
    ['a surrogate in UTF-8', Buffer.concat([Buffer.from(jw323()), Buffer.from([0xed, 0xa0, 0x80])])],
  ])('is not XML in UTF-8: %s', (_what, bytes) => expect(outcome(bytes).slice(1)).toEqual(['unreadable', 0, 'XML']));

  it('is cut off anywhere', () => {
    const message = jw323();
    for (let length = 0; length < message.trimEnd().length; length += 7)
      expect(outcome(message.slice(0, length)).slice(1)).toEqual(['unreadable', 0, 'XML']);
  });

  it('is a byte too large, and accepted when it is not', () => {
    const message = jw323();
    const padded = (size: number) => Buffer.from(message.replace(/\n$/, ' '.repeat(size - message.length + 1)));
    expect(padded(MAX_BYTES).length).toBe(MAX_BYTES);
    expect(outcome(padded(MAX_BYTES))).toEqual(['JW323', 'accepted', 3]);
    expect(outcome(padded(MAX_BYTES + 1))).toEqual([null, 'unreadable', 0, 'XML']);
  });

  it('has a text one character too long, counted in characters', () => {
    const blanks = (count: number) => ' '.repeat(count);
    expect(outcome(inside(blanks(MAX_TEXT_CHARACTERS - 1)))).toEqual(['JW323', 'accepted', 3]);
    expect(outcome(inside(blanks(MAX_TEXT_CHARACTERS)))).toEqual(['JW323', 'unreadable', 0, 'XML']);
    expect(outcome(slowly(inside(`<!-- -->${blanks(MAX_TEXT_CHARACTERS - 1)}`)))).toEqual(['JW323', 'accepted', 3]);
    const remark = (text: string) => jw301().replace('Let op: twee\nregels.', text);
    expect(outcome(remark('\u{1f600}'.repeat(MAX_TEXT_CHARACTERS)))).toEqual(['JW301', 'accepted', 0]);
    expect(outcome(remark('\u{1f600}'.repeat(MAX_TEXT_CHARACTERS + 1)))).toEqual(['JW301', 'unreadable', 0, 'XML']);
    expect(outcome(remark(`${'a'.repeat(MAX_TEXT_CHARACTERS - 1)}<![CDATA[bc]]>`))).toEqual(['JW301', 'unreadable', 0, 'XML']);
  });

  it('is nested one level too deep, or a hundred thousand', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    const envelope = (depth: number) => enveloped(jw323()).replace('<g:inhoud>', `<g:inhoud>${nested(depth)}`);
    expect(outcome(envelope(MAX_DEPTH - 2))).toEqual(['JW323', 'accepted', 3]);
    expect(outcome(envelope(MAX_DEPTH - 1))).toEqual([null, 'unreadable', 0, 'XML']);
    expect(check(nested(100_000))).toMatchObject({ verdict: 'unreadable' });
    expect(outcome('<a>'.repeat(100_000)).slice(1)).toEqual(['unreadable', 0, 'XML']);
  });

  it('has a million attributes, elements, references, question marks or dashes', () => {
    const many = (piece: (i: number) => string) => Array.from({ length: 1_000_000 }, (_, i) => piece(i)).join('');
    expect(outcome(jw323().replace('<jw323:Client>', `<jw323:Client ${many((i) => `a${i}="" `)}>`))).toEqual(['JW323', 'unreadable', 0, 'XML']);
    expect(outcome(jw323().replace('<jw323:Client>', `<jw323:Client ${many((i) => `xmlns:a${i}="b" `)}>`))).toEqual([
      'JW323',
      'unreadable',
      0,
      'XML',
    ]);
    const elements = check(inside(many(() => '<a/>')));
    expect([elements.verdict, elements.findings.length]).toEqual(['unreadable', 1_000]);
    expect(outcome(inside(many(() => '&#32;')))).toEqual(['JW323', 'accepted', 3]);
    expect(outcome(inside(`<?pi ${many(() => '?')}?>`))).toEqual(['JW323', 'accepted', 3]);
    expect(outcome(inside(`<!--${many(() => '- ')}-->`))).toEqual(['JW323', 'accepted', 3]);
    expect(outcome(inside(`<![CDATA[${many(() => '] ')}]]>`)).slice(0, 3)).toEqual(['JW323', 'unreadable', 0]);
  });

  it('is full of blanks where a pattern could go back and forth', () => {
    const blanks = ' '.repeat(1_000_000);
    const start = performance.now();
    expect(outcome(jw323({ clients: [{ lines: [{ volume: `1${blanks}1` }] }] })).slice(0, 2)).toEqual(['JW323', 'unreadable']);
    expect(outcome(jw323({ clients: [{ lines: [{ product: blanks }] }] })).slice(0, 2)).toEqual(['JW323', 'unreadable']);
    expect(outcome(inside(`${' '.repeat(20_000_000)}`))).toEqual(['JW323', 'unreadable', 0, 'XML']);
    expect(outcome(jw301().replace('Let op: twee\nregels.', `a${blanks}b`))).toEqual(['JW301', 'accepted', 0]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('puts a question mark right behind the name of an instruction', () => {
    expect(outcome(inside('<?a?b ?>'))).toEqual(['JW323', 'unreadable', 0, 'XML']);
    expect(outcome(inside('<?a ?b ?><?a?>'))).toEqual(['JW323', 'accepted', 3]);
  });
});
