// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { VoteDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, moment } from '../../format/dates.js';
import { count, euroCents, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Facts, KeyFigures } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { ErrorState } from '../../ui/states.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';
import { VoteSeats } from './vote-seats.js';
import { WithdrawForm } from './withdraw-form.js';

const words = texts.votes;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/bestuursbesluiten', label: texts.boardDecisions.title },
];
const tones: Readonly<Record<VoteDetail['staat'], Tone>> = { open: 'orange', gesloten: 'green', ingetrokken: 'grey' };

export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<VoteDetail>(`/stemmingen/${encodeURIComponent(id)}`);
  return (
    <OnePage query={query} title={words.one} crumbs={crumbs} what={words.one}>
      {(vote) => <Detail vote={vote} />}
    </OnePage>
  );
}

/** Weight in words: inhabitants with their share, or seats. */
function Weight({ vote, of }: { readonly vote: VoteDetail; readonly of: number }): ReactElement {
  return (
    <>
      {count(of)}
      {vote.wijze === 'gewogen' ? <span className="rw-second">{words.ofWeight(percent((100 * of) / vote.stand.gewicht))}</span> : null}
    </>
  );
}

/** How it stands: who is there, and what weighs for and against. */
function Standing({ vote }: { readonly vote: VoteDetail }): ReactElement {
  const { stand, zetels, wijze } = vote;
  return (
    <KeyFigures
      figures={[
        {
          name: words.facts.quorum,
          value: words.quorum(stand.aanwezig, zetels.length),
          note: stand.quorum ? words.quorumMet : words.quorumMissed,
        },
        { name: words.facts.infavour, value: <Weight vote={vote} of={stand.voor} /> },
        wijze === 'consensus'
          ? { name: words.facts.objections, value: count(stand.bezwaren) }
          : { name: words.facts.against, value: <Weight vote={vote} of={stand.tegen} /> },
        { name: words.facts.abstained, value: <Weight vote={vote} of={stand.onthouden} /> },
      ]}
    />
  );
}

/** What came of it, or would now. */
function Outcome({ vote }: { readonly vote: VoteDetail }): ReactElement {
  if (vote.staat === 'ingetrokken') return <Notice>{words.withdrawnBecause(vote.ingetrokkenOmdat ?? '')}</Notice>;
  const why = words.reasons[vote.stand.waarom];
  if (!vote.besluit)
    return (
      <Notice live>
        <b>{words.now(words.outcomes[vote.stand.uitkomst])}.</b> {why}
      </Notice>
    );
  return (
    <Notice tone={vote.besluit.uitkomst === 'aangenomen' ? 'green' : 'orange'}>
      <b>{words.outcomes[vote.besluit.uitkomst]}.</b> {why} {words.decision}{' '}
      <PageLink to={`/bestuursbesluiten/${vote.besluit.id}`}>{vote.besluit.nummer}</PageLink>.
    </Notice>
  );
}

function Detail({ vote }: { readonly vote: VoteDetail }): ReactElement {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const open = vote.staat === 'open';
  const changing = open && may('governance:record');
  const close = useChange({
    send: () => post(`/stemmingen/${vote.id}/sluiten`, { versie: vote.versie }),
    told: words.closed,
    onDone: () => undefined,
  });
  return (
    <PageFrame
      title={vote.titel}
      crumbs={[...crumbs, { to: `/gremia/${vote.gremium.sleutel}`, label: vote.gremium.naam }]}
      status={<StatusBadge tone={tones[vote.staat]}>{words.states[vote.staat]}</StatusBadge>}
      lead={`${words.modes[vote.wijze]}, ${words.meeting.toLowerCase()} ${longDate(vote.vergadering.datum)}`}
      actions={changing && !withdrawing ? <Button onClick={() => setWithdrawing(true)}>{words.withdraw}</Button> : undefined}
    >
      {withdrawing ? <WithdrawForm vote={vote.id} onClose={() => setWithdrawing(false)} /> : null}
      <Outcome vote={vote} />
      <Facts
        facts={[
          {
            name: words.facts.subject,
            value: (
              <>
                {vote.onderwerp.label}
                <span className="rw-second">{texts.subjectKinds[vote.onderwerp.soort]}</span>
              </>
            ),
          },
          { name: words.facts.amount, value: vote.bedrag === null ? texts.boardDecisions.noAmount : euroCents(vote.bedrag) },
          { name: words.facts.ratify, value: vote.bekrachtigingDoor?.naam ?? words.nobody },
          ...(vote.agendapunt ? [{ name: texts.boardDecisions.facts.item, value: vote.agendapunt }] : []),
        ]}
      />
      <Section title={words.seatsTitle} note={vote.peildatum ? words.weighedNote(longDate(vote.peildatum)) : words.alikeNote}>
        <Standing vote={vote} />
        <VoteSeats vote={vote} changing={changing} />
        <p className="rw-below">{words.rule}</p>
      </Section>
      {close.isError ? <ErrorState what={words.one} error={close.error} /> : null}
      {changing ? (
        <div className="rw-buttons">
          <Button primary busy={close.isPending} onClick={() => setAsking(true)}>
            {words.close}
          </Button>
        </div>
      ) : null}
      <ConfirmDialog
        open={asking}
        title={words.closeTitle}
        confirm={words.close}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setAsking(false);
          if (confirmed) close.mutate();
        }}
      >
        {words.closeText(words.outcomes[vote.stand.uitkomst], vote.zetels.length - vote.gesproken)}
      </ConfirmDialog>
      <Section title={texts.boardDecisions.motivation}>
        <p className="rw-prose">{vote.motivering}</p>
      </Section>
      <p className="rw-below">
        {words.openedBy(vote.geopendDoor, moment(vote.geopendOp))}{' '}
        {vote.geslotenDoor && vote.geslotenOp ? words.closedBy(vote.geslotenDoor, moment(vote.geslotenOp)) : null}
      </p>
    </PageFrame>
  );
}
