// SPDX-License-Identifier: EUPL-1.2

/** A file in the dossier of a procedure. */
export interface DossierFile {
  /** Its path in the dossier. */
  readonly path: string;
  /** What it is, for the table of contents. */
  readonly title: string;
  readonly content: Buffer;
}

/** A line of the table of contents: with the sum of the file, so that whoever gets it can see that nothing was changed. */
export interface DossierLine {
  readonly path: string;
  readonly title: string;
  readonly size: number;
  readonly sha256: string;
}

/** A name that is safe in a path, in any file system: letters, digits, point and dash. */
export function pathPart(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[^\w.-]+/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[.-]+|[.-]+$/g, '');
  return plain.slice(0, 80) || 'naamloos';
}

const NAMES: Readonly<Record<string, string>> = { true: 'ja', false: 'nee' };

/** A value as a person reads it; of what is not there a word, never an empty place. */
export function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'geen';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length === 0 ? 'geen' : value.map(shown).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, v]) => `${name}: ${shown(v)}`)
      .join('; ');
  return NAMES[String(value)] ?? String(value);
}

export interface TrailLine {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly object: string;
  readonly detail: string;
}
