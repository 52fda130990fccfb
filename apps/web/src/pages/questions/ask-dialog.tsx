// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { ApiError } from '../../api/problem.js';
import type { QuestionDetail, QuestionSubject } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';
import { useSide } from './question-words.js';
import { TemplateChoice, withTemplate } from './template-choice.js';
import { useRefreshQuestions } from './use-question.js';

interface Props {
  readonly subject: QuestionSubject;
  readonly suggestion?: string;
  readonly onClose: () => void;
}

/** A new question about one subject, over the page it is asked from. */
export function AskDialog({ subject, suggestion = '', onClose }: Props): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="rw-dialog rw-dialog--form" aria-labelledby={id} onClose={onClose}>
      <div className="rw-stack rw-stack--wide">
        <h2 id={id}>{texts.questions.askTitle(texts.questions.aboutThis[subject.soort])}</h2>
        {/* Closed by the dialog itself, so that the focus goes back to where it came from. */}
        <AskForm subject={subject} suggestion={suggestion} onClose={() => dialog.current?.close()} />
      </div>
    </dialog>
  );
}

function AskForm({ subject, suggestion = '', onClose }: Props): ReactElement {
  const side = useSide();
  const tell = useUndo();
  const refresh = useRefreshQuestions();
  const [title, setTitle] = useState(suggestion);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<{ readonly titel?: string; readonly tekst?: string }>({});
  const send = useMutation({
    mutationFn: () => post<QuestionDetail>('/vragen', { onderwerp: subject, titel: title.trim(), tekst: text.trim() }),
    onSuccess: async (asked) => {
      onClose();
      tell({ text: texts.questions.asked(asked.nummer) });
      await refresh();
    },
    onError: (error) => setWrong(error instanceof ApiError ? { titel: error.at('/titel'), tekst: error.at('/tekst') } : {}),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = {
      ...(title.trim() === '' ? { titel: texts.questions.titleEmpty } : {}),
      ...(text.trim() === '' ? { tekst: texts.questions.textEmpty } : {}),
    };
    setWrong(missing);
    if (Object.keys(missing).length === 0) send.mutate();
  };
  return (
    <form className="rw-stack rw-stack--wide" onSubmit={submit} noValidate>
      {send.isError && !wrong.titel && !wrong.tekst ? <ErrorState what={texts.questions.failed.ask} error={send.error} /> : null}
      <p className="rw-small rw-soft">{texts.questions.askWho[side]}</p>
      <TextField
        label={texts.questions.titleField}
        hint={texts.questions.titleHint}
        value={title}
        onChange={setTitle}
        error={wrong.titel}
        autoComplete="off"
      />
      <TemplateChoice subject={subject} onChoose={(template) => setText(withTemplate(text, template))} />
      <TextareaField label={texts.questions.text} hint={texts.questions.answerHint} value={text} onChange={setText} error={wrong.tekst} />
      <SaveButtons save={texts.questions.submitAsk} busy={send.isPending} onCancel={onClose} />
    </form>
  );
}
