// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import type { Choice, VoteDetail, VoteSeat } from '../../api/types.js';
import { count, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';
import { ViewSwitch } from '../../ui/view-switch.js';

const words = texts.votes;
const tones: Readonly<Record<Choice, Tone>> = { voor: 'green', tegen: 'red', onthouding: 'grey', bezwaar: 'orange', afwezig: 'grey' };

const choicesOf = (vote: VoteDetail): readonly Choice[] =>
  vote.wijze === 'consensus' ? ['voor', 'onthouding', 'bezwaar', 'afwezig'] : ['voor', 'tegen', 'onthouding', 'afwezig'];

/** What a seat says, as buttons of which one is pressed. An objection asks for its reason first. */
function SeatChoice({ vote, seat, onObject }: { readonly vote: VoteDetail; readonly seat: VoteSeat; readonly onObject: () => void }): ReactElement {
  const save = useChange<Choice>({
    send: (choice) => put(`/stemmingen/${vote.id}/zetels/${seat.zetel}`, { keuze: choice }),
    told: (choice) => words.saved(seat.naam, words.choices[choice]),
    onDone: () => undefined,
  });
  const shown = save.isPending ? save.variables : seat.keuze;
  return (
    <>
      <ViewSwitch<Choice | ''>
        name={words.choiceOf(seat.naam)}
        value={shown ?? ''}
        options={choicesOf(vote).map((choice) => ({ value: choice, label: words.choices[choice] }))}
        onChange={(choice) => (choice === 'bezwaar' ? onObject() : choice !== '' && save.mutate(choice))}
      />
      {save.isError ? <ErrorState what={words.failed} error={save.error} /> : null}
    </>
  );
}

function Objection({ vote, seat, onClose }: { readonly vote: VoteDetail; readonly seat: VoteSeat; readonly onClose: () => void }): ReactElement {
  const [reason, setReason] = useState(seat.reden ?? '');
  const [tried, setTried] = useState(false);
  const save = useChange({
    send: () => put(`/stemmingen/${vote.id}/zetels/${seat.zetel}`, { keuze: 'bezwaar', reden: reason.trim() }),
    told: words.saved(seat.naam, words.choices.bezwaar),
    onDone: onClose,
  });
  const submit = (): void => {
    setTried(true);
    if (reason.trim() !== '') save.mutate();
  };
  return (
    <FormFrame title={words.reasonOf(seat.naam)} onSubmit={submit}>
      {save.isError ? <ErrorState what={words.failed} error={save.error} /> : null}
      <TextareaField label={words.reason} value={reason} onChange={setReason} error={tried && reason.trim() === '' ? words.reasonEmpty : null} />
      <SaveButtons save={words.saveReason} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

/** The seats with whom they stand for, what they weigh and what they said. */
export function VoteSeats({ vote, changing }: { readonly vote: VoteDetail; readonly changing: boolean }): ReactElement {
  const [objecting, setObjecting] = useState<string | null>(null);
  const objector = vote.zetels.find((s) => s.zetel === objecting);
  const columns: readonly Column<VoteSeat>[] = [
    {
      id: 'zetel',
      head: words.seat,
      phone: 'title',
      cell: (s) => (
        <>
          <b>{s.naam}</b>
          {s.bezetDoor ? <small>{s.bezetDoor}</small> : null}
        </>
      ),
    },
    {
      id: 'namens',
      head: words.onBehalf,
      phone: 'line',
      width: '30%',
      cell: (s) =>
        s.gemeenten.map((g) => (g.inwoners === null || vote.wijze !== 'gewogen' ? g.naam : `${g.naam} (${count(g.inwoners)})`)).join(', ') || (
          <span className="rw-soft">{texts.bodies.notInSource}</span>
        ),
    },
    {
      id: 'gewicht',
      head: words.weight,
      num: true,
      phone: 'fact',
      cell: (s) => (vote.wijze === 'gewogen' ? words.weighs(count(s.gewicht), percent((100 * s.gewicht) / vote.stand.gewicht)) : count(s.gewicht)),
    },
    {
      id: 'stem',
      head: words.choice,
      phone: 'line',
      width: '34%',
      cell: (s) => (
        <>
          {changing ? (
            <SeatChoice vote={vote} seat={s} onObject={() => setObjecting(s.zetel)} />
          ) : s.keuze === null ? (
            <span className="rw-soft">{words.notYet}</span>
          ) : (
            <StatusBadge tone={tones[s.keuze]} plain>
              {words.choices[s.keuze]}
            </StatusBadge>
          )}
          {s.reden ? <small>{s.reden}</small> : null}
        </>
      ),
    },
  ];
  return (
    <>
      <DataTable name={words.seatsTitle} columns={columns} rows={vote.zetels} rowKey={(s) => s.zetel} />
      {objector && changing ? <Objection key={objector.zetel} vote={vote} seat={objector} onClose={() => setObjecting(null)} /> : null}
    </>
  );
}
