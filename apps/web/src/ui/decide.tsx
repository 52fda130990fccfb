// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { texts } from '../texts/nl.js';
import { Button, TextButton } from './button.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { TextareaField } from './field.js';
import { ErrorState } from './states.js';

interface Props {
  readonly words: {
    readonly approve: string;
    readonly approveTitle: string;
    readonly approveText: string;
    readonly approveYes: string;
    readonly refuse: string;
    readonly refuseReason: string;
    readonly refuseHint: string;
    readonly empty: string;
    readonly failed: string;
  };
  readonly busy: boolean;
  readonly error: unknown;
  readonly onApprove: () => void;
  readonly onRefuse: (reason: string) => void;
}

/** The second pair of eyes: approves after a confirmation, or refuses with a reason. */
export function Decide({ words, busy, error, onApprove, onRefuse }: Props): ReactElement {
  const [approving, setApproving] = useState(false);
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const refuse = (event: FormEvent): void => {
    event.preventDefault();
    const missing = reason.trim() === '';
    setWrong(missing ? words.empty : null);
    if (!missing) onRefuse(reason.trim());
  };
  return (
    <div className="rw-stack">
      {error ? <ErrorState what={words.failed} error={error} /> : null}
      {refusing ? (
        <form className="rw-stack" onSubmit={refuse} noValidate>
          <TextareaField label={words.refuseReason} hint={words.refuseHint} value={reason} onChange={setReason} error={wrong} />
          <div className="rw-buttons">
            <Button type="submit" busy={busy}>
              {words.refuse}
            </Button>
            <TextButton small onClick={() => setRefusing(false)}>
              {texts.actions.cancel}
            </TextButton>
          </div>
        </form>
      ) : (
        <div className="rw-buttons">
          <Button primary busy={busy} onClick={() => setApproving(true)}>
            {words.approve}
          </Button>
          <Button onClick={() => setRefusing(true)}>{words.refuse}</Button>
        </div>
      )}
      <ConfirmDialog
        open={approving}
        title={words.approveTitle}
        confirm={words.approveYes}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setApproving(false);
          if (confirmed) onApprove();
        }}
      >
        {words.approveText}
      </ConfirmDialog>
    </div>
  );
}
