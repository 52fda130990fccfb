// SPDX-License-Identifier: EUPL-1.2
import { describeFamily } from './describe-family.js';
import { ENTITY_FILES } from './entity-files.js';
import { ENVELOPE_FILES } from './envelope-files.js';
import { SIZE_FILES } from './size-files.js';
import { VALUE_FILES } from './value-files.js';
import { XML_FILES } from './xml-files.js';
import { ZIP_FILES } from './zip-files.js';

describeFamily('envelopes', 'bericht.xml', ENVELOPE_FILES);
describeFamily('ZIP', 'maand.zip', ZIP_FILES);

it('the hostile files are more than two hundred', () => {
  const all = [XML_FILES, ENTITY_FILES, VALUE_FILES, SIZE_FILES, ENVELOPE_FILES, ZIP_FILES];
  expect(all.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThanOrEqual(200);
});
