// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { address, post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { CourtFile, TrailLine } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button, DownloadLink } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';
import { sizeOf } from './proof-upload.js';

const words = texts.courtFiles;
/** While one is being made. */
const ASK_AGAIN = 2000;

function One({ procedureId, file }: { readonly procedureId: string; readonly file: CourtFile }): ReactElement {
  return (
    <li>
      <b>{file.reden}</b>{' '}
      <StatusBadge plain tone={file.mislukt ? 'red' : file.staat === 'klaar' ? 'green' : 'blue'}>
        {file.mislukt ? words.failed : file.voortgang ? words.busy(file.voortgang.gedaan, file.voortgang.totaal) : words.ready}
      </StatusBadge>
      <span className="rw-second">{words.line(file.door, moment(file.op))}</span>
      {file.staat === 'klaar' ? (
        <>
          <p className="rw-small">
            {words.sum}: <code className="rw-address">{file.kenmerk}</code>
          </p>
          <DownloadLink href={address(`/inkoopprocedures/${procedureId}/dossiers/${file.id}`)}>
            {words.download(file.stukken ?? 0, sizeOf(file.grootte ?? 0))}
          </DownloadLink>
        </>
      ) : null}
    </li>
  );
}

function Ask({ procedureId }: { readonly procedureId: string }): ReactElement {
  const [reason, setReason] = useState('');
  const change = useChange({
    send: () => post(`/inkoopprocedures/${procedureId}/dossiers`, { reden: reason }),
    told: words.asked,
    onDone: () => setReason(''),
  });
  const error = faultsByField(change.error)['/reden'];
  return (
    <form
      className="rw-stack"
      noValidate
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <TextField label={words.reason} value={reason} onChange={setReason} error={error} />
      {error ? null : <NotSaved error={change.error} />}
      <div className="rw-buttons">
        <Button primary type="submit" busy={change.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

/** Everything of a procedure in one file, and what was done to it. */
export function CourtFileSection({ procedureId }: { readonly procedureId: string }): ReactElement {
  const may = useMay();
  const [making, setMaking] = useState(false);
  const query = useApi<readonly CourtFile[]>(`/inkoopprocedures/${procedureId}/dossiers`, {}, { every: making ? ASK_AGAIN : false });
  const trail = useApi<readonly TrailLine[]>(`/inkoopprocedures/${procedureId}/verloop`);
  const busy = query.data?.some((file) => file.staat === 'gevraagd' && !file.mislukt) ?? false;
  if (busy !== making) setMaking(busy);
  return (
    <>
      <Section title={words.title} note={words.note}>
        <div className="rw-stack rw-stack--wide">
          {may('court-file:make') ? <Ask procedureId={procedureId} /> : null}
          <Loaded query={query} what={words.what} rows={1}>
            {(files) =>
              files.length === 0 ? (
                <p className="rw-soft">{words.none}</p>
              ) : (
                <ul className="rw-list">
                  {files.map((file) => (
                    <One key={file.id} procedureId={procedureId} file={file} />
                  ))}
                </ul>
              )
            }
          </Loaded>
        </div>
      </Section>
      <Section title={words.trail} note={words.trailNote}>
        <Loaded query={trail} what={words.trail} rows={4}>
          {(lines) => (
            <ol className="rw-list">
              {lines.map((line, index) => (
                <li key={index}>
                  {line.wat}
                  {line.nummer ? ` (${line.nummer})` : ''}
                  <span className="rw-second">
                    {line.door}, {moment(line.op)}
                  </span>
                </li>
              ))}
            </ol>
          )}
        </Loaded>
      </Section>
    </>
  );
}
