// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactElement } from 'react';
import { remove, upload } from '../../api/client.js';
import { ApiError } from '../../api/problem.js';
import type { Bid } from '../../api/types/bids.js';
import { texts } from '../../texts/nl.js';
import { Button, TextButton } from '../../ui/button.js';
import { NotSaved } from '../../ui/not-saved.js';
import { ProgressRow } from '../../ui/progress-row.js';
import { useChange } from '../../ui/use-change.js';
import { sizeOf } from '../procedures/proof-upload.js';

const words = texts.bids;
const LARGEST = 25 * 1024 * 1024;

const whyOf = (error: unknown): string =>
  error instanceof ApiError && error.problem ? (error.problem.pointers?.[0]?.tekst ?? error.problem.detail ?? error.problem.title) : words.sendFailed;

/** The papers of a draft: sent one after another as soon as they are chosen, each with how far it is and what is wrong with it. */
export function BidUpload({ bid, id, error }: { readonly bid: Bid; readonly id: string; readonly error?: string | undefined }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const cache = useQueryClient();
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number } | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const drop = useChange<string>({
    send: (file) => remove(`/inschrijvingen/${bid.id}/bestanden/${file}`),
    told: words.fileRemoved,
    onDone: () => undefined,
  });
  const sendAll = async (files: readonly File[]): Promise<void> => {
    const wrong: string[] = [];
    for (const file of files) {
      if (file.size > LARGEST) wrong.push(words.notSent(file.name, words.tooLarge));
      else {
        setSending({ name: file.name, share: 0 });
        try {
          await upload(`/inschrijvingen/${bid.id}/bestanden`, file, (share) => setSending({ name: file.name, share }));
        } catch (fault) {
          wrong.push(words.notSent(file.name, whyOf(fault)));
        }
      }
    }
    setSending(null);
    setRefused(wrong);
    await cache.invalidateQueries();
  };
  return (
    <div className={`rw-field${error || refused.length > 0 ? ' rw-field--wrong' : ''}`} id={id} tabIndex={-1}>
      {bid.bestanden.length === 0 ? (
        <p className="rw-soft">{words.noFiles}</p>
      ) : (
        <ul className="rw-list">
          {bid.bestanden.map((file) => (
            <li key={file.id}>
              {file.naam} ({sizeOf(file.grootte)}){' '}
              <TextButton small onClick={() => drop.mutate(file.id)}>
                {words.removeFile(file.naam)}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      {sending ? (
        <ProgressRow title={sending.name} name={words.sending(sending.name)} done={Math.round(sending.share * 100)} total={100} unit="%" />
      ) : null}
      <div role="alert">
        {refused.map((text) => (
          <p className="rw-field__error" key={text}>
            {text}
          </p>
        ))}
      </div>
      {error ? <span className="rw-field__error">{error}</span> : null}
      <NotSaved error={drop.error} />
      <div className="rw-buttons">
        <Button busy={sending !== null} onClick={() => input.current?.click()}>
          {words.addFiles}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
        hidden
        aria-label={words.chooseFiles}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) void sendAll(files);
        }}
      />
    </div>
  );
}
