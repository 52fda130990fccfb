// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Offer } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';
import { CheckField } from '../contracts/check-field.js';
import { Ticked } from '../contracts/ticked.js';

const words = texts.offers;

interface Said {
  /** Where it is sent, and the field that holds the text. */
  readonly to: 'vraag' | 'antwoord' | 'bezwaar';
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly told: string;
}

const FIELD = { vraag: 'vraag', antwoord: 'antwoord', bezwaar: 'reden' } as const;

export const ASK: Said = { to: 'vraag', title: words.ask, label: words.question, told: words.asked };
export const ANSWER: Said = { to: 'antwoord', title: words.answer, label: words.answerLabel, told: words.answered };
export const OBJECT: Said = { to: 'bezwaar', title: words.object, label: words.reason, hint: words.reasonHint, told: words.objected };

/** Says something about an offer: a question, its answer, or why not. */
export function SayForm({ offer, said, onClose }: { readonly offer: Offer; readonly said: Said; readonly onClose: () => void }): ReactElement {
  const [text, setText] = useState('');
  const field = FIELD[said.to];
  const send = useChange({ send: () => post(`/aanbiedingen/${offer.id}/${said.to}`, { [field]: text }), told: said.told, onDone: onClose });
  return (
    <FormFrame title={said.title} onSubmit={() => send.mutate()}>
      <NotSaved error={send.error} />
      <TextareaField label={said.label} hint={said.hint} value={text} onChange={setText} error={faultsByField(send.error)[`/${field}`]} />
      <SaveButtons save={said.to === 'bezwaar' ? words.object : words.send} busy={send.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

/** Accepts and signs the very letter whose sum is shown. */
export function AcceptForm({ offer, onClose }: { readonly offer: Offer; readonly onClose: () => void }): ReactElement {
  const [read, setRead] = useState(false);
  const [mayBind, setMayBind] = useState(false);
  const [mandate, setMandate] = useState('');
  const send = useChange({
    send: () => post(`/aanbiedingen/${offer.id}/akkoord`, { hash: offer.hash, bevoegdheid: mandate.trim(), gelezen: read, bevoegd: mayBind }),
    told: words.accepted,
    onDone: onClose,
  });
  const faults = faultsByField(send.error);
  return (
    <FormFrame title={words.accept} onSubmit={() => send.mutate()}>
      <NotSaved error={send.error} />
      <p className="rw-break rw-soft">
        {words.hash}: {offer.hash}
      </p>
      <Ticked error={faults['/gelezen']}>
        <CheckField label={words.read} value={read} onChange={setRead} />
      </Ticked>
      <Ticked error={faults['/bevoegd']}>
        <CheckField label={words.mayBind(offer.aanbieder.naam)} value={mayBind} onChange={setMayBind} />
      </Ticked>
      <TextField
        label={words.whyMandate}
        hint={words.whyMandateHint}
        value={mandate}
        onChange={setMandate}
        error={faults['/bevoegdheid']}
        autoComplete="organization-title"
      />
      <SaveButtons save={words.sign} busy={send.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
