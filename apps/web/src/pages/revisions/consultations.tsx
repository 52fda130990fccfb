// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { Consultation, RoundContribution, RoundDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { CalendarLink } from '../../ui/calendar-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { AnswerForm, CloseForm, ContributionForm, TableForm } from './consultation-forms.js';

const words = texts.consultations;

/** What somebody said, and what was answered. */
export function Said({ said, children }: { readonly said: RoundContribution; readonly children?: ReactElement | null }): ReactElement {
  const { antwoord } = said;
  return (
    <li>
      <b>{words.contribution(said.nummer)}</b> {said.wijziging === null ? '' : words.aboutChange(said.wijziging)}
      <p className="rw-talk__text">{said.tekst}</p>
      <span className="rw-second">
        {said.van} ({words.fromKinds[said.soort].toLowerCase()}), {moment(said.op)}
      </span>
      {antwoord ? (
        <>
          <p>
            <StatusBadge tone={antwoord.uitkomst === 'niet-overgenomen' ? 'grey' : 'green'} plain>
              {words.outcomes[antwoord.uitkomst]}
            </StatusBadge>{' '}
            {antwoord.tekst}
          </p>
          <span className="rw-second">
            {antwoord.door}, {moment(antwoord.op)}
          </span>
        </>
      ) : (
        <p>
          <StatusBadge tone="orange" plain>
            {words.noAnswer}
          </StatusBadge>
        </p>
      )}
      {children}
    </li>
  );
}

function Answerable({ round, said, may }: { readonly round: RoundDetail; readonly said: RoundContribution; readonly may: boolean }): ReactElement {
  const [answering, setAnswering] = useState(false);
  return (
    <Said said={said}>
      {answering ? (
        <AnswerForm round={round} said={said} onDone={() => setAnswering(false)} />
      ) : may && !said.antwoord ? (
        <div className="rw-buttons">
          <Button onClick={() => setAnswering(true)}>{words.answerOf(said.nummer)}</Button>
        </div>
      ) : null}
    </Said>
  );
}

function Table({ round, table, may }: { readonly round: RoundDetail; readonly table: Consultation; readonly may: boolean }): ReactElement {
  const [doing, setDoing] = useState<'record' | 'close' | null>(null);
  const done = (): void => setDoing(null);
  const open = may && table.gesloten === null;
  return (
    <li>
      <h3>{words.head(words.kinds[table.soort], table.nummer, table.titel)}</h3>
      <p className="rw-small rw-soft">
        {words.facts(words.levels[table.niveau], longDate(table.op))}.{' '}
        {table.gesloten ? words.isClosed(table.gesloten.door, moment(table.gesloten.op)) : words.isOpen}{' '}
        {table.gesloten ? null : <CalendarLink day={`herziening-overleg-${round.id}-${table.nummer}`} what={table.titel} />}
      </p>
      <p>
        {words.purpose}: {table.doel}
      </p>
      {table.aanwezig ? (
        <p>
          {words.attendance}: {table.aanwezig}
        </p>
      ) : null}
      {table.verslag ? (
        <p className="rw-talk__text">
          {words.report}: {table.verslag}
        </p>
      ) : null}
      {table.inbreng.length === 0 ? (
        <p className="rw-soft">{words.none}</p>
      ) : (
        <ol className="rw-list">
          {table.inbreng.map((said) => (
            <Answerable key={said.nummer} round={round} said={said} may={open} />
          ))}
        </ol>
      )}
      {open && doing === null ? (
        <div className="rw-buttons">
          <Button onClick={() => setDoing('record')}>{words.recordOf(table.nummer)}</Button>
          <Button onClick={() => setDoing('close')}>{words.closeOf(table.nummer)}</Button>
        </div>
      ) : null}
      {doing === 'record' ? <ContributionForm round={round} table={table} onDone={done} /> : null}
      {doing === 'close' ? <CloseForm round={round} table={table} onDone={done} /> : null}
    </li>
  );
}

/** The tables of a round, what was said at each, and the answers. */
export function Consultations({ round }: { readonly round: RoundDetail }): ReactElement | null {
  const may = useMay()('revision:write') && round.staat === 'ontwikkeltafel';
  const query = useApi<readonly Consultation[]>(`/herzieningen/${round.id}/tafels`);
  const [opening, setOpening] = useState(false);
  if (round.staat === 'concept') return null;
  return (
    <Section title={words.title} note={words.note}>
      <Loaded query={query} what={words.what} rows={3}>
        {(tables) =>
          tables.length === 0 ? (
            <p>{words.empty}</p>
          ) : (
            <ol className="rw-list">
              {tables.map((table) => (
                <Table key={table.nummer} round={round} table={table} may={may} />
              ))}
            </ol>
          )
        }
      </Loaded>
      {opening ? <TableForm round={round} onDone={() => setOpening(false)} /> : null}
      {may && !opening ? (
        <div className="rw-buttons">
          <Button onClick={() => setOpening(true)}>{words.open}</Button>
        </div>
      ) : null}
    </Section>
  );
}
