// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { ApiError } from '../../api/problem.js';
import type { QuestionDetail } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextareaField } from '../../ui/field.js';
import { ErrorState } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';
import { TemplateChoice, withTemplate } from './template-choice.js';
import { useRefreshQuestions } from './use-question.js';

/** Writes in the thread; the turn passes to the other side, or the question is done. */
export function AnswerForm({ thread }: { readonly thread: QuestionDetail }): ReactElement {
  const client = useQueryClient();
  const refresh = useRefreshQuestions();
  const tell = useUndo();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const send = useMutation({
    mutationFn: (closes: boolean) =>
      post<QuestionDetail>(`/vragen/${thread.id}/berichten`, { tekst: text.trim(), ...(closes ? { sluit: true } : {}) }),
    onSuccess: async (fresh, closes) => {
      setText('');
      client.setQueryData([`/vragen/${thread.id}`, {}], fresh);
      tell({ text: closes ? texts.questions.sentAndClosed : texts.questions.sent });
      await refresh();
    },
    onError: (error) => setWrong(error instanceof ApiError ? (error.at('/tekst') ?? null) : null),
  });
  const submit = (closes: boolean): void => {
    const missing = text.trim() === '';
    setWrong(missing ? texts.questions.answerEmpty : null);
    if (!missing) send.mutate(closes);
  };
  return (
    <form
      className="rw-stack rw-reply"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit(false);
      }}
    >
      {send.isError && !wrong ? <ErrorState what={texts.questions.failed.answer} error={send.error} /> : null}
      {thread.staat === 'gesloten' ? <p className="rw-small rw-soft">{texts.questions.reopens}</p> : null}
      <TemplateChoice subject={thread.onderwerp} onChoose={(template) => setText(withTemplate(text, template))} />
      <TextareaField label={texts.questions.answer} hint={texts.questions.answerHint} value={text} onChange={setText} error={wrong} />
      <div className="rw-buttons">
        <Button primary type="submit" busy={send.isPending}>
          {texts.questions.send}
        </Button>
        {thread.staat === 'gesloten' ? null : (
          <Button busy={send.isPending} onClick={() => submit(true)}>
            {texts.questions.sendAndClose}
          </Button>
        )}
      </div>
    </form>
  );
}
