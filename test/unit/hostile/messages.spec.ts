// SPDX-License-Identifier: EUPL-1.2
import { describeFamily } from './describe-family.js';
import { ENTITY_FILES } from './entity-files.js';
import { SIZE_FILES } from './size-files.js';
import { VALUE_FILES } from './value-files.js';
import { XML_FILES } from './xml-files.js';

const UPLOAD = 'bericht.xml';

describeFamily('XML', UPLOAD, XML_FILES);
describeFamily('document types and entities', UPLOAD, ENTITY_FILES);
describeFamily('encodings and values', UPLOAD, VALUE_FILES);
describeFamily('sizes', UPLOAD, SIZE_FILES);
