// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import type { ImportFile, ImportRun } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { EmptyState } from '../../ui/states.js';
import { fileTone, messageTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';

/** A run with one page of its files. */
export interface RunWithFiles extends ImportRun {
  readonly bestandenLijst: readonly ImportFile[];
}

const SHOWN = 3;

function state({ bericht, staat }: ImportFile): ReactNode {
  return bericht ? (
    <StatusBadge tone={messageTone[bericht.staat]}>{texts.messages.states[bericht.staat]}</StatusBadge>
  ) : (
    <StatusBadge tone={fileTone[staat]}>{texts.imports.fileStates[staat]}</StatusBadge>
  );
}

/** Why the message was refused: as a whole, or how many of its lines. What the standard says of it stands among the findings. */
function refusal({ bericht, bevindingen }: ImportFile): string | null {
  if (!bericht || (bevindingen?.length ?? 0) > 0) return null;
  if (bericht.oorzaak) return `${bericht.oorzaak}.`;
  return bericht.afgekeurdeRegels > 0 ? texts.imports.linesRefused(bericht.afgekeurdeRegels, bericht.regels) : null;
}

function Result({ file }: { readonly file: ImportFile }): ReactElement {
  const may = useMay();
  const findings = file.bevindingen ?? [];
  const why = refusal(file);
  return (
    <>
      {file.reden ? <p>{file.reden}</p> : null}
      {why ? <p className="rw-small">{why}</p> : null}
      {findings.slice(0, SHOWN).map((finding) => (
        <p key={`${finding.rule}${finding.path}${finding.text}`} className="rw-small">
          <b>{finding.rule}</b> {finding.text}
        </p>
      ))}
      {file.bericht && may('declaration:read') ? <PageLink to={`/berichten/${file.bericht.id}`}>{texts.imports.openMessage}</PageLink> : null}
    </>
  );
}

const columns: readonly Column<ImportFile>[] = [
  { id: 'naam', head: texts.imports.file, phone: 'title', width: '30%', cell: (file) => file.naam },
  { id: 'staat', head: texts.imports.state, phone: 'first', width: '170px', cell: state },
  { id: 'soort', head: texts.imports.kind, phone: 'inline', cell: (file) => file.soort ?? '' },
  { id: 'wat', head: texts.imports.result, phone: 'line', cell: (file) => <Result file={file} /> },
  {
    id: 'regels',
    head: texts.imports.lines,
    num: true,
    phone: 'hidden',
    cell: (file) => (file.regels === null || file.soort === 'JW301' ? '' : count(file.regels)),
  },
];

export function FileTable({ files }: { readonly files: readonly ImportFile[] }): ReactElement {
  if (files.length === 0) return <EmptyState title={texts.imports.noFiles.title}>{texts.imports.noFiles.text}</EmptyState>;
  return <DataTable name={texts.imports.perFile} columns={columns} rows={files} rowKey={(file) => String(file.id)} />;
}
