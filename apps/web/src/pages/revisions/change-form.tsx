// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post, put } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { ChangeKind, Consultation, LibraryList, RoundChange, RoundDetail } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';
import { entryOfChange, FIELDS, kindOfField, sentContent, type ChangeEntry, type FieldName } from './change-fields.js';

const words = texts.revisionChanges;

interface FieldsProps {
  readonly kind: ChangeKind;
  readonly entry: ChangeEntry;
  readonly faults: Readonly<Record<string, string>>;
  readonly onChange: (entry: ChangeEntry) => void;
}

/** The fields that a kind of change asks. */
export function ChangeFields({ kind, entry, faults, onChange }: FieldsProps): ReactElement {
  const library = useApi<LibraryList>('/contractbibliotheek', {}, { keep: true });
  const choices = (name: FieldName): readonly { readonly value: string; readonly label: string }[] | null => {
    const type = kindOfField(name);
    if (type === 'clause') return (library.data?.clausules ?? []).map((c) => ({ value: c.sleutel, label: c.titel }));
    if (type === 'kpi') return (library.data?.kpis ?? []).map((k) => ({ value: k.sleutel, label: k.naam }));
    if (type === 'unit') return Object.entries(texts.units).map(([value, label]) => ({ value, label: `${value} ${label}` }));
    return typeof type === 'string' ? null : type.map((value) => ({ value, label: words.options[value] ?? value }));
  };
  return (
    <>
      {FIELDS[kind].map((name) => {
        const shared = {
          label: words.fields[name],
          hint: words.hints[name],
          value: entry[name] ?? '',
          error: Object.entries(faults).find(([pointer]) => pointer === `/inhoud/${name}` || pointer.startsWith(`/inhoud/${name}/`))?.[1],
          onChange: (value: string) => onChange({ ...entry, [name]: value }),
        };
        const options = choices(name);
        const type = kindOfField(name);
        if (options) return <SelectField key={name} {...shared} options={[{ value: '', label: words.choose }, ...options]} />;
        if (type === 'tariffs') return <TextareaField key={name} {...shared} />;
        return (
          <TextField
            key={name}
            {...shared}
            type={type === 'date' ? 'date' : 'text'}
            short={name !== 'naam' && name !== 'locatie' && name !== 'afspraak' && type !== 'codes'}
            {...(type === 'money' || type === 'percentage' ? { inputMode: 'decimal' as const } : {})}
          />
        );
      })}
    </>
  );
}

interface Props {
  readonly round: RoundDetail;
  /** null: a new one. */
  readonly change: RoundChange | null;
  readonly onDone: () => void;
}

/** A change is written down, or its text altered: then with the reason, and the contribution that led to it. */
export function ChangeForm({ round, change, onDone }: Props): ReactElement {
  const [kind, setKind] = useState<ChangeKind>(change?.soort ?? 'tarief');
  const [entry, setEntry] = useState<ChangeEntry>(() => (change ? entryOfChange(change.soort, change.inhoud) : {}));
  const [text, setText] = useState({
    toelichting: change?.toelichting ?? '',
    grond: change?.grond ?? '',
    clausule: change?.herzieningsclausule ?? '',
    reden: '',
    inbreng: '',
  });
  const set = (name: keyof typeof text) => (value: string) => setText((before) => ({ ...before, [name]: value }));
  const tables = useApi<readonly Consultation[]>(`/herzieningen/${round.id}/tafels`, {}, { enabled: change !== null });
  const library = useApi<LibraryList>('/contractbibliotheek', {}, { keep: true });
  const said = (tables.data ?? []).flatMap((table) => table.inbreng).filter((c) => c.wijziging === null || c.wijziging === change?.nummer);
  const save = useChange({
    send: () => {
      const body = {
        soort: kind,
        inhoud: sentContent(kind, entry),
        toelichting: text.toelichting.trim(),
        grond: text.grond.trim(),
        herzieningsclausule: text.clausule || null,
      };
      const path = `/herzieningen/${round.id}/wijzigingen`;
      return change
        ? put(`${path}/${change.nummer}`, {
            ...body,
            versie: change.versie,
            reden: text.reden.trim() || null,
            inbreng: text.inbreng ? Number(text.inbreng) : null,
          })
        : post(path, body);
    },
    told: words.saved,
    onDone,
  });
  const faults = faultsByField(save.error);
  return (
    <FormFrame title={change ? words.editOf(change.nummer) : words.add} onSubmit={() => save.mutate()}>
      {change ? null : (
        <SelectField
          label={words.kind}
          value={kind}
          options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
          onChange={(value) => {
            setKind(value as ChangeKind);
            setEntry({});
          }}
        />
      )}
      <ChangeFields kind={kind} entry={entry} faults={faults} onChange={setEntry} />
      <TextareaField
        label={words.explanation}
        hint={words.explanationHint}
        value={text.toelichting}
        error={faults['/toelichting']}
        onChange={set('toelichting')}
      />
      <TextField label={words.ground} hint={words.groundHint} value={text.grond} error={faults['/grond']} onChange={set('grond')} />
      <SelectField
        label={words.clause}
        value={text.clausule}
        options={[{ value: '', label: words.noClause }, ...(library.data?.clausules ?? []).map((c) => ({ value: c.sleutel, label: c.titel }))]}
        onChange={set('clausule')}
      />
      {change ? (
        <>
          <SelectField
            label={words.contribution}
            value={text.inbreng}
            options={[
              { value: '', label: words.noContribution },
              ...said.map((c) => ({ value: String(c.nummer), label: words.contributionOption(c.nummer, c.van) })),
            ]}
            error={faults['/inbreng']}
            onChange={set('inbreng')}
          />
          <TextareaField label={words.reason} hint={words.reasonHint} value={text.reden} error={faults['/reden']} onChange={set('reden')} />
        </>
      ) : null}
      {faults['/inhoud'] ? <p className="rw-field__error">{faults['/inhoud']}</p> : null}
      <NotSaved error={save.error} />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onDone} />
    </FormFrame>
  );
}
