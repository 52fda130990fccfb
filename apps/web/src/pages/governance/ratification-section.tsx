// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { BoardDecisionDetail, RatifyingSeat } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { TextButton } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { ErrorState, Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.ratification;

interface FormProps {
  readonly decision: string;
  readonly seat: RatifyingSeat;
  readonly onClose: () => void;
}

function RatificationForm({ decision, seat, onClose }: FormProps): ReactElement {
  const [consents, setConsents] = useState(seat.bekrachtigt !== false);
  const [on, setOn] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const save = useChange({
    send: () =>
      post(`/bestuursbesluiten/${decision}/bekrachtigingen`, { zetel: seat.zetel, bekrachtigt: consents, op: on, toelichting: note.trim() || null }),
    told: words.form.saved(seat.naam),
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const missing = { on: on === '' ? words.form.dayEmpty : null, note: !consents && note.trim() === '' ? words.form.noteEmpty : null };
  const submit = (): void => {
    setTried(true);
    if (!missing.on && !missing.note) save.mutate();
  };
  return (
    <FormFrame title={words.form.title(seat.naam)} onSubmit={submit}>
      {save.isError && Object.keys(server).length === 0 ? <ErrorState what={words.title} error={save.error} /> : null}
      <SelectField
        label={words.said}
        value={consents ? 'ja' : 'nee'}
        options={[
          { value: 'ja', label: words.form.consent },
          { value: 'nee', label: words.form.refuse },
        ]}
        onChange={(value) => setConsents(value === 'ja')}
      />
      <TextField short type="date" label={words.on} value={on} onChange={setOn} error={(tried ? missing.on : null) ?? server['/op']} />
      <TextareaField
        label={words.explanation}
        hint={words.form.noteHint}
        value={note}
        onChange={setNote}
        error={(tried ? missing.note : null) ?? server['/toelichting']}
      />
      <SaveButtons save={texts.actions.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

function Said({ seat }: { readonly seat: RatifyingSeat }): ReactElement {
  if (seat.bekrachtigt === null) return <span className="rw-soft">{words.notYet}</span>;
  return (
    <StatusBadge tone={seat.bekrachtigt ? 'green' : 'red'} plain>
      {seat.bekrachtigt ? words.yes : words.no}
    </StatusBadge>
  );
}

/** Which colleges or councils consented to a decision, and a way to record what one said. */
export function RatificationSection({ decision }: { readonly decision: BoardDecisionDetail }): ReactElement | null {
  const may = useMay();
  const { bekrachtiging, id } = decision;
  const [chosen, setChosen] = useState<string | null>(null);
  const query = useApi<readonly RatifyingSeat[]>(`/bestuursbesluiten/${id}/bekrachtigingen`, {}, { enabled: bekrachtiging !== null });
  if (bekrachtiging === null) return null;
  const changing = may('governance:record') && decision.uitkomst === 'aangenomen' && decision.vervangenDoor === null;
  const seat = query.data?.find((s) => s.zetel === chosen);
  const columns: readonly Column<RatifyingSeat>[] = [
    { id: 'naam', head: words.who, phone: 'title', cell: (s) => s.naam },
    { id: 'zei', head: words.said, phone: 'fact', width: '16%', cell: (s) => <Said seat={s} /> },
    { id: 'op', head: words.on, phone: 'inline', width: '18%', cell: (s) => (s.op === null ? '' : longDate(s.op)) },
    { id: 'toelichting', head: words.explanation, phone: 'line', width: '28%', cell: (s) => s.toelichting ?? '' },
    ...(changing
      ? [
          {
            id: 'leg-vast',
            head: words.change,
            phone: 'line' as const,
            width: '14%',
            cell: (s: RatifyingSeat) => (
              <TextButton onClick={() => setChosen(s.zetel)}>
                {words.record}
                <span className="rw-hidden">: {words.recordOf(s.naam)}</span>
              </TextButton>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={words.title}
      note={`${words.note(bekrachtiging.gremium.naam)} ${words.progress(bekrachtiging.bekrachtigd, bekrachtiging.zetels)}.`}
    >
      {seat && changing ? <RatificationForm key={seat.zetel} decision={id} seat={seat} onClose={() => setChosen(null)} /> : null}
      <Loaded query={query} what={words.title} rows={9}>
        {(seats) => <DataTable name={words.title} columns={columns} rows={seats} rowKey={(s) => s.zetel} />}
      </Loaded>
    </Section>
  );
}
