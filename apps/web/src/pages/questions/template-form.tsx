// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { post, put } from '../../api/client.js';
import { ApiError } from '../../api/problem.js';
import type { AnswerTemplate } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { ErrorState } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';
import { useRefreshQuestions } from './use-question.js';

interface Wrong {
  readonly naam?: string;
  readonly oorzaak?: string;
  readonly tekst?: string;
}

/** A new template, or the chosen one. */
export function TemplateForm({ template, onClose }: { readonly template: AnswerTemplate | null; readonly onClose: () => void }): ReactElement {
  const tell = useUndo();
  const refresh = useRefreshQuestions();
  const [name, setName] = useState(template?.naam ?? '');
  const [cause, setCause] = useState(template?.oorzaak ?? '');
  const [text, setText] = useState(template?.tekst ?? '');
  const [wrong, setWrong] = useState<Wrong>({});
  const save = useMutation({
    mutationFn: (retired: boolean) => {
      const body = { naam: name.trim(), oorzaak: cause.trim() === '' ? null : cause.trim().toUpperCase(), tekst: text.trim() };
      return template
        ? put<AnswerTemplate>(`/vragen/sjablonen/${template.id}`, { ...body, versie: template.versie, vervallen: retired })
        : post<AnswerTemplate>('/vragen/sjablonen', body);
    },
    onSuccess: async (saved) => {
      tell({ text: texts.answerTemplates.saved(saved.naam) });
      onClose();
      await refresh();
    },
    onError: (error) =>
      setWrong(error instanceof ApiError ? { naam: error.at('/naam'), oorzaak: error.at('/oorzaak'), tekst: error.at('/tekst') } : {}),
  });
  const submit = (retired: boolean): void => {
    const missing: Wrong = {
      ...(name.trim() === '' ? { naam: texts.answerTemplates.nameEmpty } : {}),
      ...(![0, 4].includes(cause.trim().length) ? { oorzaak: texts.answerTemplates.causeWrong } : {}),
      ...(text.trim() === '' ? { tekst: texts.answerTemplates.textEmpty } : {}),
    };
    setWrong(missing);
    if (Object.keys(missing).length === 0) save.mutate(retired);
  };
  return (
    <form
      className="rw-stack rw-stack--wide rw-template"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit(template?.vervallen ?? false);
      }}
    >
      {save.isError && Object.values(wrong).every((w) => !w) ? <ErrorState what={texts.questions.failed.change} error={save.error} /> : null}
      <TextField label={texts.answerTemplates.name} value={name} onChange={setName} error={wrong.naam} autoComplete="off" />
      <TextField
        label={texts.answerTemplates.causeField}
        hint={texts.answerTemplates.causeHint}
        value={cause}
        onChange={setCause}
        error={wrong.oorzaak}
        autoComplete="off"
      />
      <TextareaField label={texts.answerTemplates.text} hint={texts.answerTemplates.textHint} value={text} onChange={setText} error={wrong.tekst} />
      <div className="rw-buttons">
        <Button primary type="submit" busy={save.isPending}>
          {texts.answerTemplates.save}
        </Button>
        {template ? (
          <Button busy={save.isPending} onClick={() => submit(!template.vervallen)}>
            {template.vervallen ? texts.answerTemplates.restore : texts.answerTemplates.retire}
          </Button>
        ) : null}
        <Button onClick={onClose}>{texts.actions.cancel}</Button>
      </div>
    </form>
  );
}
