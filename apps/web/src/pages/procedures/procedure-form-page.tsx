// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { post, put } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { Named, ProcedureDetail, SegmentRow } from '../../api/types.js';
import { usePaths } from '../../app/paths.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { MunicipalityChoices } from '../../ui/municipality-choices.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Page as PageFrame } from '../../ui/page.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { entryOf, NEW_PROCEDURE, sentOf, type ProcedureEntry } from './procedure-entry.js';
import { RequirementEntries, TariffEntries, WindowEntries } from './procedure-lists.js';
import { procedureCrumbs } from './procedure-words.js';

const words = texts.procedures.form;

export function Page(): ReactElement {
  const { id } = useParams();
  const query = useApi<ProcedureDetail>(`/inkoopprocedures/${id ?? ''}`, {}, { enabled: id !== undefined });
  const known = query.data;
  return (
    <PageFrame title={known ? words.edit(known.nummer) : words.new} crumbs={procedureCrumbs} lead={words.lead}>
      {id === undefined ? (
        <Form procedure={null} />
      ) : (
        <Loaded query={query} what={texts.procedures.one} rows={8}>
          {(procedure) => <Form procedure={procedure} />}
        </Loaded>
      )}
    </PageFrame>
  );
}

function Form({ procedure }: { readonly procedure: ProcedureDetail | null }): ReactElement {
  const [entry, setEntry] = useState<ProcedureEntry>(() => (procedure ? entryOf(procedure) : NEW_PROCEDURE));
  const kinds = useApi<{ contractsoorten: readonly Named[] }>('/inkoopprocedures/keuzes');
  const segments = useApi<readonly SegmentRow[]>('/segmenten');
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const cache = useQueryClient();
  const save = useMutation({
    mutationFn: async () => {
      if (!procedure) return post<{ id: string }>('/inkoopprocedures', { ...sentOf(entry), soort: 'open-house' });
      await put(`/inkoopprocedures/${procedure.id}`, { ...sentOf(entry), versie: procedure.versie });
      return { id: procedure.id };
    },
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries();
      await navigate(pathTo(`/inkoopprocedures/${id}`));
    },
  });
  const faults = faultsByField(save.error);
  const at = (pointer: string): string | undefined => faults[pointer];
  const change = (part: Partial<ProcedureEntry>): void => setEntry((before) => ({ ...before, ...part }));
  const text = (
    key: 'titel' | 'contractVan' | 'contractTotEnMet' | 'verduidelijkingDagen' | 'bezwaarDagen',
    label: string,
    type: 'text' | 'date' = 'text',
  ) => (
    <TextField
      label={label}
      type={type}
      short={key !== 'titel'}
      inputMode={key.endsWith('Dagen') ? 'numeric' : undefined}
      value={entry[key]}
      error={at(`/${key}`)}
      onChange={(value) => change({ [key]: value })}
    />
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const cancel = (): void => void navigate(pathTo(procedure ? `/inkoopprocedures/${procedure.id}` : '/inkoopprocedures'));
  return (
    <form onSubmit={submit} noValidate aria-label={procedure ? words.edit(procedure.nummer) : words.new}>
      <Section title={texts.procedures.procedure}>
        <div className="rw-stack rw-stack--wide">
          {text('titel', words.titleLabel)}
          <TextareaField
            label={words.summary}
            value={entry.toelichting}
            error={at('/toelichting')}
            onChange={(toelichting) => change({ toelichting })}
          />
          <TextareaField
            label={words.motivation}
            hint={words.motivationHint}
            value={entry.motivering}
            error={at('/motivering')}
            onChange={(motivering) => change({ motivering })}
          />
          <SelectField
            label={texts.procedures.segment}
            value={entry.segment}
            options={[
              { value: '', label: texts.procedures.noSegment },
              ...(segments.data ?? []).filter((s) => s.soort === 'segment').map((s) => ({ value: s.sleutel, label: `${s.sleutel}. ${s.naam}` })),
            ]}
            onChange={(segment) => change({ segment })}
          />
          <SelectField
            label={words.contractKind}
            value={entry.contractsoort}
            options={[{ value: '', label: '' }, ...(kinds.data?.contractsoorten ?? []).map((k) => ({ value: k.sleutel, label: k.naam }))]}
            error={at('/contractsoort')}
            onChange={(contractsoort) => change({ contractsoort })}
          />
          {text('contractVan', words.from, 'date')}
          {text('contractTotEnMet', words.last, 'date')}
          <MunicipalityChoices
            label={words.municipalities}
            chosen={entry.gemeenten}
            error={at('/gemeenten')}
            onChange={(gemeenten) => change({ gemeenten })}
          />
          {text('verduidelijkingDagen', words.clarificationDays)}
          {text('bezwaarDagen', words.objectionDays)}
          <span className="rw-check">
            <input
              type="checkbox"
              id="alleen-missend-aanbod"
              checked={entry.alleenMissendAanbod}
              onChange={(event) => change({ alleenMissendAanbod: event.currentTarget.checked })}
            />
            <label htmlFor="alleen-missend-aanbod">{words.closed}</label>
          </span>
        </div>
      </Section>
      <RequirementEntries entry={entry} at={at} onChange={change} />
      <WindowEntries entry={entry} at={at} onChange={change} />
      <TariffEntries entry={entry} at={at} onChange={change} />
      <NotSaved error={save.error} />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={cancel} />
    </form>
  );
}
