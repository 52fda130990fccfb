// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button, TextButton } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { ErrorState } from '../../ui/states.js';

/** Shows a BSN only on request, with a reason; both are written in the audit trail. Nothing of it stays in the page's cache. */
export function BsnReveal({ child, childId }: { readonly child: string; readonly childId: string }): ReactElement {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const reveal = useMutation({ mutationFn: () => post<{ readonly bsn: string }>(`/kinderen/${childId}/bsn`, { doel: reason.trim() }), gcTime: 0 });
  if (!may('bsn:read')) return <p>{child}</p>;
  if (reveal.data) {
    return (
      <p>
        {child}. <b>{texts.messages.bsn(reveal.data.bsn)}</b>{' '}
        <TextButton
          small
          onClick={() => {
            reveal.reset();
            setAsking(false);
            setReason('');
          }}
        >
          {texts.messages.bsnHide}
        </TextButton>
      </p>
    );
  }
  if (!asking) {
    return (
      <p>
        {child}.{' '}
        <TextButton small onClick={() => setAsking(true)}>
          {texts.messages.showBsn}
        </TextButton>{' '}
        {texts.messages.bsnLogged}
      </p>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(reason.trim() === '' ? texts.messages.bsnNoReason : null);
    if (reason.trim() !== '') reveal.mutate();
  };
  return (
    <form className="rw-stack" onSubmit={submit} noValidate>
      {reveal.isError ? <ErrorState what={texts.messages.showBsn} error={reveal.error} /> : null}
      <TextField label={texts.messages.bsnWhy} hint={texts.messages.bsnHint} value={reason} onChange={setReason} error={wrong} autoComplete="off" />
      <div className="rw-buttons">
        <Button type="submit" busy={reveal.isPending}>
          {texts.messages.showBsn}
        </Button>
        <TextButton small onClick={() => setAsking(false)}>
          {texts.actions.cancel}
        </TextButton>
      </div>
    </form>
  );
}
