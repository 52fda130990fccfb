// SPDX-License-Identifier: EUPL-1.2
import type { ComposedDocument } from '../domain/composed-document.js';
import { renderPdf } from './pdf.js';

/** What a thread beside the process does: one document at a time. */
export default (document: ComposedDocument): Promise<Buffer> => renderPdf(document);
