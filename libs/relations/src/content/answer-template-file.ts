// SPDX-License-Identifier: EUPL-1.2
import { readContentFile, type ContentFile } from '#regions';
import { unknownPlaceholders } from '../domain/answer-template.js';

export interface AnswerTemplateContent {
  readonly key: string;
  readonly name: string;
  readonly causeCode: string | null;
  readonly text: string;
}

/** The file with templates for answers to questions. */
export function readAnswerTemplateFile(dataDir: string, name = 'antwoordsjablonen.json'): ContentFile<readonly AnswerTemplateContent[]> {
  return readContentFile(dataDir, name, (file) => {
    const keys = new Set<string>();
    return file.list('templates', (t) => {
      const template = {
        key: t.matching('key', /^[a-z0-9][a-z0-9-]*$/, 'sleutel'),
        name: t.text('name'),
        causeCode: t.optionalText('cause'),
        text: t.text('text'),
      };
      if (keys.has(template.key)) t.fault('key', `De sleutel "${template.key}" staat er twee keer in.`);
      keys.add(template.key);
      for (const unknown of unknownPlaceholders(template.text)) t.fault('text', `{${unknown}} is geen bekende invulplek.`);
      return template;
    });
  });
}
