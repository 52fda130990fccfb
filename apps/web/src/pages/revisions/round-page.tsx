// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { RoundDetail, RoundState } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { longDate, moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { CalendarLink } from '../../ui/calendar-link.js';
import { Facts } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { PartLinks } from '../../ui/part-links.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Trail } from '../../ui/trail.js';
import { Cockpit, OFFERING_EVERY } from './cockpit.js';
import { Changes } from './changes.js';
import { Consultations } from './consultations.js';
import { ExitSection } from './preview-exits.js';
import { PreviewSection } from './preview-section.js';
import { ReportSection } from './report-section.js';
import { RoundSteps } from './round-steps.js';
import { kindName, roundCrumbs, roundTone } from './round-words.js';

const words = texts.revisions;
const TRAIL: readonly string[] = Object.keys(words.trailNames);
const TRAIL_NAMES: readonly string[] = Object.values(words.trailNames);

export function Page(): ReactElement {
  const { no = '' } = useParams();
  const [offering, setOffering] = useState(false);
  const query = useApi<RoundDetail>(`/herzieningen/nummers/${no}`, {}, { every: offering ? OFFERING_EVERY : false });
  // While offers go out the page follows by itself to where the answers come in.
  const now = query.data?.staat === 'aanbieden';
  if (now !== offering && query.isSuccess) setOffering(now);
  return (
    <OnePage query={query} title={words.round} crumbs={roundCrumbs} what={words.one}>
      {(round) => <Detail round={round} />}
    </OnePage>
  );
}

/** More names than this are told as a number: whom they are stands with the contracts of the preview. */
const NAMED = 3;

/** A day that is over, or that nobody waits for any more, is on nobody's agenda. */
const ON_AGENDA: readonly RoundState[] = ['aanbieden', 'reacties'];

function Term({ round, until }: { readonly round: RoundDetail; readonly until: string }): ReactElement {
  return (
    <>
      {longDate(until)}
      {ON_AGENDA.includes(round.staat) ? (
        <>
          <br />
          <CalendarLink day={`herziening-reactie-${round.id}`} what={words.respondUntil} />
        </>
      ) : null}
    </>
  );
}

function Head({ round }: { readonly round: RoundDetail }): ReactElement {
  const { besluit, vrijgegeven, samenMet, keuze } = round;
  const providers = keuze.aanbieders.length > NAMED ? [words.providersChosen(keuze.aanbieders.length)] : keuze.aanbieders;
  const chosen = [...keuze.segmenten.map((code) => words.segment(code)), ...keuze.soorten.map(kindName), ...providers];
  return (
    <Facts
      facts={[
        { name: words.choice, value: words.reach(round.gekozenContracten, round.gekozenAanbieders) },
        ...(chosen.length > 0 ? [{ name: words.chosenBy, value: chosen.join(', ') }] : []),
        { name: words.effective, value: longDate(round.ingangsdatum) },
        { name: words.until, value: round.totEnMet ? longDate(round.totEnMet) : words.toTheEnd },
        { name: words.term, value: words.termValue(round.reactiedagen, round.herinneringen) },
        { name: words.respondUntil, value: round.reagerenTotEnMet ? <Term round={round} until={round.reagerenTotEnMet} /> : words.noTerm },
        {
          name: words.decision,
          value: besluit ? <PageLink to={`/bestuursbesluiten/${besluit.id}`}>{`${besluit.nummer}: ${besluit.titel}`}</PageLink> : words.noDecision,
        },
        { name: words.preparedBy, value: round.voorbereidDoor },
        ...(vrijgegeven ? [{ name: words.released, value: `${vrijgegeven.door}, ${moment(vrijgegeven.op)}` }] : []),
        ...(round.overgang ? [{ name: words.transition, value: round.overgang }] : []),
        ...(samenMet.length > 0
          ? [
              {
                name: words.together,
                value: samenMet.map((r) => (
                  <PageLink key={r.nummer} to={`/herzieningen/${r.nummer}`}>
                    {r.titel}
                  </PageLink>
                )),
              },
            ]
          : []),
      ]}
    />
  );
}

function Detail({ round }: { readonly round: RoundDetail }): ReactElement {
  // One that was stopped is nowhere on its course.
  const at = TRAIL.indexOf(round.staat);
  return (
    <PageFrame
      title={round.titel}
      crumbs={roundCrumbs}
      crumb={words.detail(round.nummer)}
      status={
        <StatusBadge tone={round.gepauzeerd ? 'orange' : roundTone[round.staat]}>
          {round.gepauzeerd ? words.paused : words.states[round.staat]}
        </StatusBadge>
      }
      lead={round.waarom}
      actions={round.wijzigbaar ? <ButtonLink to={`/herzieningen/${round.nummer}/wijzigen`}>{words.edit}</ButtonLink> : undefined}
    >
      {at < 0 ? null : <Trail name={words.trail} steps={TRAIL_NAMES} at={at} />}
      {round.pauze ? <Notice tone="orange">{words.pausedText(round.pauze.door, moment(round.pauze.sinds), round.pauze.reden)}</Notice> : null}
      {round.gestoptOmdat ? (
        <Notice tone="red" title={words.stopped}>
          {round.gestoptOmdat}
        </Notice>
      ) : null}
      <Head round={round} />
      {round.staat === 'afgesloten' ? <ReportSection roundId={round.id} /> : null}
      <RoundSteps key={round.versie} round={round} />
      <Parts round={round} />
    </PageFrame>
  );
}

const PARTS = ['stand', 'voorstel', 'voorbeeld', 'uitstroom', 'verloop'] as const;
type Part = (typeof PARTS)[number];

/** A round over two hundred providers is more than one page: what matters now comes first, the rest is a press away and has its address. */
function Parts({ round }: { readonly round: RoundDetail }): ReactElement {
  const list = useListQuery();
  const parts = PARTS.filter((part) => part !== 'stand' || round.vrijgegeven);
  const part = parts.find((name) => name === list.value('deel')) ?? parts[0]!;
  const shown: Record<Part, () => ReactElement> = {
    stand: () => (
      <Cockpit roundId={round.id} respondUntil={round.reagerenTotEnMet} offering={round.staat === 'aanbieden' ? round.gekozenAanbieders : null} />
    ),
    voorstel: () => (
      <>
        <Changes round={round} />
        <Consultations round={round} />
      </>
    ),
    voorbeeld: () => <PreviewSection roundId={round.id} no={round.nummer} open={round.wijzigbaar} />,
    uitstroom: () => <ExitSection roundId={round.id} />,
    verloop: () => <History events={round.gebeurtenissen} />,
  };
  return (
    <>
      <PartLinks<Part>
        name={words.parts}
        to={`/herzieningen/${round.nummer}`}
        current={part}
        parts={parts.map((value) => ({ value, label: words.partNames[value] }))}
      />
      {shown[part]()}
    </>
  );
}

/** Of a round over two hundred providers the course is long: what happened last stands first, the rest behind a button. */
const SHOWN = 12;

function History({ events }: { readonly events: RoundDetail['gebeurtenissen'] }): ReactElement {
  const [all, setAll] = useState(false);
  const newest = [...events].reverse();
  return (
    <Section title={words.history}>
      <ol className="rw-list">
        {(all ? newest : newest.slice(0, SHOWN)).map((event, index) => (
          <li key={events.length - index}>
            {event.tekst}
            <span className="rw-second">
              {event.door}, {moment(event.op)}
            </span>
          </li>
        ))}
      </ol>
      {all || events.length <= SHOWN ? null : <Button onClick={() => setAll(true)}>{words.historyAll(events.length)}</Button>}
    </Section>
  );
}
