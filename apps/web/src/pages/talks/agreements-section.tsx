// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { QuestionSide, TalkDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { ErrorState } from '../../ui/states.js';
import { AgreementTable } from './agreement-table.js';
import { FormDialog } from './form-dialog.js';
import { useTalkStep } from './use-talks.js';

const words = texts.talkAgreements;

export interface Holder {
  readonly id: string;
  readonly naam: string;
}

/** What was agreed in this talk; the region writes it down until the report is put before the provider. */
export function AgreementsSection({ talk }: { readonly talk: TalkDetail }): ReactElement {
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const writes = may('talk:plan') && talk.staat === 'gehouden';
  return (
    <Section
      title={texts.talks.agreementsTitle}
      note={writes ? texts.talks.agreementsNote : undefined}
      end={writes ? <Button onClick={() => setAdding(true)}>{words.add}</Button> : undefined}
    >
      {talk.afspraken.length === 0 ? (
        <p className="rw-soft">{texts.talks.agreementsNone}</p>
      ) : (
        <AgreementTable agreements={talk.afspraken} name={texts.talks.agreementsTitle} />
      )}
      {adding ? (
        <FormDialog title={words.add} onClose={() => setAdding(false)}>
          {(close) => <AddAgreement talk={talk} close={close} />}
        </FormDialog>
      ) : null}
    </Section>
  );
}

interface Missing {
  readonly text?: string;
  readonly due?: string;
}

function AddAgreement({ talk, close }: { readonly talk: TalkDetail; readonly close: () => void }): ReactElement {
  const holders = useApi<readonly Holder[]>('/gesprekken/gespreksvoerders');
  const [text, setText] = useState('');
  const [side, setSide] = useState<QuestionSide>('aanbieder');
  const [owner, setOwner] = useState('');
  const [name, setName] = useState('');
  const [due, setDue] = useState('');
  const [missing, setMissing] = useState<Missing>({});
  const save = useTalkStep(
    () =>
      post(`/gesprekken/${talk.id}/afspraken`, {
        tekst: text.trim(),
        kant: side,
        datum: due,
        ...(side === 'regio' ? { eigenaar: owner || null } : { naam: name.trim() || null }),
      }),
    words.saved,
    close,
  );
  const faults = faultsByField(save.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found: Missing = { ...(text.trim() === '' ? { text: words.textEmpty } : {}), ...(due === '' ? { due: words.dueEmpty } : {}) };
    setMissing(found);
    if (Object.keys(found).length === 0) save.mutate(undefined);
  };
  return (
    <form className="rw-stack rw-stack--wide" onSubmit={submit} noValidate>
      {save.isError && Object.keys(faults).length === 0 ? <ErrorState what={texts.talks.failed.agreement} error={save.error} /> : null}
      <TextareaField label={words.text} hint={texts.talks.pointHint} value={text} onChange={setText} error={missing.text ?? faults['/tekst']} />
      <SelectField
        label={words.whoFilter}
        value={side}
        options={[
          { value: 'aanbieder', label: words.sides.aanbieder },
          { value: 'regio', label: words.sides.regio },
        ]}
        onChange={(value) => setSide(value as QuestionSide)}
      />
      {side === 'regio' ? (
        <SelectField
          label={words.owner}
          value={owner}
          options={[{ value: '', label: words.ownerDefault }, ...(holders.data ?? []).map((h) => ({ value: h.id, label: h.naam }))]}
          onChange={setOwner}
          error={faults['/eigenaar']}
        />
      ) : (
        <TextField label={words.name} hint={words.nameHint} value={name} onChange={setName} error={faults['/naam']} autoComplete="off" />
      )}
      <TextField type="date" label={words.due} value={due} onChange={setDue} error={missing.due ?? faults['/datum']} short />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={close} />
    </form>
  );
}
