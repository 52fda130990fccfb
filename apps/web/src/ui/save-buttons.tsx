// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { texts } from '../texts/nl.js';
import { Button } from './button.js';

/** The end of a form: save, or leave it as it was. */
export function SaveButtons({
  save,
  busy,
  onCancel,
}: {
  readonly save: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
}): ReactElement {
  return (
    <div className="rw-buttons">
      <Button primary type="submit" busy={busy}>
        {save}
      </Button>
      <Button onClick={onCancel}>{texts.actions.cancel}</Button>
    </div>
  );
}
