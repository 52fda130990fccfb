// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { Dossier, TalkDetail } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { count, euro } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { KeyFigures } from '../../ui/key-figures.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { ErrorState, Loaded } from '../../ui/states.js';
import { AgreementTable } from './agreement-table.js';
import { FaultsSection, QuestionsInDossier, RoomsInDossier, SignalsInDossier } from './dossier-sections.js';
import { crumbs } from './talk-words.js';
import { useTalkStep } from './use-talks.js';

const words = texts.dossiers;

export function Page(): ReactElement {
  const { key = '' } = useParams();
  const may = useMay();
  const talkId = useListQuery().value('gesprek');
  const query = useApi<Dossier>(`/gesprekken/dossier/${key}`, { gesprek: talkId });
  const dossier = query.data;
  return (
    <PageFrame
      title={words.titleOf(dossier?.aanbieder.naam ?? '')}
      crumbs={crumbs}
      crumb={texts.talks.dossier}
      lead={dossier ? span(dossier) : ' '}
      actions={
        dossier ? (
          <span className="rw-buttons rw-no-print">
            <Button onClick={() => window.print()}>{words.print}</Button>
            {dossier.gesprek ? (
              <ButtonLink primary to={`/gesprekken/${dossier.gesprek.id}`}>
                {words.toTalk}
              </ButtonLink>
            ) : may('talk:plan') ? (
              <ButtonLink primary to="/gesprekken/nieuw" query={{ aanbieder: key }}>
                {words.toPlan}
              </ButtonLink>
            ) : null}
          </span>
        ) : undefined
      }
    >
      <Loaded query={query} what={words.what} rows={8}>
        {(data) => <Contents dossier={data} />}
      </Loaded>
    </PageFrame>
  );
}

/** From which day until which the dossier looks, and why. */
function span({ van, totEnMet, vorige }: Dossier): string {
  const [from, until] = [longDate(van), longDate(totEnMet)];
  return vorige ? words.since(from, until, vorige.nummer) : words.sinceYear(from, until);
}

function Contents({ dossier }: { readonly dossier: Dossier }): ReactElement {
  const { aanbieder, besteding, afkeur, afspraken } = dossier;
  const open = afspraken.filter((a) => a.staat === 'open');
  return (
    <>
      <KeyFigures
        figures={[
          {
            name: words.spendYear(besteding.jaar),
            value: (
              <PageLink
                to="/boekingen"
                query={{ aanbieder: aanbieder.sleutel, jaar: besteding.jaar, zoalsBekendOp: dossier.totEnMet }}
                keepDate={false}
              >
                {euro(besteding.inJaar)}
              </PageLink>
            ),
            note: words.spendYearNote(count(besteding.kinderen)),
          },
          { name: words.spend, value: euro(besteding.bedrag), note: words.spendNote(count(besteding.regels)) },
          {
            name: words.refused,
            value: count(afkeur.regels),
            note: afkeur.van === 0 ? words.refusedNone : words.refusedNote(count(afkeur.van), euro(afkeur.bedrag)),
          },
          {
            name: words.promises,
            value: (
              <PageLink to="/gesprekken/afspraken" query={{ aanbieder: aanbieder.sleutel }}>
                {open.length}
              </PageLink>
            ),
            note: words.promisesLate(open.filter((a) => a.teLaat).length),
          },
        ]}
      />
      <Section title={words.agreements} note={words.agreementsNote}>
        {afspraken.length === 0 ? (
          <p className="rw-soft">{words.agreementsNone}</p>
        ) : (
          <AgreementTable agreements={afspraken} name={words.agreements} withTalk readOnly />
        )}
      </Section>
      <RoomsInDossier dossier={dossier} />
      <FaultsSection dossier={dossier} />
      <SignalsInDossier dossier={dossier} />
      <QuestionsInDossier dossier={dossier} />
      <Section title={words.notYet}>
        <ul className="rw-bullets rw-prose">
          {dossier.nogNiet.map((part) => (
            <li key={part}>{words.notYetParts[part]}</li>
          ))}
        </ul>
      </Section>
      <Points dossier={dossier} />
    </>
  );
}

/** What follows for the agenda; where the dossier is of a planned talk, a point goes on it with one press. */
function Points({ dossier }: { readonly dossier: Dossier }): ReactElement {
  const may = useMay();
  const planned = dossier.gesprek?.staat === 'gepland' ? dossier.gesprek.id : null;
  const talk = useApi<TalkDetail>(`/gesprekken/${planned ?? ''}`, {}, { enabled: planned !== null });
  const add = useTalkStep((punt: string) => post(`/gesprekken/${planned}/agenda`, { punt }), texts.talks.pointAdded);
  const standing = new Set(talk.data?.agenda.map((item) => item.punt));
  return (
    <Section title={words.points} note={words.pointsNote}>
      {add.isError ? <ErrorState what={texts.talks.failed.agenda} error={add.error} /> : null}
      {dossier.voorstellen.length === 0 ? <p className="rw-soft">{words.pointsNone}</p> : null}
      <ul className="rw-list">
        {dossier.voorstellen.map((point) => (
          <li key={point}>
            {point}{' '}
            {planned && may('talk:write') && talk.data ? (
              standing.has(point) ? (
                <span className="rw-small rw-soft">{words.onAgenda}</span>
              ) : (
                <button type="button" className="rw-text-button rw-text-button--small rw-no-print" onClick={() => add.mutate(point)}>
                  {texts.talks.addPoint}
                </button>
              )
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
