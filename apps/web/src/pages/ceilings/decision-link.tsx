// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { DecisionRef } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { PageLink } from '../../ui/page-link.js';

/** The decision something rests on, by its number and title. */
export function DecisionLink({ decision }: { readonly decision: DecisionRef }): ReactElement {
  const may = useMay();
  const words = texts.ceilings.decisionNo(decision.nummer, decision.titel);
  return may('governance:read') ? <PageLink to={`/bestuursbesluiten/${decision.id}`}>{words}</PageLink> : <>{words}</>;
}
