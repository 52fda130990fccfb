// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { ProcedureDetail } from '../../api/types.js';
import type { Award, AwardBid } from '../../api/types/awards.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Facts } from '../../ui/key-figures.js';
import { OnePage } from '../../ui/one-page.js';
import { PageLink } from '../../ui/page-link.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { procedureCrumbs } from '../procedures/procedure-words.js';
import { TenderAssessment } from './tender-assessment.js';
import { TenderAward } from './tender-award.js';

const words = texts.awards;
const COLUMNS: readonly Column<AwardBid>[] = [
  { id: 'bidder', head: words.bidder, phone: 'title', cell: (b) => b.aanbieder },
  { id: 'lot', head: words.lot, num: true, phone: 'fact', cell: (b) => b.perceel },
  { id: 'state', head: words.bidState, phone: 'fact', cell: (b) => words.outcomes[b.staat] },
  { id: 'rank', head: words.rank, num: true, phone: 'fact', cell: (b) => b.plaats ?? '–' },
  { id: 'points', head: words.points, num: true, phone: 'fact', cell: (b) => (b.punten === null ? '–' : b.punten.toFixed(2).replace('.', ',')) },
  { id: 'outcome', head: words.outcome, phone: 'fact', cell: (b) => (b.uitkomst ? words.outcomes[b.uitkomst] : '–') },
];

function Stand({ procedureId, award }: { readonly procedureId: string; readonly award: Award }): ReactElement {
  const { besluit } = award;
  return (
    <>
      <Facts
        facts={[
          { name: words.state, value: words.states[award.staat] ?? award.staat },
          { name: words.assessors, value: award.beoordelaars.map((b) => words.assessor(b.naam, b.klaar)).join(', ') },
          { name: words.decided, value: [besluit.voorgesteldDoor, besluit.beslotenDoor].filter(Boolean).join(', ') || words.none },
          { name: words.until, value: award.wachttermijnTotEnMet ? longDate(award.wachttermijnTotEnMet) : words.none },
          ...(award.aankondigingVoor ? [{ name: words.notice, value: longDate(award.aankondigingVoor) }] : []),
        ]}
      />
      <TenderAward key={award.versie} procedureId={procedureId} award={award} />
      <TenderAssessment procedureId={procedureId} award={award} />
      <Section title={words.bids} note={words.bidsNote}>
        <DataTable name={words.bids} columns={COLUMNS} rows={award.inschrijvingen} rowKey={(b) => `${b.id}-${b.perceel}`} />
      </Section>
      {award.overeenkomsten.length > 0 ? (
        <Section title={words.contracts}>
          <ul className="rw-list">
            {award.overeenkomsten.map((c) => (
              <li key={c.nummer}>
                <PageLink to={`/overeenkomsten/${c.nummer}`}>{c.nummer}</PageLink>
                <span className="rw-second">{c.aanbieder}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {besluit.beslotenDoor ? (
        <p>
          <a href={`/api/v1/inkoopprocedures/${procedureId}/gunning/proces-verbaal.pdf`}>{words.record}</a>
        </p>
      ) : null}
      <Section title={words.rules}>
        <ul className="rw-list">
          {award.regels.map((r) => (
            <li key={r.tekst}>
              {r.tekst}
              <span className="rw-second">{words.ruleSource(r.bron, r.zekerheid)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** From opened bids to contracts, for who assesses, prepares or decides. */
export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<ProcedureDetail>(`/inkoopprocedures/${id}`);
  const award = useApi<Award>(`/inkoopprocedures/${id}/gunning`);
  return (
    <OnePage query={query} title={words.title} crumbs={procedureCrumbs} what={texts.procedures.one}>
      {(procedure) => (
        <PageFrame
          title={words.title}
          crumbs={[...procedureCrumbs, { to: `/inkoopprocedures/${procedure.id}`, label: procedure.nummer }]}
          lead={words.lead(procedure.titel)}
        >
          <Loaded query={award} what={words.one} rows={4}>
            {(data) => <Stand procedureId={id} award={data} />}
          </Loaded>
        </PageFrame>
      )}
    </OnePage>
  );
}
