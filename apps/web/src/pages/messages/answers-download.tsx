// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { useMutation } from '@tanstack/react-query';
import { download } from '../../api/client.js';
import { ApiError } from '../../api/problem.js';
import { useSession } from '../../app/session.js';
import { fieldDate, readDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { DownloadIcon } from '../../ui/icons.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/section.js';

interface Props {
  readonly provider: string;
  readonly municipality: string;
}

/** The answers made within some days, in one ZIP. */
export function AnswersDownload({ provider, municipality }: Props): ReactElement {
  const { vandaag } = useSession();
  const [from, setFrom] = useState(fieldDate(`${vandaag.slice(0, 8)}01`));
  const [until, setUntil] = useState(fieldDate(vandaag));
  const fetching = useMutation({
    mutationFn: ({ first, last }: { readonly first: string; readonly last: string }) =>
      download('/antwoorden.zip', { aanbieder: provider, gemeente: municipality, van: first, tot: last }, `antwoorden-${first}-${last}.zip`),
  });
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const first = readDate(from);
    const last = readDate(until);
    if (!first || !last || last < first) {
      setWrong(texts.answers.zipWrong);
      return;
    }
    setWrong(null);
    fetching.mutate({ first, last });
  };
  return (
    <Section title={texts.answers.zipTitle} note={texts.answers.zipNote}>
      {fetching.isError ? (
        <Notice tone={fetching.error instanceof ApiError && fetching.error.status === 404 ? 'blue' : 'red'} live>
          {fetching.error instanceof ApiError ? fetching.error.message : texts.states.unknownError}
        </Notice>
      ) : null}
      <form className="rw-filters" onSubmit={submit} noValidate>
        <TextField label={texts.answers.zipFrom} value={from} onChange={setFrom} inputMode="numeric" autoComplete="off" error={wrong} />
        <TextField label={texts.answers.zipUntil} value={until} onChange={setUntil} inputMode="numeric" autoComplete="off" />
        <Button type="submit" busy={fetching.isPending}>
          <DownloadIcon />
          {texts.answers.zip}
        </Button>
      </form>
    </Section>
  );
}
