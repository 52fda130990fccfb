// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { Planning } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { Page as PageFrame } from '../../ui/page.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { TrackSection } from './track-section.js';

const words = texts.planning;

export function Page(): ReactElement {
  const query = useApi<Planning>('/planning');
  const late = query.data?.sporen.flatMap((t) => t.mijlpalen).filter((m) => m.staat === 'te-laat').length ?? 0;
  return (
    <PageFrame
      title={words.title}
      lead={words.lead}
      status={late > 0 ? <StatusBadge tone="red">{words.late(late)}</StatusBadge> : undefined}
      actions={
        <>
          <ButtonLink to="/agenda">{texts.agenda.title}</ButtonLink>
          <ButtonLink to="/strategie">{texts.strategy.title}</ButtonLink>
        </>
      }
    >
      <Loaded query={query} what={words.what} rows={8}>
        {(planning) =>
          planning.sporen.length === 0 ? (
            <EmptyState title={words.none.title}>{words.none.text}</EmptyState>
          ) : (
            <>
              {planning.sporen.map((track) => (
                <TrackSection key={track.sleutel} track={track} today={planning.vandaag} />
              ))}
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
