// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { PlanningTrack } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.planning;

/** One revision or two (Strategie 9). */
export function RoundsForm({ track, onClose }: { readonly track: PlanningTrack; readonly onClose: () => void }): ReactElement {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const noReason = reason.trim().length < 3;
  const two = !track.tweeRondes;
  const save = useChange({
    send: () => put(`/planning/sporen/${track.sleutel}`, { tweeRondes: two, reden: reason.trim(), versie: track.versie }),
    told: words.saved,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const submit = (): void => {
    setTried(true);
    if (!noReason) save.mutate();
  };
  return (
    <FormFrame title={two ? words.toTwoTitle : words.toOneTitle} onSubmit={submit}>
      <p>{two ? words.toTwoText : words.toOneText}</p>
      <NotSaved error={save.error} />
      <TextareaField
        label={words.reason}
        value={reason}
        onChange={setReason}
        error={(tried && noReason ? words.reasonEmpty : null) ?? server['/datum'] ?? server['/reden'] ?? null}
      />
      <div className="rw-buttons">
        <Button primary type="submit" busy={save.isPending}>
          {two ? words.toTwo : words.toOne}
        </Button>
        <Button onClick={onClose}>{texts.actions.cancel}</Button>
      </div>
    </FormFrame>
  );
}
