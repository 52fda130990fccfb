// SPDX-License-Identifier: EUPL-1.2
import { readContentFile, type ContentFile, type Fields } from '#regions';
import { POINT_KINDS, STATEMENT_KINDS, type Statement, type StrategyPoint } from '../domain/statement.js';

export interface SetupContent {
  /** Key of the strategy that says this. */
  readonly strategy: string;
  readonly statements: readonly Statement[];
  readonly points: readonly StrategyPoint[];
}

function word<T extends string>(f: Fields, key: string, words: readonly T[]): T {
  const value = f.text(key);
  if (value !== '' && !(words as readonly string[]).includes(value)) f.fault(key, `Kies uit: ${words.join(', ')}.`);
  return value as T;
}

/** Numbers in the order of the file, from 1 within what belongs together. */
function numbered(): (group: string) => number {
  const last = new Map<string, number>();
  return (group) => {
    const no = (last.get(group) ?? 0) + 1;
    last.set(group, no);
    return no;
  };
}

/** The file with what a strategy says per segment, its ambitions, chances and risks. */
export function readSetupFile(dataDir: string, name = 'inrichting-2027.json'): ContentFile<SetupContent> {
  return readContentFile(dataDir, name, (file) => {
    const strategy = file.text('strategy');
    const nextStatement = numbered();
    const statements = file.list('statements', (s): Statement => {
      const segment = s.optionalText('segment');
      const kind = word(s, 'kind', STATEMENT_KINDS);
      if (kind === 'toegang-gemeente') s.fault('kind', 'De toegang per gemeente volgt uit wie meedoet en staat niet in dit bestand.');
      return {
        segment,
        kind,
        no: nextStatement(`${segment}/${kind}`),
        title: s.optionalText('title'),
        text: s.optionalText('text'),
        source: s.text('source'),
      };
    });
    const nextPoint = numbered();
    const points = file.list('points', (p): StrategyPoint => {
      const kind = word(p, 'kind', POINT_KINDS);
      const nextAction = numbered();
      return {
        kind,
        no: nextPoint(kind),
        title: p.text('title'),
        text: p.optionalText('text'),
        source: p.text('source'),
        segments: p.texts('segments'),
        actions: p.list('actions', (a) => ({ no: nextAction(''), text: a.text('text'), source: a.text('source') })),
      };
    });
    return { strategy, statements, points };
  });
}
