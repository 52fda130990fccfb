// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, type ReactElement } from 'react';
import { address, post } from '../../api/client.js';
import { fieldFaults } from '../../api/problem.js';
import type { ApplicationDetail } from '../../api/types.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ErrorState } from '../../ui/states.js';

const words = texts.applications;

export const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${count(Math.max(1, Math.round(bytes / 1024)))} kB` : `${count(Math.round(bytes / 1024 / 1024))} MB`;

/** The file that was sent with a requirement, to be fetched again. */
export function ProofLink({ application, requirement }: { readonly application: ApplicationDetail; readonly requirement: number }): ReactElement {
  const file = application.antwoorden.find((a) => a.eis === requirement)?.bestand;
  if (!file) return <span className="rw-soft">{words.noFile}</span>;
  return (
    <a href={address(`/aanmeldingen/${application.id}/bewijzen/${requirement}`)} download>
      {words.fileKept(file.naam, sizeOf(file.grootte))}
    </a>
  );
}

interface Props {
  readonly application: ApplicationDetail;
  readonly requirement: number;
  readonly id: string;
  readonly error?: string;
  /** Keeps what stands in the form before the page asks anew. */
  readonly onSent?: () => void;
}

/** Sends the file of a requirement as soon as it is chosen, and says what is wrong with it. */
export function ProofUpload({ application, requirement, id, error, onSent }: Props): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const cache = useQueryClient();
  const send = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('bestand', file, file.name);
      return post<ApplicationDetail>(`/aanmeldingen/${application.id}/bewijzen/${requirement}`, form);
    },
    onSuccess: async (fresh) => {
      onSent?.();
      cache.setQueryData([`/aanmeldingen/${application.id}`, {}], fresh);
      await cache.invalidateQueries({ queryKey: ['/aanmeldingen'] });
    },
  });
  const refused = fieldFaults(send.error)[0]?.tekst;
  const wrong = refused ?? (send.isPending ? undefined : error);
  const kept = application.antwoorden.some((a) => a.eis === requirement && a.bestand);
  return (
    <div className={`rw-field${wrong ? ' rw-field--wrong' : ''}`} id={id} tabIndex={-1}>
      <span>
        <ProofLink application={application} requirement={requirement} />
      </span>
      {wrong ? (
        <span className="rw-field__error" role={refused ? 'alert' : undefined}>
          {wrong}
        </span>
      ) : null}
      {send.isError && !refused ? <ErrorState what={words.fileFailed} error={send.error} /> : null}
      <div className="rw-buttons">
        <Button busy={send.isPending} onClick={() => input.current?.click()}>
          {kept ? words.otherFile : words.chooseFile}
          <span className="rw-hidden">: {words.file(requirement)}</span>
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".pdf,.png,.jpg,.jpeg"
        hidden
        aria-label={words.file(requirement)}
        onChange={(event) => {
          const [file] = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (file) send.mutate(file);
        }}
      />
    </div>
  );
}
