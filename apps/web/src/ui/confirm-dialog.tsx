// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { Button } from './button.js';

interface Props {
  readonly open: boolean;
  /** A question with the number in it. */
  readonly title: string;
  /** The verb and the number again. */
  readonly confirm: string;
  readonly decline: string;
  readonly onClose: (confirmed: boolean) => void;
  readonly children: ReactNode;
}

/** Only for what goes outside or cannot be undone. */
export function ConfirmDialog({ open, title, confirm, decline, onClose, children }: Props): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="rw-dialog" aria-labelledby={id} onCancel={() => onClose(false)}>
      {open ? (
        <div className="rw-stack">
          <h2 id={id}>{title}</h2>
          <p>{children}</p>
          <div className="rw-buttons">
            <Button primary onClick={() => onClose(true)}>
              {confirm}
            </Button>
            <Button onClick={() => onClose(false)}>{decline}</Button>
          </div>
        </div>
      ) : null}
    </dialog>
  );
}
