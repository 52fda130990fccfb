// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { IbanChange, IbanState, ProviderLife } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button, TextButton } from '../../ui/button.js';
import { Decide } from '../../ui/decide.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Section } from '../../ui/section.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';
import { useUndo } from '../../ui/undo.js';
import { CallForm, IbanForm } from './iban-forms.js';

const words = texts.iban;
const TONES: Readonly<Record<IbanState, Tone>> = {
  terugbellen: 'orange',
  'wacht-op-tweede': 'orange',
  goedgekeurd: 'green',
  afgewezen: 'red',
  ingetrokken: 'grey',
};

const inFours = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1\u00a0');

interface Step {
  readonly path: 'goedkeuren' | 'weigeren' | 'intrekken';
  readonly reason?: string;
  readonly told: string;
}

/** What may be done next with a number that waits: call, decide as second person, or take it back. */
function NextStep({ change }: { readonly change: IbanChange }): ReactElement | null {
  const cache = useQueryClient();
  const tell = useUndo();
  const [calling, setCalling] = useState(false);
  const act = useMutation({
    mutationFn: ({ path, reason }: Step) =>
      post(`/rekeningwijzigingen/${change.id}/${path}`, { versie: change.versie, ...(reason ? { reden: reason } : {}) }),
    onSuccess: (_, { told }) => tell({ text: told }),
    onSettled: () => cache.invalidateQueries(),
  });
  if (change.staat !== 'terugbellen' && change.staat !== 'wacht-op-tweede') return null;
  if (calling) return <CallForm change={change} onClose={() => setCalling(false)} />;
  return (
    <div className="rw-stack">
      {change.magGoedkeuren ? (
        <Decide
          busy={act.isPending}
          error={act.error}
          onApprove={() => act.mutate({ path: 'goedkeuren', told: words.approved })}
          onRefuse={(reason) => act.mutate({ path: 'weigeren', reason, told: words.refused })}
          words={words.decide}
        />
      ) : (
        <NotSaved error={act.error} />
      )}
      {change.staat === 'wacht-op-tweede' && !change.magGoedkeuren ? <p className="rw-small">{words.waiting}</p> : null}
      <div className="rw-buttons">
        {change.staat === 'terugbellen' ? <Button onClick={() => setCalling(true)}>{words.callForm}</Button> : null}
        {change.magIntrekken ? (
          <TextButton small onClick={() => act.mutate({ path: 'intrekken', told: words.withdrawn })}>
            {words.withdraw}
          </TextButton>
        ) : null}
      </div>
    </div>
  );
}

function Change({ change }: { readonly change: IbanChange }): ReactElement {
  const may = useMay();
  return (
    <li className="rw-stack">
      <span>
        <b className="rw-nowrap">{inFours(change.iban)}</b>{' '}
        <StatusBadge tone={TONES[change.staat]} plain={change.staat === 'goedgekeurd' || change.staat === 'ingetrokken'}>
          {words.states[change.staat]}
        </StatusBadge>
        <span className="rw-second">
          {words.asked(change.ingevoerdDoor, moment(change.ingevoerdOp), change.herkomst)}{' '}
          {change.ibanWas ? words.from(inFours(change.ibanWas)) : null}
        </span>
        {change.telefoontjes.map((call) => (
          <span key={call.op} className="rw-second">
            {words.called(call.door, call.nummer, moment(call.op))} ({words.knownFrom[call.bekendUit]})
            {call.gesprokenMet ? `, ${words.spokeTo(call.gesprokenMet)}` : ''}: <b>{words.results[call.uitkomst]}</b>
          </span>
        ))}
        {change.beslistDoor && change.beslistOp ? (
          <span className="rw-second">
            {words.states[change.staat]}: {words.decided(change.beslistDoor, moment(change.beslistOp))}
            {change.reden ? `. ${change.reden}` : ''}
          </span>
        ) : null}
      </span>
      {may('iban:change') ? <NextStep change={change} /> : null}
    </li>
  );
}

/** Where a provider is paid, and the numbers that wait or waited for a call and a second person. */
export function IbanSection({ provider, life }: { readonly provider: string; readonly life: ProviderLife }): ReactElement {
  const may = useMay();
  const [entering, setEntering] = useState(false);
  const open = life.rekeningwijzigingen.some((c) => c.staat === 'terugbellen' || c.staat === 'wacht-op-tweede');
  return (
    <Section
      title={words.title}
      note={words.rule}
      end={may('iban:change') && !open && !entering ? <Button onClick={() => setEntering(true)}>{words.enter}</Button> : null}
    >
      <div className="rw-stack">
        <p>{life.iban ? words.now(inFours(life.iban)) : words.unknown}</p>
        {entering ? <IbanForm provider={provider} onClose={() => setEntering(false)} /> : null}
        {life.rekeningwijzigingen.length > 0 ? (
          <ul className="rw-list">
            {life.rekeningwijzigingen.map((change) => (
              <Change key={change.id} change={change} />
            ))}
          </ul>
        ) : null}
      </div>
    </Section>
  );
}
