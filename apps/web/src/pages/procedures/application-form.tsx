// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post, put } from '../../api/client.js';
import type { ApplicationDetail } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/section.js';
import { useUndo } from '../../ui/undo.js';
import { draftOf, fieldOf, sentOf, type Draft } from './application-draft.js';
import { DeclarationFields } from './declaration-fields.js';
import { ProductChoices, RequirementFields } from './requirement-fields.js';

const words = texts.applications;
const COMPANY = ['naam', 'agb', 'kvk', 'contactpersoon', 'email'] as const;

/** Where a fault stands, in words. */
function placeOf(pointer: string): string {
  const [, part, key = ''] = pointer.split('/');
  if (part === 'bedrijf') return words.fields[key as keyof typeof words.fields];
  if (part === 'verklaring') return words.declaration;
  return part === 'eisen' ? `${texts.procedures.requirement} ${key}` : words.products;
}

/** An application being filled in: kept as far as it is, handed in when nothing is missing. */
export function ApplicationForm({ application }: { readonly application: ApplicationDetail }): ReactElement {
  const [draft, setDraft] = useState<Draft>(() => draftOf(application));
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const cache = useQueryClient();
  const tell = useUndo();
  const path = `/aanmeldingen/${application.id}`;
  const keep = (fresh: ApplicationDetail): void => void cache.setQueryData([path, {}], fresh);
  const save = useMutation({ mutationFn: () => put<ApplicationDetail>(path, sentOf(draft, application.versie)), onSuccess: keep });
  const submit = useMutation({
    mutationFn: () => post(`${path}/stappen`, { versie: application.versie, stap: 'indienen' }),
    onSuccess: async () => {
      tell({ text: words.submitted_ });
      await cache.invalidateQueries();
    },
  });
  const shown = attempt > 0 ? application.ontbreekt : [];
  const errors = Object.fromEntries(shown.map((f) => [f.pointer, f.tekst]));
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const handIn = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(undefined, {
      onSuccess: (fresh) => {
        setAttempt((n) => n + 1);
        if (fresh.ontbreekt.length === 0) setAsking(true);
      },
    });
  };
  const barred = application.stappen.find((s) => s.stap === 'indienen')?.mist.filter((m) => !/ontbreek|ontbreken/.test(m)) ?? [];
  return (
    <form onSubmit={handIn} noValidate aria-label={words.application}>
      <ErrorSummary attempt={attempt} errors={shown.map((f) => ({ field: fieldOf(f.pointer), where: placeOf(f.pointer), text: f.tekst }))} />
      {barred.map((text) => (
        <Notice key={text} tone="orange">
          {text}
        </Notice>
      ))}
      <Section title={words.company}>
        <div className="rw-stack rw-stack--wide">
          {COMPANY.map((key) => (
            <TextField
              key={key}
              id={fieldOf(`/bedrijf/${key}`)}
              label={words.fields[key]}
              hint={key === 'agb' || key === 'kvk' ? words.eight : undefined}
              type={key === 'email' ? 'email' : 'text'}
              short={key === 'agb' || key === 'kvk'}
              inputMode={key === 'agb' || key === 'kvk' ? 'numeric' : undefined}
              value={draft.company[key]}
              error={errors[`/bedrijf/${key}`]}
              onChange={(value) => change({ company: { ...draft.company, [key]: value } })}
            />
          ))}
        </div>
      </Section>
      <DeclarationFields application={application} draft={draft} errors={errors} onChange={(declaration) => change({ declaration })} />
      <RequirementFields application={application} draft={draft} errors={errors} onChange={(answers) => change({ answers })} />
      <ProductChoices application={application} draft={draft} errors={errors} onChange={(products) => change({ products })} />
      <div className="rw-stack rw-hand-in">
        <NotSaved error={save.error ?? submit.error} />
        <p className="rw-soft">
          {application.ontbreekt.length === 0 ? words.complete : `${words.incomplete(application.ontbreekt.length)} ${words.incompleteNote}`}
        </p>
        <div className="rw-buttons">
          <Button primary type="submit" busy={save.isPending || submit.isPending}>
            {words.submit}
          </Button>
          <Button busy={save.isPending} onClick={() => save.mutate(undefined, { onSuccess: () => tell({ text: words.saved }) })}>
            {words.save}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={asking}
        title={words.submitTitle}
        confirm={words.submit}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setAsking(false);
          if (confirmed) submit.mutate();
        }}
      >
        {words.submitText}
      </ConfirmDialog>
    </form>
  );
}
