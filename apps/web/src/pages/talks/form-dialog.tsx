// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Gets what closes the dialog, so that the focus goes back to where it came from. */
  readonly children: (close: () => void) => ReactNode;
}

/** A short form over the page it belongs to. */
export function FormDialog({ title, onClose, children }: Props): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="rw-dialog rw-dialog--form" aria-labelledby={id} onClose={onClose}>
      <div className="rw-stack rw-stack--wide">
        <h2 id={id}>{title}</h2>
        {children(() => dialog.current?.close())}
      </div>
    </dialog>
  );
}
