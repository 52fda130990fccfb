// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { SignalDetail, SignalState } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { count, euro, euroCents, percent, wholePercent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { TextareaField } from '../../ui/field.js';
import { FigureLink } from '../../ui/figure-link.js';
import { Facts } from '../../ui/key-figures.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, ErrorState } from '../../ui/states.js';
import { signalTone, thresholdTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useUndo } from '../../ui/undo.js';
import { useSignalActions } from './signal-actions.js';

const STATES: readonly SignalState[] = ['gezien', 'in-gesprek', 'afgehandeld'];
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/signalen', label: texts.menu.signals },
];

export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<SignalDetail>(`/signalen/${id}`);
  return (
    <OnePage query={query} title={texts.signals.signal} crumbs={crumbs} what={texts.signals.one}>
      {(signal) => <Detail signal={signal} />}
    </OnePage>
  );
}

function Handling({ signal }: { readonly signal: SignalDetail }): ReactElement | null {
  const may = useMay();
  const { naam } = useSession();
  const { take, giveBack, setState } = useSignalActions();
  if (!may('signal:handle')) return null;
  return (
    <div className="rw-buttons">
      {signal.eigenaar?.naam === naam ? (
        <Button onClick={() => giveBack(signal)}>{texts.signals.giveBack}</Button>
      ) : (
        <Button onClick={() => take(signal)}>{texts.signals.take}</Button>
      )}
      <span className="rw-small rw-soft">{texts.signals.changeState}</span>
      {STATES.filter((state) => state !== signal.staat).map((state) => (
        <Button key={state} onClick={() => setState(signal, state)}>
          {texts.signals.states[state]}
        </Button>
      ))}
    </div>
  );
}

function NoteForm({ signal }: { readonly signal: SignalDetail }): ReactElement | null {
  const may = useMay();
  const client = useQueryClient();
  const tell = useUndo();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: () => post(`/signalen/${signal.id}/notities`, { tekst: text.trim() }),
    onSuccess: async () => {
      setText('');
      await client.invalidateQueries({ queryKey: [`/signalen/${signal.id}`] });
      tell({ text: texts.signals.noteSaved });
    },
  });
  if (!may('signal:handle')) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = text.trim() === '';
    setWrong(missing ? texts.signals.noteEmpty : null);
    if (!missing) save.mutate();
  };
  return (
    <form className="rw-stack" onSubmit={submit} noValidate>
      {save.isError ? <ErrorState what={texts.signals.note} error={save.error} /> : null}
      <TextareaField label={texts.signals.note} hint={texts.signals.noteHint} value={text} onChange={setText} error={wrong} />
      <div>
        <Button type="submit" busy={save.isPending}>
          {texts.signals.addNote}
        </Button>
      </div>
    </form>
  );
}

function Detail({ signal }: { readonly signal: SignalDetail }): ReactElement {
  const { controle } = signal;
  const lines = { aanbieder: signal.aanbieder.sleutel, jaar: signal.jaar, contract: signal.grondslag === 'aanbieder' ? '' : signal.contract };
  return (
    <PageFrame
      title={texts.signals.detailTitle(signal.aanbieder.naam, signal.drempel)}
      crumbs={crumbs}
      crumb={signal.aanbieder.naam}
      status={<StatusBadge tone={signalTone[signal.staat]}>{texts.signals.states[signal.staat]}</StatusBadge>}
      lead={texts.signals.consequences[signal.gevolg]}
    >
      <Facts
        facts={[
          { name: texts.providers.provider, value: <PageLink to={`/aanbieders/${signal.aanbieder.sleutel}`}>{signal.aanbieder.naam}</PageLink> },
          { name: texts.signals.contract, value: <PageLink to={`/contracten/${signal.contract}`}>{signal.contract}</PageLink> },
          { name: texts.signals.factGround, value: signal.grondslagNaam },
          { name: texts.signals.owner, value: signal.eigenaar?.naam ?? texts.signals.nobody },
          { name: texts.signals.since, value: moment(signal.sinds) },
        ]}
      />
      <Section
        title={texts.signals.madeOf}
        note={texts.signals.madeOfText(signal.drempel, moment(controle.gecontroleerdOp))}
        end={<StatusBadge tone={thresholdTone(signal.drempel)}>{texts.signals.above(signal.drempel)}</StatusBadge>}
      >
        <DataTable
          name={texts.signals.madeOf}
          rowKey={(row) => row.name}
          columns={[
            { id: 'naam', head: texts.signals.given, phone: 'title', cell: (row) => row.name },
            { id: 'waarde', head: texts.signals.value, num: true, phone: 'end', cell: (row) => row.value },
          ]}
          rows={[
            { name: texts.signals.factRoom, value: controle.ruimte === null ? texts.providers.noRoomAgreed : euro(controle.ruimte) },
            {
              name: texts.signals.factBooked,
              value: (
                <FigureLink lines={lines} shown>
                  {euroCents(controle.geboekt)}
                </FigureLink>
              ),
            },
            { name: texts.signals.factShare, value: percent(signal.percentage) },
            { name: texts.signals.factCrisis, value: <FigureLink lines={{ ...lines, crisis: 'ja' }}>{euroCents(controle.crisis)}</FigureLink> },
            { name: texts.signals.checkLines, value: <FigureLink lines={lines}>{count(controle.regels)}</FigureLink> },
            { name: texts.signals.checkThreshold, value: wholePercent(controle.drempel ?? signal.drempel) },
            { name: texts.signals.checkLedger, value: count(Number(controle.grootboekTotEnMet)) },
          ]}
        />
      </Section>
      <Section title={texts.signals.happened}>
        <div className="rw-stack">
          {signal.gebeurtenissen.length === 0 ? (
            <EmptyState title={texts.signals.nothingHappened.title}>{texts.signals.nothingHappened.text}</EmptyState>
          ) : (
            <ol className="rw-list">
              {signal.gebeurtenissen.map((event) => (
                <li key={`${event.op}${event.tekst}`}>
                  <b>{texts.signals.kinds[event.soort]}: </b>
                  {event.tekst}
                  <span className="rw-second">
                    {event.door}, {moment(event.op)}
                  </span>
                </li>
              ))}
            </ol>
          )}
          <Handling signal={signal} />
          <NoteForm signal={signal} />
        </div>
      </Section>
    </PageFrame>
  );
}
