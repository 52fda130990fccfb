// SPDX-License-Identifier: EUPL-1.2
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import { texts } from '../texts/nl.js';
import { BrandIcon } from '../ui/icons.js';

/** A page outside the frame: logging in, not found, no server. */
export function AlonePage({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}): ReactElement {
  useEffect(() => {
    document.title = `${title} – ${texts.frame.product}`;
  }, [title]);
  return (
    <>
      <header className="rw-header">
        <Link className="rw-brand" to="/">
          <BrandIcon />
          {texts.frame.product}
        </Link>
      </header>
      <main className="rw-main rw-alone" id="inhoud" tabIndex={-1}>
        <div className="rw-head">
          <div>
            <h1>{title}</h1>
            {lead ? <p className="rw-head__lead">{lead}</p> : null}
          </div>
        </div>
        {children}
      </main>
    </>
  );
}
