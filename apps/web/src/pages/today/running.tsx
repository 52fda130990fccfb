// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Today } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { PageLink } from '../../ui/page-link.js';
import { ProgressRow } from '../../ui/progress-row.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';

export function RunningSection({ today }: { readonly today: Today }): ReactElement {
  const may = useMay();
  return (
    <Section
      title={texts.today.running}
      end={
        may('job:read') ? (
          <PageLink to="/taken" keepDate={false}>
            {texts.today.allJobs}
          </PageLink>
        ) : null
      }
    >
      {today.looptNu.length === 0 ? (
        <EmptyState title={texts.today.nothingRuns.title}>{texts.today.nothingRuns.text}</EmptyState>
      ) : (
        <ul className="rw-list">
          {today.looptNu.map((job) => (
            <li key={job.id}>
              <ProgressRow
                name={job.titel}
                title={
                  job.link ? (
                    <PageLink to={job.link} keepDate={false}>
                      {job.titel}
                    </PageLink>
                  ) : (
                    job.titel
                  )
                }
                done={job.gedaan}
                total={job.totaal}
                note={job.toelichting}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
