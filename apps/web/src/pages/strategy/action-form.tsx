// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post, put } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { ActionState, StrategyAction, StrategyPoint, StrategySetup } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.strategy;
const STATES = Object.entries(words.states).map(([value, label]) => ({ value, label }));

interface Props {
  readonly point: StrategyPoint;
  /** null: a new one. */
  readonly action: StrategyAction | null;
  readonly decisions: StrategySetup['besluiten'];
  readonly onClose: () => void;
}

/** An action line or measure: what, who, when, what it costs roughly, how it stands and on which decision it rests. */
export function ActionForm({ point, action, decisions, onClose }: Props): ReactElement {
  const [text, setText] = useState(action?.tekst ?? '');
  const [owner, setOwner] = useState(action?.eigenaar ?? '');
  const [from, setFrom] = useState(action?.van ?? '');
  const [until, setUntil] = useState(action?.totEnMet ?? '');
  const [cost, setCost] = useState(action?.kosten ?? '');
  const [state, setState] = useState<string>(action?.staat ?? 'voorgenomen');
  const [segments, setSegments] = useState((action?.segmenten ?? point.segmenten).join(', '));
  const [decision, setDecision] = useState(action?.besluit?.id ?? '');
  const [tried, setTried] = useState(false);
  const own = action?.besluit;
  const known = own && !decisions.some((d) => d.id === own.id) ? [{ id: own.id, nummer: own.nummer, titel: own.titel }, ...decisions] : decisions;
  const short = text.trim().length < 3;
  const body = {
    tekst: text.trim(),
    eigenaar: owner.trim() || null,
    van: from || null,
    totEnMet: until || null,
    kosten: cost.trim() || null,
    staat: state as ActionState,
    segmenten: segments.split(/[,\s]+/).filter((s) => s !== ''),
    besluit: decision || null,
  };
  const save = useChange({
    send: () =>
      action ? put(`/strategie/acties/${action.id}`, { ...body, versie: action.versie }) : post(`/strategie/punten/${point.id}/acties`, body),
    told: words.actionSaved,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const submit = (): void => {
    setTried(true);
    if (!short) save.mutate();
  };
  return (
    <FormFrame title={action ? words.changeOf(action.tekst) : words.addActionTo(point.titel)} onSubmit={submit}>
      <NotSaved error={save.error} />
      <TextareaField
        label={words.actionText}
        value={text}
        onChange={setText}
        error={(tried && short ? words.actionEmpty : null) ?? server['/tekst'] ?? null}
      />
      <TextField label={words.owner} value={owner} onChange={setOwner} autoComplete="off" />
      <TextField label={words.from} type="date" value={from} onChange={setFrom} short error={server['/van'] ?? null} />
      <TextField label={words.until} type="date" value={until} onChange={setUntil} short error={server['/totEnMet'] ?? null} />
      <TextField label={words.cost} hint={words.costHint} value={cost} onChange={setCost} autoComplete="off" />
      <SelectField label={words.state} value={state} options={STATES} onChange={setState} />
      <TextField
        label={words.segments}
        hint={words.segmentsHint}
        value={segments}
        onChange={setSegments}
        autoComplete="off"
        error={server['/segmenten'] ?? null}
      />
      <SelectField
        label={words.decision}
        value={decision}
        options={[{ value: '', label: words.noDecision }, ...known.map((d) => ({ value: d.id, label: words.decisionOf(d.nummer, d.titel) }))]}
        onChange={setDecision}
        error={server['/besluit'] ?? null}
      />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
