// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useRouteError } from 'react-router';
import { ApiError } from '../api/problem.js';
import { texts } from '../texts/nl.js';
import { Button } from '../ui/button.js';
import { AlonePage } from './alone-page.js';

/** The last resort: a page that broke, or whose code could not be fetched. */
export function CrashPage({ inFrame = false }: { readonly inFrame?: boolean }): ReactElement {
  const error = useRouteError();
  const body = (
    <div className="rw-box rw-box--wrong" role="alert">
      <p>{error instanceof ApiError ? error.message : texts.states.crashed.text}</p>
      <Button onClick={() => window.location.reload()}>{texts.states.crashed.reload}</Button>
    </div>
  );
  if (!inFrame) return <AlonePage title={texts.states.crashed.title}>{body}</AlonePage>;
  return (
    <main className="rw-main" id="inhoud" tabIndex={-1}>
      <div className="rw-head">
        <h1>{texts.states.crashed.title}</h1>
      </div>
      {body}
    </main>
  );
}
