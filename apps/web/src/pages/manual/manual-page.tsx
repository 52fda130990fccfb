// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { ManualDetail, ManualLine } from '../../api/types.js';
import { useSession } from '../../app/session.js';
import { moment, month, range } from '../../format/dates.js';
import { amountCents, count, euroCents, sum } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Decide } from '../../ui/decide.js';
import { childAndProduct } from '../../ui/finding-row.js';
import { Facts } from '../../ui/key-figures.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { manualTone, messageTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useUndo } from '../../ui/undo.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/handmatig', label: texts.menu.manual },
];
/** What was approved is checked in the background: the page asks until it knows the outcome. */
const SOON = 2_000;

export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<ManualDetail>(`/handmatig/${id}`);
  const checking = query.data?.staat === 'goedgekeurd';
  useApi<ManualDetail>(`/handmatig/${id}`, {}, { enabled: checking, every: SOON });
  return (
    <OnePage query={query} title={texts.manual.one} crumbs={crumbs} what={texts.manual.one}>
      {(declaration) => <Detail declaration={declaration} />}
    </OnePage>
  );
}

/** What became of a line, once the declaration went through the checks. */
const outcomeColumn = (message: string): Column<ManualLine> => ({
  id: 'uitkomst',
  head: texts.manual.outcome,
  apart: true,
  phone: 'fact',
  cell: (line) => (
    <>
      <StatusBadge tone={line.goedgekeurd ? 'green' : 'red'} plain>
        {line.goedgekeurd ? texts.messages.states.goedgekeurd : texts.messages.states.afgekeurd}
      </StatusBadge>
      {line.codes.length > 0 ? (
        <small>
          <PageLink to={`/declaraties/${message}/regels/${line.regel}`}>{texts.messages.codes(line.codes)}</PageLink>
        </small>
      ) : null}
    </>
  ),
});

const columnsOf = (declaration: ManualDetail): readonly Column<ManualLine>[] => [
  { id: 'kind', head: texts.manual.childAndProduct, phone: 'title', cell: childAndProduct },
  { id: 'toewijzing', head: texts.manual.allocation, phone: 'fact', cell: (line) => line.toewijzing },
  { id: 'zorg', head: texts.manual.care, phone: 'line', cell: (line) => range(line.van, line.totEnMet) },
  {
    id: 'aantal',
    head: texts.manual.volume,
    num: true,
    phone: 'fact',
    cell: (line) => `${count(line.aantal)} ${line.eenheidNaam ?? texts.units[line.eenheid] ?? line.eenheid}`,
  },
  {
    id: 'tarief',
    head: texts.manual.tariff,
    num: true,
    phone: 'fact',
    cell: (line) => (line.tarief === null ? <span className="rw-soft">{texts.table.notApplicable}</span> : amountCents(line.tarief)),
  },
  ...(declaration.bericht ? [outcomeColumn(declaration.bericht.id)] : []),
  { id: 'bedrag', head: texts.manual.amount, num: true, phone: 'fact', cell: (line) => amountCents(line.bedrag) },
];

/** The second person sees who entered, why and every line, and approves or refuses. */
function Approval({ declaration }: { readonly declaration: ManualDetail }): ReactElement | null {
  const { naam } = useSession();
  const client = useQueryClient();
  const tell = useUndo();
  const act = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: Readonly<Record<string, string>>; readonly done: string }) =>
      post(`/handmatig/${declaration.id}/${path}`, body),
    onSuccess: (_, { done }) => tell({ text: done }),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/handmatig') }),
  });
  if (declaration.staat !== 'ingevoerd') return null;
  const own = declaration.ingevoerdDoor === naam;
  return (
    <div className="rw-detail rw-stack rw-asked">
      <p>
        <b>{texts.manual.asked(declaration.ingevoerdDoor, moment(declaration.ingevoerdOp))}</b>{' '}
        {declaration.magBeoordelen ? null : own ? texts.manual.ownEntry : texts.manual.waiting}
      </p>
      {declaration.magBeoordelen ? (
        <Decide
          busy={act.isPending}
          error={act.error}
          onApprove={() => act.mutate({ path: 'goedkeuren', body: {}, done: texts.manual.approved })}
          onRefuse={(reden) => act.mutate({ path: 'weigeren', body: { reden }, done: texts.manual.refused })}
          words={{
            approve: texts.manual.approve,
            approveTitle: texts.manual.approveTitle(declaration.regels, euroCents(declaration.totaal)),
            approveText: texts.manual.approveText,
            approveYes: texts.manual.approveYes(declaration.regels),
            refuse: texts.manual.refuse,
            refuseReason: texts.manual.refuseReason,
            refuseHint: texts.manual.refuseHint,
            empty: texts.decisions.empty,
            failed: texts.manual.one,
          }}
        />
      ) : null}
    </div>
  );
}

function Detail({ declaration }: { readonly declaration: ManualDetail }): ReactElement {
  return (
    <PageFrame
      title={texts.manual.detail(declaration.nummer)}
      crumbs={crumbs}
      status={<StatusBadge tone={manualTone[declaration.staat]}>{texts.manual.states[declaration.staat]}</StatusBadge>}
      lead={
        <>
          <PageLink to={`/aanbieders/${declaration.aanbieder.sleutel}`}>{declaration.aanbieder.naam}</PageLink>
          {texts.messages.toMunicipality(declaration.gemeente.naam, month(declaration.periode))}
        </>
      }
    >
      <Approval declaration={declaration} />
      <Facts
        facts={[
          { name: texts.manual.reason, value: texts.manual.reasons[declaration.reden] },
          { name: texts.manual.linesFact, value: count(declaration.regels) },
          { name: texts.manual.totalFact, value: euroCents(declaration.totaal) },
          {
            name: texts.manual.message,
            value: declaration.bericht ? (
              <>
                <StatusBadge tone={messageTone[declaration.bericht.staat]} plain>
                  {texts.messages.states[declaration.bericht.staat]}
                </StatusBadge>{' '}
                <PageLink to={`/declaraties/${declaration.bericht.id}`}>{texts.manual.openMessage}</PageLink>
              </>
            ) : (
              texts.manual.noMessage[declaration.staat]
            ),
          },
        ]}
      />
      <Section title={texts.manual.linesTitle}>
        <DataTable
          name={texts.manual.linesTitle}
          columns={columnsOf(declaration)}
          rows={declaration.lijst}
          rowKey={(line) => String(line.regel)}
          footer={[
            { id: 'totaal', total: true, cells: { kind: texts.table.total, bedrag: amountCents(sum(declaration.lijst.map((line) => line.bedrag))) } },
          ]}
        />
      </Section>
      <Section title={texts.manual.note}>
        <p className="rw-prose">{declaration.toelichting}</p>
      </Section>
      <Section title={texts.manual.history}>
        <ol className="rw-list">
          <li>
            <b>{declaration.ingevoerdDoor}</b> {texts.manual.enteredOn}
            <span className="rw-second">{moment(declaration.ingevoerdOp)}</span>
          </li>
          {declaration.beslistDoor && declaration.beslistOp ? (
            <li>
              <b>{declaration.beslistDoor}</b> {texts.manual.decidedAs[declaration.staat]}
              {declaration.opmerking ? `: ${declaration.opmerking}` : ''}
              <span className="rw-second">{moment(declaration.beslistOp)}</span>
            </li>
          ) : null}
        </ol>
      </Section>
    </PageFrame>
  );
}
