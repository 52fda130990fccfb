// SPDX-License-Identifier: EUPL-1.2
import { isId } from '#kernel';
import { defineJob } from '#platform';

/** Makes the files of a document that was asked for: too much computing for the process that answers the page. */
export const makeDocumentJob = defineJob<{ documentId: string }>({
  name: 'contracts.document',
  queue: 'controle',
  title: 'Contractstuk maken',
  attempts: 5,
  backoffSeconds: 5,
  parse(raw) {
    const documentId = (raw as { documentId?: unknown } | null)?.documentId;
    if (typeof documentId !== 'string' || !isId(documentId)) throw new Error('contracts.document: documentId is missing');
    return { documentId };
  },
});
