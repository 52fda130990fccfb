// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';

export interface KeyFigure {
  readonly name: string;
  /** A link to the lines the figure is made of. */
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** At most four figures in one ruled row. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }): ReactElement {
  return (
    <dl className="rw-figures">
      {figures.map((figure) => (
        <div key={figure.name}>
          <dt>{figure.name}</dt>
          <dd className="rw-figures__value">{figure.value}</dd>
          {figure.note ? <dd className="rw-figures__note">{figure.note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

/** Facts of one object in one ruled row. */
export function Facts({ facts }: { readonly facts: readonly { readonly name: string; readonly value: ReactNode }[] }): ReactElement {
  return (
    <dl className="rw-facts">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
