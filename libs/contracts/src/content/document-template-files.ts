// SPDX-License-Identifier: EUPL-1.2
import { readContentFile, type ContentFile } from '#regions';
import { BLOCKS, DOCUMENT_KINDS, FILLED_BLOCKS, unknownNames, type DocumentTemplate, type TemplateBlock } from '../domain/document-template.js';

const oneOf = (words: readonly string[]): RegExp => new RegExp(`^(${words.join('|')})$`);

/** Templates of documents, each with the number of its text. */
export function readDocumentTemplateFile(dataDir: string, name = 'stuksjablonen.json'): ContentFile<readonly DocumentTemplate[]> {
  return readContentFile(dataDir, name, (file) =>
    file.list('templates', (f) => ({
      key: f.matching('key', oneOf(DOCUMENT_KINDS), 'soort stuk') as DocumentTemplate['key'],
      version: f.whole('version'),
      title: f.text('title'),
      blocks: f.list('blocks', (b) => {
        const block = b.matching('block', oneOf(BLOCKS), 'onderdeel') as TemplateBlock['block'];
        const text = b.optionalText('text');
        if ((text === null) !== (FILLED_BLOCKS as readonly string[]).includes(block))
          b.fault('text', 'Alleen een kop en een alinea hebben tekst, en die moeten dat hebben.');
        for (const unknown of unknownNames(text ?? '')) b.fault('text', `"{${unknown}}" is geen naam die een sjabloon kent.`);
        return { block, text };
      }),
      source: f.text('source'),
    })),
  );
}
