// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { QuestionDetail, QuestionSide, QuestionState } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { useChangeQuestion } from './use-question.js';

const TURN: Readonly<Record<QuestionSide, QuestionState>> = { aanbieder: 'wacht-op-aanbieder', regio: 'wacht-op-regio' };

/** Whose turn it is and until when; for the region also who handles it. */
export function Handling({ thread }: { readonly thread: QuestionDetail }): ReactElement {
  const may = useMay();
  const day = longDate(thread.termijn);
  return (
    <div className="rw-stack rw-stack--wide">
      {thread.teLaat ? <Notice tone="red">{texts.questions.waitsLate(day)}</Notice> : <p>{texts.questions.waitsUntil[thread.staat](day)}</p>}
      {may('thread:assign') ? (
        <>
          <Owner thread={thread} />
          {thread.staat === 'gesloten' ? null : <Due key={thread.termijn} thread={thread} />}
        </>
      ) : null}
      {may('thread:write') ? <Turn thread={thread} /> : null}
    </div>
  );
}

function Owner({ thread }: { readonly thread: QuestionDetail }): ReactElement {
  const { naam } = useSession();
  const owners = useApi<readonly { readonly id: string; readonly naam: string }[]>('/vragen/behandelaars');
  const change = useChangeQuestion(thread);
  const { eigenaar } = thread;
  const known = owners.data ?? (eigenaar ? [eigenaar] : []);
  const give = (id: string | null, name: string | null): void =>
    change.mutate({ change: { eigenaar: id }, text: texts.questions.ownerIs(name), back: { eigenaar: eigenaar?.id ?? null } });
  return (
    <div className="rw-classify">
      <SelectField
        label={texts.questions.owner}
        value={eigenaar?.id ?? ''}
        options={[{ value: '', label: texts.questions.nobody }, ...known.map((o) => ({ value: o.id, label: o.naam }))]}
        onChange={(id) => give(id === '' ? null : id, known.find((o) => o.id === id)?.naam ?? null)}
      />
      {eigenaar?.naam === naam ? null : (
        <Button busy={change.isPending} onClick={() => give('mij', naam)}>
          {texts.questions.take}
        </Button>
      )}
    </div>
  );
}

function Due({ thread }: { readonly thread: QuestionDetail }): ReactElement {
  const change = useChangeQuestion(thread);
  const [day, setDay] = useState(thread.termijn);
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(day === '' ? texts.questions.dueEmpty : null);
    if (day !== '' && day !== thread.termijn)
      change.mutate({
        change: { termijn: day },
        text: texts.questions.dueIs(longDate(day)),
        back: thread.teLaat ? undefined : { termijn: thread.termijn },
      });
  };
  return (
    <form className="rw-classify" onSubmit={submit} noValidate>
      <TextField type="date" label={texts.questions.newDue} value={day} onChange={setDay} error={wrong} />
      <Button type="submit" busy={change.isPending}>
        {texts.questions.saveDue}
      </Button>
    </form>
  );
}

/** The provider may only close; whose turn it is, the region says. */
function Turn({ thread }: { readonly thread: QuestionDetail }): ReactElement | null {
  const may = useMay();
  const change = useChangeQuestion(thread);
  const { staat } = thread;
  const set = (to: QuestionState): void => {
    // Back to "open" does not exist; it is the region's turn then as well.
    const back = staat === 'open' ? 'wacht-op-regio' : staat;
    change.mutate({
      change: { staat: to },
      text: texts.questions.stateIs(texts.questions.states[to]),
      // A term that has passed cannot be set again; the new one that comes with the turn stays then.
      back:
        may('thread:assign') && back !== to
          ? { staat: back, ...(thread.teLaat || staat === 'gesloten' ? {} : { termijn: thread.termijn }) }
          : undefined,
    });
  };
  const turns = may('thread:assign')
    ? (['aanbieder', 'regio'] as const).filter((side) => TURN[side] !== staat && !(side === 'regio' && staat === 'open'))
    : [];
  if (turns.length === 0 && staat === 'gesloten') return null;
  return (
    <div className="rw-buttons">
      {staat === 'gesloten' ? null : (
        <Button busy={change.isPending} onClick={() => set('gesloten')}>
          {texts.questions.close}
        </Button>
      )}
      {turns.map((side) => (
        <Button key={side} busy={change.isPending} onClick={() => set(TURN[side])}>
          {texts.questions.turnTo[side]}
        </Button>
      ))}
    </div>
  );
}
