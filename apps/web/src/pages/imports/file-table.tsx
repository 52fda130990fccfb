// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import type { ImportFile, ImportRun } from '../../api/types.js';
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

function state(file: ImportFile): ReactNode {
  const message = typeof file.bericht === 'object' ? file.bericht : null;
  return message?.staat ? (
    <StatusBadge tone={messageTone[message.staat]}>{texts.messages.states[message.staat]}</StatusBadge>
  ) : (
    <StatusBadge tone={fileTone[file.staat]}>{texts.imports.fileStates[file.staat]}</StatusBadge>
  );
}

function result(file: ImportFile): ReactNode {
  const id = typeof file.bericht === 'string' ? file.bericht : file.bericht?.id;
  const findings = file.bevindingen ?? [];
  return (
    <>
      {file.reden ? <p>{file.reden}</p> : null}
      {findings.slice(0, SHOWN).map((finding) => (
        <p key={`${finding.rule}${finding.path}${finding.text}`} className="rw-small">
          <b>{finding.rule}</b> {finding.text}
        </p>
      ))}
      {id ? <PageLink to={`/berichten/${id}`}>{texts.imports.openMessage}</PageLink> : null}
    </>
  );
}

const columns: readonly Column<ImportFile>[] = [
  { id: 'naam', head: texts.imports.file, phone: 'title', width: '30%', cell: (file) => file.naam },
  { id: 'staat', head: texts.imports.state, phone: 'first', width: '170px', cell: state },
  { id: 'soort', head: texts.imports.kind, phone: 'inline', cell: (file) => file.soort ?? '' },
  { id: 'wat', head: texts.imports.result, phone: 'line', cell: result },
  { id: 'regels', head: texts.imports.lines, num: true, phone: 'hidden', cell: (file) => (file.regels === null ? '' : count(file.regels)) },
];

export function FileTable({ files }: { readonly files: readonly ImportFile[] }): ReactElement {
  if (files.length === 0) return <EmptyState title={texts.imports.noFiles.title}>{texts.imports.noFiles.text}</EmptyState>;
  return <DataTable name={texts.imports.perFile} columns={columns} rows={files} rowKey={(file) => String(file.id)} />;
}
