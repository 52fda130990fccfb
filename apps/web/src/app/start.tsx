// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { Navigate, useParams } from 'react-router';
import { texts } from '../texts/nl.js';
import { ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { SessionGate, useSession } from './session.js';

function ToStart(): ReactElement {
  const { regio } = useSession();
  return <Navigate to={`/${regio.sleutel}/vandaag`} replace />;
}

export function StartRedirect(): ReactElement {
  const { region } = useParams();
  if (region) return <Navigate to={`/${region}/vandaag`} replace />;
  return (
    <SessionGate>
      <ToStart />
    </SessionGate>
  );
}

/** Not there, or not for this reader: the same words, so that nothing leaks. */
export function UnknownPage({ text = texts.states.notFound.text }: { readonly text?: string }): ReactElement {
  return (
    <Page title={texts.states.notFound.title} lead={text}>
      <ButtonLink to="/vandaag" keepDate={false}>
        {texts.states.notFound.home}
      </ButtonLink>
    </Page>
  );
}
