// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { LineFinding } from '../api/types.js';
import { useMay } from '../app/session.js';
import { texts } from '../texts/nl.js';
import { PageLink } from './page-link.js';

/** What a finding follows from, as a link where it has a page: a contract version, an allocation, an earlier line, a message. */
export function SourceLink({ source }: { readonly source: LineFinding['waaruit'] }): ReactElement {
  const may = useMay();
  if (!source) return <span className="rw-soft">{texts.table.notApplicable}</span>;
  const path = source.id === null ? null : pathOf(source.soort, source.id);
  if (path === null || (path.startsWith('/toewijzingen/') && !may('trajectory:read'))) return <>{source.label}</>;
  return <PageLink to={path}>{source.label}</PageLink>;
}

function pathOf(kind: string, id: string): string | null {
  const [first = '', second] = id.split('#');
  if (kind === 'contract' || kind === 'contractregel') return second ? `/contracten/${first}/versies/${second}` : `/contracten/${first}`;
  if (kind === 'bericht' || kind === 'toewijzing-bericht') return `/berichten/${first}`;
  if (kind === 'toewijzing') return `/toewijzingen/${first}`;
  if (kind === 'regel' || kind === 'declaratieregel') return second ? `/declaraties/${first}/regels/${second}` : `/declaraties/${first}`;
  return null;
}
