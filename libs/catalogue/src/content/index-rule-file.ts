// SPDX-License-Identifier: EUPL-1.2
import { readContentFile, type ContentFile, type Fields } from '#regions';
import { ruleFaults, type IndexPart, type IndexRule } from '../domain/indexation.js';

const readPart = (f: Fields): IndexPart => ({
  series: f.matching('series', /^[A-Z][A-Z0-9]{1,9}$/, 'reeks, zoals OVA'),
  name: f.text('name'),
  weight: f.whole('weight'),
});

function readRule(f: Fields): IndexRule {
  const parts = f.list('parts', readPart);
  for (const fault of ruleFaults(parts)) f.fault('parts', fault);
  return {
    key: f.matching('key', /^[a-z][a-z0-9-]*$/, 'sleutel'),
    validFrom: f.date('validFrom'),
    name: f.text('name'),
    parts,
    source: f.text('source'),
  };
}

/** How tariffs are indexed in the region: rules by the day from which they hold. */
export function readIndexRuleFile(dataDir: string, name = 'indexering.json'): ContentFile<readonly IndexRule[]> {
  return readContentFile(dataDir, name, (f) => f.list('rules', readRule));
}
