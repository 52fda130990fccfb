// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { address, post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { ContractDocument, DocumentKind } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button, TextButton } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { NotSaved } from '../../ui/not-saved.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { signingTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.documents;
/** How often is looked whether a file is there, while one is being made. */
const LOOK_EVERY = 1500;

const nameOf = (d: ContractDocument): string => words.ofVersion(words.kinds[d.soort], d.versie);

const columnsOf = (onPrepare: ((document: ContractDocument) => void) | null): readonly Column<ContractDocument>[] => [
  {
    id: 'stuk',
    head: words.piece,
    phone: 'title',
    cell: (d) => (
      <>
        {nameOf(d)}
        {d.hash ? (
          <small className="rw-break">
            {words.hash}: {d.hash}
          </small>
        ) : null}
      </>
    ),
  },
  {
    id: 'gemaakt',
    head: words.made,
    phone: 'line',
    width: '190px',
    cell: (d) =>
      d.gemaaktOp === null ? (
        <StatusBadge tone="blue" plain>
          {words.making}
        </StatusBadge>
      ) : (
        <>
          {moment(d.gemaaktOp)}
          <small>{d.gevraagdDoor}</small>
        </>
      ),
  },
  {
    id: 'bestanden',
    head: words.files,
    phone: 'fact',
    width: '120px',
    cell: (d) =>
      d.gemaaktOp === null ? null : (
        <span>
          {(['pdf', 'docx'] as const).map((form) => (
            <a
              key={form}
              className="rw-file-link"
              href={address(`/stukken/${d.id}/stuk.${form}`)}
              download
              aria-label={words.fileOf(formOf(form), nameOf(d))}
            >
              {formOf(form)}
            </a>
          ))}
        </span>
      ),
  },
  {
    id: 'tekenen',
    head: words.state,
    phone: 'fact',
    width: '210px',
    cell: (d) => (
      <span className="rw-signing-state">
        {d.ondertekening ? (
          <PageLink to={`/tekenen/${d.ondertekening.id}`} label={`${words.states[d.ondertekening.staat]}: ${nameOf(d)}`}>
            <StatusBadge tone={signingTone[d.ondertekening.staat]}>{words.states[d.ondertekening.staat]}</StatusBadge>
          </PageLink>
        ) : (
          <span className="rw-soft">{words.notPrepared}</span>
        )}
        {onPrepare && d.gemaaktOp !== null && (d.ondertekening === null || d.ondertekening.staat === 'ingetrokken') ? (
          <TextButton small onClick={() => onPrepare(d)}>
            {words.prepare} <span className="rw-hidden">{nameOf(d)}</span>
          </TextButton>
        ) : null}
      </span>
    ),
  },
];

const formOf = (form: 'pdf' | 'docx'): string => (form === 'pdf' ? words.pdf : words.word);

interface Props {
  readonly number: string;
  /** The version that is shown. */
  readonly version: number;
  /** The first version of the contract has nothing before it. */
  readonly first: boolean;
}

/** The papers of a contract: make them of the version that is shown, fetch them, put them before both parties. */
export function DocumentsSection({ number, version, first }: Props): ReactElement | null {
  const may = useMay();
  const [waits, setWaits] = useState(false);
  const query = useApi<readonly ContractDocument[]>(
    `/contracten/${number}/stukken`,
    {},
    { enabled: may('document:read'), every: waits ? LOOK_EVERY : false, keep: true },
  );
  const rows = query.data ?? [];
  const making = rows.some((d) => d.gemaaktOp === null);
  if (making !== waits) setWaits(making);
  const ask = useChange<DocumentKind>({
    send: (kind) => post(`/contracten/${number}/stukken`, { soort: kind, versie: version }),
    told: words.asked,
    onDone: () => undefined,
  });
  const prepare = useChange<ContractDocument>({
    send: (document) => post('/ondertekeningen', { stuk: document.id }),
    told: words.prepared,
    onDone: () => undefined,
  });
  if (!may('document:read')) return null;
  const missing = (['overeenkomst', 'wijzigingsbrief'] as const).filter(
    (kind) => !(kind === 'wijzigingsbrief' && first) && !rows.some((d) => d.soort === kind && d.versie === version),
  );
  return (
    <Section
      title={words.title}
      note={words.note}
      end={
        may('document:make') && query.data && missing.length > 0 ? (
          <div className="rw-buttons">
            {missing.map((kind) => (
              <Button key={kind} busy={ask.isPending} onClick={() => ask.mutate(kind)}>
                {words.make[kind](version)}
              </Button>
            ))}
          </div>
        ) : null
      }
    >
      <NotSaved error={ask.error ?? prepare.error} />
      <Loaded query={query} what={words.title}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={words.none.title}>{words.none.text}</EmptyState>
          ) : (
            <DataTable
              name={words.title}
              columns={columnsOf(may('signing:prepare') ? (d) => prepare.mutate(d) : null)}
              rows={found}
              rowKey={(d) => d.id}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
