// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { PLACEHOLDERS, unknownPlaceholders } from '../domain/answer-template.js';
import { insertTemplate, lockTemplate, nameTaken, updateTemplate, type TemplateContent } from '../persistence/answer-template.store.js';

const unknownTemplate = defineError('antwoordsjabloon-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
const changedMeanwhile = defineError(
  'antwoordsjabloon-gewijzigd',
  'stale',
  'Iemand anders heeft dit sjabloon intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
const unfit = defineError('antwoordsjabloon-ongeldig', 'invalid', 'Het sjabloon kan zo niet worden bewaard. Pas het aan en probeer het opnieuw.');

async function requireFit(tx: Tx, content: TemplateContent, ownId: string | null, retired: boolean): Promise<void> {
  const faults: Violation[] = unknownPlaceholders(content.text).map((name) => ({
    pointer: '/tekst',
    text: `{${name}} kennen wij niet. U kunt gebruiken: ${PLACEHOLDERS.map((p) => `{${p}}`).join(', ')}.`,
  }));
  if (!retired && (await nameTaken(tx, content.name, ownId))) faults.push({ pointer: '/naam', text: 'Er is al een sjabloon met deze naam.' });
  if (faults.length > 0) throw new DomainError(unfit, {}, faults);
}

/** Makes a template for answers. @returns its id */
export async function recordAnswerTemplate(tx: Tx, content: TemplateContent): Promise<string> {
  await requireFit(tx, content, null, false);
  const id = await insertTemplate(tx, content);
  await tx.audit({ action: 'antwoordsjabloon gemaakt', objectKind: 'antwoordsjabloon', objectId: id, detail: { naam: content.name } });
  return id;
}

export interface TemplateChange extends TemplateContent {
  readonly id: string;
  readonly version: number;
  /** No longer offered; can be taken back into use. */
  readonly retired: boolean;
}

export async function changeAnswerTemplate(tx: Tx, { id, version, retired, ...content }: TemplateChange): Promise<void> {
  const template = await lockTemplate(tx, id);
  if (!template) throw new DomainError(unknownTemplate);
  if (template.version !== version) throw new DomainError(changedMeanwhile, { versie: template.version });
  await requireFit(tx, content, id, retired);
  await updateTemplate(tx, id, { ...content, retired });
  await tx.audit({
    action: 'antwoordsjabloon gewijzigd',
    objectKind: 'antwoordsjabloon',
    objectId: id,
    detail: { naam: content.name, vervallen: retired },
  });
}
