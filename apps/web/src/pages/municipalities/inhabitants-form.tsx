// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Municipality } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.municipalities.form;

/** How many people live in a municipality on a day, with where that stands. */
export function InhabitantsForm({ municipality, onClose }: { readonly municipality: Municipality; readonly onClose: () => void }): ReactElement {
  const open = municipality.inwoners.find((i) => i.aantal === null);
  const [on, setOn] = useState(open?.peildatum ?? '');
  const [people, setPeople] = useState('');
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const number = /^\d{1,7}$/.test(people.replace(/[.\s]/g, '')) ? Number(people.replace(/[.\s]/g, '')) : 0;
  const save = useChange({
    send: () => put(`/gemeenten/${municipality.code}/inwoners`, { peildatum: on, aantal: number, bron: source.trim() }),
    told: words.saved(municipality.naam),
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const missing = {
    on: on === '' ? words.onEmpty : null,
    people: number === 0 ? words.peopleEmpty : null,
    source: source.trim() === '' ? words.sourceEmpty : null,
  };
  const submit = (): void => {
    setTried(true);
    if (!missing.on && !missing.people && !missing.source) save.mutate();
  };
  return (
    <FormFrame title={words.title(municipality.naam)} onSubmit={submit}>
      {save.isError && Object.keys(server).length === 0 ? <ErrorState what={texts.municipalities.inhabitants} error={save.error} /> : null}
      <TextField
        short
        type="date"
        label={words.on}
        hint={words.onHint}
        value={on}
        onChange={setOn}
        error={(tried ? missing.on : null) ?? server['/peildatum']}
      />
      <TextField
        short
        inputMode="numeric"
        label={texts.municipalities.inhabitants}
        value={people}
        onChange={setPeople}
        error={(tried ? missing.people : null) ?? server['/aantal']}
        autoComplete="off"
      />
      <TextField
        label={words.source}
        hint={words.sourceHint}
        value={source}
        onChange={setSource}
        error={(tried ? missing.source : null) ?? server['/bron']}
        autoComplete="off"
      />
      <SaveButtons save={texts.actions.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
