// SPDX-License-Identifier: EUPL-1.2
import { readContentFile, type ContentFile } from '#regions';

export interface TalkContent {
  /** Only with who has a contract of one of these kinds in the year. */
  readonly contractKinds: readonly string[];
  /** Talks a year with a provider for which nothing else was agreed. */
  readonly perYear: number;
  readonly validFrom: string;
  readonly reason: string;
}

/** The file with how often a region speaks its providers. A region without one agreed nothing: its plan says so. */
export function readTalkFile(dataDir: string, name = 'gesprekken.json'): ContentFile<readonly TalkContent[]> {
  return readContentFile(dataDir, name, (file) =>
    file.list('frequencies', (f) => ({
      contractKinds: f
        .text('contracts')
        .split(',')
        .map((kind) => kind.trim()),
      perYear: Number(f.matching('perYear', /^([0-9]|1[0-2])$/, 'aantal van 0 tot en met 12')),
      validFrom: f.matching('from', /^\d{4}-01-01$/, 'eerste dag van een jaar'),
      reason: f.text('source'),
    })),
  );
}
