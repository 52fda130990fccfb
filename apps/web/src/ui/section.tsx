// SPDX-License-Identifier: EUPL-1.2
import { useId, type ReactElement, type ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A named part of a page: it answers one question. */
export function Section({ title, note, end, children }: Props): ReactElement {
  const id = useId();
  return (
    <section className="rw-section" aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {note ? <p className="rw-section__note">{note}</p> : null}
        </div>
        {end ? <div className="rw-section__end">{end}</div> : null}
      </header>
      {children}
    </section>
  );
}
