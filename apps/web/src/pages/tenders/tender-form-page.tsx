// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { post, put } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { Named, ProcedureDetail, SegmentRow, Tender, TenderChoices } from '../../api/types.js';
import { usePaths } from '../../app/paths.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { MunicipalityChoices } from '../../ui/municipality-choices.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Page as PageFrame } from '../../ui/page.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { RequirementEntries } from '../procedures/procedure-lists.js';
import { procedureCrumbs } from '../procedures/procedure-words.js';
import { NEW_TENDER, sentTender, tenderEntryOf, type TenderEntry } from './tender-entry.js';
import { CriterionEntries, LotEntries, TermEntries } from './tender-form-lists.js';

const words = texts.tenders.form;

type TextKey = { [K in keyof TenderEntry]: TenderEntry[K] extends string ? K : never }[keyof TenderEntry];

export function Page(): ReactElement {
  const { id } = useParams();
  const known = { enabled: id !== undefined };
  const procedure = useApi<ProcedureDetail>(`/inkoopprocedures/${id ?? ''}`, {}, known);
  const tender = useApi<Tender>(`/inkoopprocedures/${id ?? ''}/aanbesteding`, {}, known);
  const choices = useApi<TenderChoices>('/aanbestedingen/keuzes');
  return (
    <PageFrame title={procedure.data ? words.edit(procedure.data.nummer) : words.new} crumbs={procedureCrumbs} lead={words.lead}>
      <Loaded query={choices} what={texts.tenders.one} rows={8}>
        {(lists) =>
          id === undefined ? (
            <Form of={null} lists={lists} />
          ) : (
            <Loaded query={procedure} what={texts.tenders.one} rows={8}>
              {(p) => (
                <Loaded query={tender} what={texts.tenders.one} rows={8}>
                  {(t) => <Form of={{ procedure: p, tender: t }} lists={lists} />}
                </Loaded>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </PageFrame>
  );
}

function Form({
  of,
  lists,
}: {
  readonly of: { readonly procedure: ProcedureDetail; readonly tender: Tender } | null;
  readonly lists: TenderChoices;
}): ReactElement {
  const [entry, setEntry] = useState<TenderEntry>(() => (of ? tenderEntryOf(of.procedure, of.tender) : NEW_TENDER));
  const kinds = useApi<{ contractsoorten: readonly Named[] }>('/inkoopprocedures/keuzes');
  const segments = useApi<readonly SegmentRow[]>('/segmenten');
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const cache = useQueryClient();
  const save = useMutation({
    mutationFn: async () => {
      if (!of) return post<{ id: string }>('/aanbestedingen', sentTender(entry));
      await put(`/inkoopprocedures/${of.procedure.id}/aanbesteding`, { ...sentTender(entry), versie: of.tender.versie });
      return { id: of.procedure.id };
    },
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries();
      await navigate(pathTo(`/inkoopprocedures/${id}`));
    },
  });
  const faults = faultsByField(save.error);
  const at = (pointer: string): string | undefined => faults[pointer];
  const change = (part: Partial<TenderEntry>): void => setEntry((before) => ({ ...before, ...part }));
  const line = (key: TextKey, label: string, more: { hint?: string; kind?: 'date' | 'number' | 'wide'; at?: string } = {}): ReactElement => (
    <TextField
      label={label}
      {...(more.hint === undefined ? {} : { hint: more.hint })}
      type={more.kind === 'date' ? 'date' : 'text'}
      short={more.kind !== 'wide'}
      inputMode={more.kind === 'number' ? 'numeric' : undefined}
      value={entry[key]}
      error={at(`/${more.at ?? key}`)}
      onChange={(value) => change({ [key]: value })}
    />
  );
  const area = (key: TextKey, label: string, hint?: string): ReactElement => (
    <TextareaField
      label={label}
      {...(hint ? { hint } : {})}
      value={entry[key]}
      error={at(`/${key}`)}
      onChange={(value) => change({ [key]: value })}
    />
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate aria-label={of ? words.edit(of.procedure.nummer) : words.new}>
      <Section title={words.general}>
        <div className="rw-stack rw-stack--wide">
          {line('titel', texts.procedures.form.titleLabel, { kind: 'wide' })}
          {area('toelichting', texts.procedures.form.summary)}
          {area('motivering', words.motivation, words.motivationHint)}
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
            label={texts.procedures.form.contractKind}
            value={entry.contractsoort}
            options={[{ value: '', label: '' }, ...(kinds.data?.contractsoorten ?? []).map((k) => ({ value: k.sleutel, label: k.naam }))]}
            error={at('/contractsoort')}
            onChange={(contractsoort) => change({ contractsoort })}
          />
          <MunicipalityChoices
            label={texts.procedures.form.municipalities}
            chosen={entry.gemeenten}
            error={at('/gemeenten')}
            onChange={(gemeenten) => change({ gemeenten })}
          />
          <SelectField
            label={words.shape}
            value={entry.vorm}
            options={lists.vormen.map((v) => ({ value: v.code, label: v.naam }))}
            error={at('/vorm')}
            onChange={(vorm) => change({ vorm })}
          />
        </div>
      </Section>
      <Section title={words.terms}>
        <div className="rw-stack rw-stack--wide">
          {line('contractVan', texts.procedures.form.from, { kind: 'date' })}
          {line('contractTotEnMet', texts.procedures.form.last, { kind: 'date' })}
          {line('optieAantal', words.optionCount, { kind: 'number' })}
          {line('optieMaanden', words.optionMonths, { kind: 'number' })}
          <span className="rw-check">
            <input
              type="checkbox"
              id="raamovereenkomst"
              checked={entry.raamovereenkomst}
              onChange={(event) => change({ raamovereenkomst: event.currentTarget.checked })}
            />
            <label htmlFor="raamovereenkomst">{words.framework}</label>
          </span>
          {entry.raamovereenkomst ? area('redenLanger', words.frameworkReason, words.frameworkHint) : null}
          {area('ramingToelichting', words.estimateBasis)}
          {line('maximumPercelen', words.maxLots, { kind: 'number', hint: words.openHint })}
          {line('maximumOvereenkomsten', words.maxContracts, { kind: 'number', hint: words.openHint })}
        </div>
      </Section>
      <LotEntries entry={entry} choices={lists} at={at} onChange={change} />
      <CriterionEntries entry={entry} at={at} onChange={change} />
      <RequirementEntries entry={entry} at={at} onChange={change} note={words.requirementsNote} />
      <TermEntries entry={entry} choices={lists} at={at} onChange={change} />
      <Section title={words.moments}>
        <div className="rw-stack rw-stack--wide">
          {line('aankondigenOp', words.announceOn, { kind: 'date' })}
          {line('vragenDag', words.questionsDay, { kind: 'date', hint: words.questionsHint, at: 'vragenTot' })}
          {line('vragenTijd', words.questionsTime)}
          {line('notaOp', words.notaOn, { kind: 'date' })}
          {line('sluitDag', words.deadlineDay, { kind: 'date', at: 'sluitOp' })}
          {line('sluitTijd', words.deadlineTime)}
          {line('verduidelijkingDagen', words.clarificationDays, { kind: 'number' })}
          {line('wachttermijn', words.standstill, { kind: 'number', hint: words.standstillHint })}
          {line('rechter', words.court, { kind: 'wide' })}
          {area('proportionaliteit', words.proportionality)}
        </div>
      </Section>
      <NotSaved error={save.error} />
      <SaveButtons
        save={words.save}
        busy={save.isPending}
        onCancel={() => void navigate(pathTo(of ? `/inkoopprocedures/${of.procedure.id}` : '/inkoopprocedures'))}
      />
    </form>
  );
}
