// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.awards;

/** That the notice of the award left: from then on its term is not watched any more. */
export function AwardNotice({ procedureId, version }: { readonly procedureId: string; readonly version: number }): ReactElement {
  const [on, setOn] = useState('');
  const [reference, setReference] = useState('');
  const change = useChange({
    send: () => post(`/inkoopprocedures/${procedureId}/gunning/aankondiging`, { versie: version, verstuurdOp: on, kenmerk: reference.trim() }),
    told: words.saved,
    onDone: () => undefined,
  });
  const faults = faultsByField(change.error);
  return (
    <form
      className="rw-stack"
      noValidate
      aria-label={words.noticeForm}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <h3>{words.noticeForm}</h3>
      <TextField short type="date" label={words.noticeOn} value={on} error={faults['/verstuurdOp']} onChange={setOn} />
      <TextField label={words.noticeReference} value={reference} error={faults['/kenmerk']} onChange={setReference} />
      <NotSaved error={change.error} />
      <div className="rw-buttons">
        <Button primary type="submit" busy={change.isPending}>
          {words.noticeSave}
        </Button>
      </div>
    </form>
  );
}
