// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Statement } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Section } from '../../ui/section.js';
import { StatementList } from './statement-list.js';

const words = texts.strategy;
const ELEMENTS = ['toegang', 'opdrachtgever', 'contract', 'bekostiging'] as const;

/** The four elements that a strategy chooses per segment (Strategie 3.2), side by side. */
export function FourElements({ statements }: { readonly statements: readonly Statement[] }): ReactElement | null {
  if (!statements.some((s) => (ELEMENTS as readonly string[]).includes(s.soort))) return null;
  return (
    <Section title={words.setup} note={words.setupNote}>
      <div className="rw-elements">
        {ELEMENTS.map((kind) => (
          <div key={kind}>
            <h3>{words.kinds[kind]}</h3>
            <StatementList statements={statements.filter((s) => s.soort === kind)} />
          </div>
        ))}
      </div>
    </Section>
  );
}
