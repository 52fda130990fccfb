// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement, type ReactNode } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { Consultation, Named, RoundChange, RoundContribution, RoundDetail } from '../../api/types.js';
import { useSession } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { ProviderField } from '../../ui/provider-field.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.consultations;

interface FrameProps<Entry> {
  readonly title: string;
  readonly save: string;
  readonly told: string;
  readonly path: string;
  readonly start: Entry;
  readonly sent: (entry: Entry) => unknown;
  readonly onDone: () => void;
  readonly children: (entry: Entry, set: (name: keyof Entry) => (value: string) => void, faults: Readonly<Record<string, string>>) => ReactNode;
}

/** A form that sends what is typed in it to one address. */
export function SmallForm<Entry extends object>({ title, save, told, path, start, sent, onDone, children }: FrameProps<Entry>): ReactElement {
  const [entry, setEntry] = useState(start);
  const change = useChange({ send: () => post(path, sent(entry)), told, onDone });
  const set = (name: keyof Entry) => (value: string) => setEntry((before) => ({ ...before, [name]: value }));
  return (
    <FormFrame title={title} onSubmit={() => change.mutate()}>
      {children(entry, set, faultsByField(change.error))}
      <NotSaved error={change.error} />
      <SaveButtons save={save} busy={change.isPending} onCancel={onDone} />
    </FormFrame>
  );
}

const optionsOf = (named: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(named).map(([value, label]) => ({ value, label }));

/** Which change something is about, or the round as a whole. */
export const aboutOptions = (changes: readonly Pick<RoundChange, 'nummer' | 'soort'>[]): { value: string; label: string }[] => [
  { value: '', label: words.whole },
  ...changes.map((c) => ({ value: String(c.nummer), label: `${texts.revisionChanges.number(c.nummer)}: ${texts.revisionChanges.kinds[c.soort]}` })),
];

interface Props {
  readonly round: RoundDetail;
  readonly onDone: () => void;
}

export function TableForm({ round, onDone }: Props): ReactElement {
  const { vandaag } = useSession();
  return (
    <SmallForm
      title={words.open}
      save={words.open}
      told={words.opened}
      path={`/herzieningen/${round.id}/tafels`}
      start={{ soort: 'ontwikkeltafel', titel: '', niveau: 'adviseren', doel: '', op: vandaag }}
      sent={(entry) => entry}
      onDone={onDone}
    >
      {(entry, set, faults) => (
        <>
          <SelectField label={words.kind} value={entry.soort} options={optionsOf(words.kinds)} onChange={set('soort')} />
          <TextField label={words.name} value={entry.titel} error={faults['/titel']} onChange={set('titel')} />
          <SelectField label={words.level} value={entry.niveau} options={optionsOf(words.levels)} onChange={set('niveau')} />
          <TextareaField label={words.purpose} value={entry.doel} error={faults['/doel']} onChange={set('doel')} />
          <TextField short type="date" label={words.heldOn} value={entry.op} error={faults['/op']} onChange={set('op')} />
        </>
      )}
    </SmallForm>
  );
}

export function CloseForm({ round, table, onDone }: Props & { readonly table: Consultation }): ReactElement {
  return (
    <SmallForm
      title={words.closeOf(table.nummer)}
      save={words.close}
      told={words.closed}
      path={`/herzieningen/${round.id}/tafels/${table.nummer}/sluiten`}
      start={{ aanwezig: '', verslag: '' }}
      sent={(entry) => entry}
      onDone={onDone}
    >
      {(entry, set, faults) => (
        <>
          <TextareaField label={words.attendance} value={entry.aanwezig} error={faults['/aanwezig']} onChange={set('aanwezig')} />
          <TextareaField label={words.report} value={entry.verslag} error={faults['/verslag']} onChange={set('verslag')} />
        </>
      )}
    </SmallForm>
  );
}

export function ContributionForm({ round, table, onDone }: Props & { readonly table: Consultation }): ReactElement {
  const changes = useApi<readonly RoundChange[]>(`/herzieningen/${round.id}/wijzigingen`);
  const [provider, setProvider] = useState<Named | null>(null);
  return (
    <SmallForm
      title={words.recordOf(table.nummer)}
      save={words.record}
      told={words.recorded}
      path={`/herzieningen/${round.id}/inbreng`}
      start={{ soort: 'clientenraad', naam: '', wijziging: '', tekst: '' }}
      sent={(entry) => ({
        ...entry,
        tafel: table.nummer,
        naam: entry.soort === 'aanbieder' ? null : entry.naam,
        aanbieder: entry.soort === 'aanbieder' ? (provider?.sleutel ?? null) : null,
        wijziging: entry.wijziging ? Number(entry.wijziging) : null,
      })}
      onDone={onDone}
    >
      {(entry, set, faults) => (
        <>
          <SelectField label={words.from} value={entry.soort} options={optionsOf(words.fromKinds)} onChange={set('soort')} />
          {entry.soort === 'aanbieder' ? (
            <ProviderField
              label={words.provider}
              value={provider?.sleutel ?? ''}
              name={provider?.naam}
              error={faults['/aanbieder']}
              onChange={setProvider}
            />
          ) : (
            <TextField label={words.fromName} value={entry.naam} error={faults['/naam']} onChange={set('naam')} />
          )}
          <SelectField
            label={words.about}
            value={entry.wijziging}
            options={aboutOptions((changes.data ?? []).filter((c) => !c.geschrapt))}
            onChange={set('wijziging')}
          />
          <TextareaField label={words.text} value={entry.tekst} error={faults['/tekst']} onChange={set('tekst')} />
        </>
      )}
    </SmallForm>
  );
}

export function AnswerForm({ round, said, onDone }: Props & { readonly said: RoundContribution }): ReactElement {
  return (
    <SmallForm
      title={words.answerOf(said.nummer)}
      save={words.send}
      told={words.answered}
      path={`/herzieningen/${round.id}/inbreng/${said.nummer}/antwoord`}
      start={{ antwoord: '', uitkomst: 'overgenomen' }}
      sent={(entry) => entry}
      onDone={onDone}
    >
      {(entry, set, faults) => (
        <>
          <SelectField label={words.outcome} value={entry.uitkomst} options={optionsOf(words.outcomes)} onChange={set('uitkomst')} />
          <TextareaField label={words.answer} value={entry.antwoord} error={faults['/antwoord']} onChange={set('antwoord')} />
        </>
      )}
    </SmallForm>
  );
}
