// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { DeclarationLineDetail, MessageDetail } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { TextButton } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { AskQuestion } from '../questions/ask-question.js';
import { isApplying, LineDecision } from '../decisions/line-decision.js';
import { BsnReveal } from './bsn-reveal.js';
import { SourceLink } from '../../ui/source-link.js';

type Comparison = DeclarationLineDetail['vergelijking'][number];

const columns: readonly Column<Comparison>[] = [
  { id: 'onderdeel', head: texts.messages.part, phone: 'title', cell: (row) => row.onderdeel },
  {
    id: 'gedeclareerd',
    head: texts.messages.declared,
    phone: 'fact',
    cell: (row) => <span className={row.klopt === false ? 'rw-red rw-strong' : undefined}>{row.gedeclareerd ?? texts.table.notApplicable}</span>,
  },
  {
    id: 'verwacht',
    head: texts.messages.expected,
    phone: 'fact',
    cell: (row) => <span className={row.klopt === false ? 'rw-green rw-strong' : undefined}>{row.verwacht ?? texts.table.notApplicable}</span>,
  },
  {
    id: 'uitkomst',
    head: texts.messages.outcomeHead,
    phone: 'fact',
    cell: (row) =>
      row.klopt === null ? (
        <span className="rw-small rw-soft">{texts.messages.notChecked}</span>
      ) : (
        <StatusBadge tone={row.klopt ? 'green' : 'red'} plain>
          {row.klopt ? texts.messages.right : texts.messages.wrong}
        </StatusBadge>
      ),
  },
];

const SOON = 2_000;

interface Props {
  readonly message: MessageDetail;
  readonly number: number;
  readonly refusedOnly: boolean;
  readonly previous: (() => void) | undefined;
  readonly next: (() => void) | undefined;
}

/** The chosen line in full: what was declared against what was expected, why, and what the provider can do. */
export function LineDetail({ message, number, refusedOnly, previous, next }: Props): ReactElement {
  const path = `/berichten/${message.id}/regels/${number}`;
  const query = useApi<DeclarationLineDetail>(path, {}, { keep: true });
  const applying = isApplying(message, query.data);
  useApi<DeclarationLineDetail>(path, {}, { enabled: applying, every: SOON });
  const client = useQueryClient();
  const accepted = query.data?.goedgekeurd;
  useEffect(() => {
    // The totals of the message follow its line.
    if (accepted)
      void client.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith(`/berichten/${message.id}`) && queryKey[0] !== path,
      });
  }, [accepted, client, message.id, path]);
  return (
    <section className="rw-detail rw-workbench" aria-labelledby="gekozen-regel">
      <header className="rw-progress__head">
        <h2 id="gekozen-regel">
          {query.data && query.data.regel === number
            ? texts.messages.lineTitle(number, query.data.bevindingen[0]?.oorzaak ?? null)
            : texts.messages.lineNoTitle(number)}
        </h2>
        <span className="rw-pages">
          {previous ? (
            <TextButton small onClick={previous}>
              {texts.messages.previous}
            </TextButton>
          ) : null}
          {next ? (
            <TextButton small onClick={next}>
              {refusedOnly ? texts.messages.nextRefused : texts.messages.next}
            </TextButton>
          ) : null}
        </span>
      </header>
      <Loaded query={query} what={texts.messages.whatLine}>
        {(line) => <Body message={message} line={line} />}
      </Loaded>
    </section>
  );
}

function Body({ message, line }: { readonly message: MessageDetail; readonly line: DeclarationLineDetail }): ReactElement {
  return (
    <div className="rw-columns rw-columns--3-2">
      <DataTable name={texts.messages.lineNoTitle(line.regel)} columns={columns} rows={line.vergelijking} rowKey={(row) => row.onderdeel} />
      <div className="rw-stack rw-small">
        {line.bevindingen.map((finding) => (
          <div key={finding.code} className="rw-stack">
            <h3>{texts.messages.follows}</h3>
            <p>
              {finding.oorzaak} ({texts.messages.code(finding.code)}): <SourceLink source={finding.waaruit} />
            </p>
            {finding.herstel ? (
              <>
                <h3>{texts.messages.repair}</h3>
                <p>{finding.herstel}</p>
              </>
            ) : null}
          </div>
        ))}
        <LineDecision key={line.regel} message={message} line={line} />
        <h3>{texts.messages.child}</h3>
        <p>{texts.messages.reference(line.referentie, String(line.toewijzing))}</p>
        {line.kind === null || line.kindId === null ? null : <BsnReveal key={line.kindId} child={line.kind} childId={String(line.kindId)} />}
        <AskQuestion key={line.regel} subject={{ soort: 'regel', id: `${message.id}/${line.regel}` }} suggestion={line.bevindingen[0]?.oorzaak} />
      </div>
    </div>
  );
}
