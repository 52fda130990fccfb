// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { IndexationDetail, IndexationEffect, IndexationLeftOut, IndexFigure } from '../../api/types.js';
import { useSession } from '../../app/session.js';
import { longDate, moment, range } from '../../format/dates.js';
import { count, euro } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Facts, KeyFigures } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { IndexationActions } from './indexation-actions.js';
import { PerProvider, Tariffs } from './indexation-tables.js';
import { change, indexationTone, rate, signed } from './indexation-words.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/indexeringen', label: texts.menu.indexations },
];
/** While the versions are recorded the page asks how far it is. */
const SOON = 2_000;

export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<IndexationDetail>(`/indexeringen/${id}`);
  const client = useQueryClient();
  const state = query.data?.staat;
  useApi<IndexationDetail>(`/indexeringen/${id}`, {}, { enabled: state === 'goedgekeurd', every: SOON });
  // Once the versions are there, the tariffs below say so too.
  useEffect(() => {
    if (state === 'vastgelegd') void client.invalidateQueries({ queryKey: [`/indexeringen/${id}/regels`] });
  }, [state, id, client]);
  return (
    <OnePage query={query} title={texts.indexations.one} crumbs={crumbs} what={texts.indexations.one}>
      {(run) => <Detail run={run} />}
    </OnePage>
  );
}

/** What was chosen and does not go along, each with its reason. */
function LeftOut({ run }: { readonly run: IndexationDetail }): ReactElement | null {
  const reasons = Object.entries(run.weggelaten) as [IndexationLeftOut, number][];
  if (reasons.length === 0) return null;
  return (
    <Notice title={texts.indexations.leftOutTitle}>
      <ul className="rw-list">
        {reasons.map(([reason, n]) => (
          <li key={reason}>{texts.indexations.leftOut[reason](n)}</li>
        ))}
      </ul>
    </Notice>
  );
}

const figureColumns: readonly Column<IndexFigure>[] = [
  {
    id: 'cijfer',
    head: texts.indexations.figureHead,
    phone: 'title',
    cell: (f) => `${f.reeks} ${f.jaar}, ${texts.indexations.figureKinds[f.soort]}`,
  },
  { id: 'percentage', head: texts.indexations.rate, num: true, phone: 'fact', cell: (f) => rate(f.percentage) },
];

const listed = (codes: readonly string[] | null, name: (code: string) => string): string =>
  codes === null ? texts.indexations.all : codes.map(name).join(', ');

function Calculation({ run }: { readonly run: IndexationDetail }): ReactElement {
  return (
    <Section title={texts.indexations.calculated}>
      <Facts
        facts={[
          { name: texts.indexations.rule, value: run.regel.naam },
          { name: texts.indexations.chosenKinds, value: listed(run.soorten, (kind) => texts.contracts.kinds[kind] ?? kind) },
          { name: texts.indexations.chosenSegments, value: listed(run.segmenten, (code) => code) },
          { name: texts.indexations.chosenProducts, value: listed(run.producten, (code) => code) },
        ]}
      />
      <DataTable name={texts.indexations.figures} columns={figureColumns} rows={run.cijfers} rowKey={(f) => `${f.reeks} ${f.jaar} ${f.soort}`} />
      <p className="rw-small rw-soft">
        {texts.indexations.source}: {run.cijfersBron}. {texts.indexations.ruleSource}: {run.regel.bron}.
      </p>
      {run.besluit ? (
        <p className="rw-small">
          {texts.indexations.restsOn}{' '}
          <PageLink to={`/bestuursbesluiten/${run.besluit.id}`}>{texts.indexations.boardDecision(run.besluit.nummer, run.besluit.titel)}</PageLink>.
        </p>
      ) : null}
      {run.toelichting ? <p className="rw-prose">{run.toelichting}</p> : null}
    </Section>
  );
}

function History({ run }: { readonly run: IndexationDetail }): ReactElement {
  const steps = [
    { who: run.berekendDoor, what: texts.indexations.didCalculate, at: run.berekendOp, note: null },
    { who: run.voorgelegdDoor, what: texts.indexations.didSubmit, at: run.voorgelegdOp, note: null },
    { who: run.beslistDoor, what: texts.indexations.didDecide[run.staat], at: run.beslistOp, note: run.opmerking },
    { who: '', what: texts.indexations.didRecord, at: run.vastgelegdOp, note: null },
  ];
  return (
    <Section title={texts.indexations.history}>
      <ol className="rw-list">
        {steps.map((step) =>
          step.at === null ? null : (
            <li key={step.what}>
              <b>{step.who}</b> {step.what}
              {step.note ? `: ${step.note}` : ''}
              <span className="rw-second">{moment(step.at)}</span>
            </li>
          ),
        )}
      </ol>
    </Section>
  );
}

function Detail({ run }: { readonly run: IndexationDetail }): ReactElement {
  const { vandaag } = useSession();
  const effect = useApi<IndexationEffect>(`/indexeringen/${run.id}/effect`);
  const year = effect.data;
  return (
    <PageFrame
      title={`${texts.indexations.detail(run.nummer)}: ${run.titel}`}
      crumb={texts.indexations.detail(run.nummer)}
      crumbs={crumbs}
      status={<StatusBadge tone={indexationTone[run.staat]}>{texts.indexations.states[run.staat]}</StatusBadge>}
      lead={texts.indexations.effectiveOn(longDate(run.ingangsdatum), texts.indexations.applies(run.prognosejaar, run.verrekenjaar))}
    >
      <IndexationActions run={run} />
      <KeyFigures
        figures={[
          { name: texts.indexations.keyChange, value: change(run.verandering), note: texts.indexations.keyChangeNote },
          { name: texts.indexations.keyContracts, value: count(run.overeenkomsten), note: texts.indexations.lines(run.tarieven) },
          ...(year
            ? [
                { name: texts.indexations.keyBooked, value: euro(year.geboekt), note: texts.indexations.keyMonths(range(year.van, year.totEnMet)) },
                { name: texts.indexations.keyDifference, value: signed(euro(year.verschil), year.verschil), note: texts.indexations.rooms },
              ]
            : []),
        ]}
      />
      {run.ingangsdatum < vandaag && run.staat !== 'ingetrokken' ? <Notice tone="orange">{texts.indexations.back}</Notice> : null}
      <LeftOut run={run} />
      <PerProvider id={run.id} effect={year} />
      <Tariffs id={run.id} />
      <Calculation run={run} />
      <History run={run} />
    </PageFrame>
  );
}
