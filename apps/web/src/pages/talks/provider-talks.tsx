// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { Talk } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useSide } from '../questions/question-words.js';
import { talkState, talkTone } from './talk-words.js';

const words = texts.talks;
const SHOWN = 5;

/** The talks with a provider on its page, with the way to the dossier and to the next talk. */
export function ProviderTalks({ provider }: { readonly provider: string }): ReactElement | null {
  const may = useMay();
  const side = useSide();
  const sees = may('talk:read');
  const query = useList<Talk>('/gesprekken', { aanbieder: provider, perPagina: SHOWN }, { enabled: sees });
  if (!sees) return null;
  return (
    <Section
      title={words.section.title}
      end={
        <>
          {may('talk:dossier') ? <ButtonLink to={`/gesprekken/dossier/${provider}`}>{words.openDossier}</ButtonLink> : null}
          {may('talk:plan') ? (
            <ButtonLink to="/gesprekken/nieuw" query={{ aanbieder: provider }}>
              {words.make}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Loaded query={query} what={words.what}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <p className="rw-soft">{words.section.none}</p>
          ) : (
            <>
              <ul className="rw-list">
                {rows.map((talk) => (
                  <li key={talk.id} className="rw-question">
                    <span>
                      <PageLink to={`/gesprekken/${talk.id}`}>
                        {words.kinds[talk.soort]} {tableDate(talk.datum)}
                      </PageLink>
                      <span className="rw-second">
                        {talk.nummer}, {words.section.note(talk.openAfspraken, talk.afsprakenTeLaat)}
                      </span>
                    </span>
                    <StatusBadge tone={talkTone(talk, side)} plain>
                      {talkState(talk)}
                    </StatusBadge>
                  </li>
                ))}
              </ul>
              {(total ?? 0) > SHOWN ? (
                <p className="rw-small">
                  <PageLink to="/gesprekken" query={{ aanbieder: provider, toon: 'alle' }}>
                    {words.section.all(total ?? 0)}
                  </PageLink>
                </p>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
