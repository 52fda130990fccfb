// SPDX-License-Identifier: EUPL-1.2
import { readContentFile, type ContentFile, type Fields } from '#regions';

export interface BookFileEntry {
  readonly codes: readonly string[];
  readonly description: string;
  readonly targetGroup: string | null;
  readonly content: string | null;
  readonly source: string;
}

const readEntry = (f: Fields): BookFileEntry => {
  const codes = f.texts('codes');
  if (codes.length === 0) f.fault('codes', 'Noem minstens één product.');
  return {
    codes,
    description: f.text('description'),
    targetGroup: f.optionalText('targetGroup'),
    content: f.optionalText('content'),
    source: f.text('source'),
  };
};

/** What the sources say of products; what they do not say is not in it. */
export function readProductBookFile(dataDir: string, name = 'productenboek.json'): ContentFile<readonly BookFileEntry[]> {
  return readContentFile(dataDir, name, (f) => {
    const entries = f.list('entries', readEntry);
    const seen = new Set<string>();
    for (const code of entries.flatMap((e) => e.codes)) {
      if (seen.has(code)) f.fault('entries', `Product ${code} staat er twee keer in.`);
      seen.add(code);
    }
    return entries;
  });
}
