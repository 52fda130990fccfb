// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import type { Permission } from '../api/types.js';
import { texts } from '../texts/nl.js';
import { Page } from '../ui/page.js';
import { useMay } from './session.js';

/** Shows who may open a page to those who may not. The server refuses by itself; this only explains. */
export function Guard({ needs, children }: { readonly needs: Permission | null; readonly children: ReactNode }): ReactElement {
  const may = useMay();
  if (needs === null || may(needs)) return <>{children}</>;
  return (
    <Page title={texts.states.forbidden.title} lead={texts.states.forbidden.text(needs)}>
      <p>{texts.states.forbidden.ask}</p>
    </Page>
  );
}
