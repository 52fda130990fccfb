// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { ApiError } from '../../api/problem.js';
import type { UploadResult } from '../../api/types.js';
import { usePaths } from '../../app/paths.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { ProgressRow } from '../../ui/progress-row.js';
import { filesOf, leftOut, messagesAmong, sendFiles } from './upload.js';

export function RefusedFiles({ refused }: { readonly refused: UploadResult['geweigerd'] }): ReactElement | null {
  if (refused.length === 0) return null;
  return (
    <Notice tone="orange" live title={texts.imports.refusedAtDoor}>
      <ul className="rw-bullets">
        {refused.map((file) => (
          <li key={file.naam}>
            <b>{file.naam}</b>: {file.reden}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface Chosen {
  readonly wanted: readonly File[];
  readonly skipped: readonly File[];
}

/** Takes files, a folder or a ZIP, sends them, and goes on to the page of the run. */
export function DropFiles(): ReactElement {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { pathTo } = usePaths();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [nothing, setNothing] = useState(false);
  const [sent, setSent] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const send = useMutation({
    mutationFn: ({ wanted }: Chosen) =>
      sendFiles(wanted, wanted.length === 1 ? wanted[0]!.name : texts.imports.runName(wanted.length), (done) =>
        setSent({ done, total: wanted.length }),
      ),
    onSettled: () => setSent(null),
    onSuccess: async ({ run, refused }, { skipped }) => {
      await client.invalidateQueries({ queryKey: ['/inlezen'] });
      await navigate(pathTo(`/inlezen/${run}`, {}, false), {
        state: { refused: [...refused, ...skipped.map(({ name }) => ({ naam: name, reden: texts.imports.leftOut }))] },
      });
    },
  });
  const take = (chosen: readonly File[]): void => {
    const wanted = messagesAmong(chosen);
    setNothing(wanted.length === 0 && chosen.length > 0);
    if (wanted.length === 0) return;
    setSent({ done: 0, total: wanted.length });
    send.mutate({ wanted, skipped: leftOut(chosen) });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void filesOf(event.dataTransfer).then(take);
  };
  const onPick = (input: HTMLInputElement): void => {
    take([...(input.files ?? [])]);
    input.value = '';
  };
  return (
    <div className="rw-stack">
      {nothing ? <Notice tone="orange" live title={texts.imports.nothingToSend} /> : null}
      {send.isError ? (
        <Notice tone="red" live>
          {texts.imports.sendFailed(send.error instanceof ApiError ? send.error.message : '')}
        </Notice>
      ) : null}
      {sent ? (
        <ProgressRow
          name={texts.imports.sendingTitle}
          title={texts.imports.sendingTitle}
          done={sent.done}
          total={sent.total}
          unit={texts.imports.unit}
          note={texts.imports.stay}
        />
      ) : (
        // Dropping is an extra way; the buttons do the same.
        <div
          className={`rw-drop${over ? ' rw-drop--over' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <div>
            <b>{texts.imports.drop}</b>
            <p className="rw-small rw-soft">{texts.imports.dropHint}</p>
          </div>
          <div className="rw-buttons">
            <Button primary onClick={() => files.current?.click()}>
              {texts.imports.chooseFiles}
            </Button>
            <Button onClick={() => folder.current?.click()}>{texts.imports.chooseFolder}</Button>
          </div>
          <input
            ref={files}
            type="file"
            multiple
            accept=".xml,.zip"
            hidden
            aria-label={texts.imports.chooseFiles}
            onChange={(event) => onPick(event.currentTarget)}
          />
          <input
            ref={folder}
            type="file"
            multiple
            hidden
            aria-label={texts.imports.chooseFolder}
            {...{ webkitdirectory: '' }}
            onChange={(event) => onPick(event.currentTarget)}
          />
        </div>
      )}
    </div>
  );
}
