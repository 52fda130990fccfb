// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Dossier } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { tableDate } from '../../format/dates.js';
import { amount, count, euro, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { signalTone, thresholdTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { questionTone } from '../questions/question-words.js';

const words = texts.dossiers;

interface Props {
  readonly dossier: Dossier;
}

/** The highest threshold that is reached, as on the provider's page. */
function Reached({ room }: { readonly room: Dossier['ruimten'][number] }): ReactElement {
  const reached = room.drempels.filter((t) => t.bereikt).map((t) => t.percentage);
  if (room.percentage === null) return <span className="rw-soft">{words.noRoom}</span>;
  if (reached.length === 0) return <>{percent(room.percentage)}</>;
  return (
    <StatusBadge tone={thresholdTone(Math.max(...reached))} plain>
      {percent(room.percentage)}
    </StatusBadge>
  );
}

export function RoomsInDossier({ dossier }: Props): ReactElement {
  return (
    <Section title={words.rooms} note={words.roomsNote(dossier.besteding.jaar)}>
      {dossier.ruimten.length === 0 ? (
        <p className="rw-soft">{words.roomsNone}</p>
      ) : (
        <DataTable
          name={words.rooms}
          rowKey={(room) => `${room.contract}${room.grondslag}`}
          rows={dossier.ruimten}
          columns={[
            {
              id: 'ruimte',
              head: words.room,
              phone: 'title',
              cell: (room) => (
                <>
                  {room.grondslagNaam}
                  <small>
                    <PageLink to={`/contracten/${room.contract}`}>{room.contract}</PageLink>
                  </small>
                </>
              ),
            },
            {
              id: 'afgesproken',
              head: words.agreed,
              num: true,
              width: '150px',
              phone: 'fact',
              cell: (room) => (room.bedrag === null ? texts.table.notApplicable : amount(room.bedrag)),
            },
            { id: 'geboekt', head: words.booked, num: true, width: '150px', phone: 'fact', cell: (room) => amount(room.geboekt) },
            { id: 'besteed', head: words.used, width: '180px', apart: true, phone: 'inline', cell: (room) => <Reached room={room} /> },
          ]}
        />
      )}
    </Section>
  );
}

export function FaultsSection({ dossier }: Props): ReactElement {
  const may = useMay();
  const { afkeur } = dossier;
  return (
    <Section
      title={words.faults}
      note={words.faultsNote}
      end={
        may('declaration:read') ? (
          <PageLink to="/afkeur" query={{ aanbieder: dossier.aanbieder.sleutel }} keepDate={false}>
            {words.allFaults}
          </PageLink>
        ) : undefined
      }
    >
      {afkeur.oorzaken.length === 0 ? (
        <p className="rw-soft">{words.faultsNone}</p>
      ) : (
        <DataTable
          name={words.faults}
          rowKey={(cause) => cause.code}
          rows={afkeur.oorzaken}
          columns={[
            {
              id: 'oorzaak',
              head: words.cause,
              phone: 'title',
              cell: (cause) => (
                <>
                  {cause.oorzaak}
                  <small>{texts.messages.code(cause.code)}</small>
                </>
              ),
            },
            { id: 'regels', head: words.lines, num: true, width: '110px', phone: 'end', cell: (cause) => count(cause.regels) },
          ]}
        />
      )}
    </Section>
  );
}

export function SignalsInDossier({ dossier }: Props): ReactElement | null {
  const may = useMay();
  if (!may('signal:read')) return null;
  return (
    <Section title={words.signals} note={words.signalsNote(dossier.nieuweSignalen)}>
      {dossier.signalen.length === 0 ? <p className="rw-soft">{words.signalsNone}</p> : null}
      <ul className={dossier.signalen.length === 0 ? undefined : 'rw-list'}>
        {dossier.signalen.map((signal) => (
          <li key={signal.id} className="rw-question">
            <span>
              <PageLink to={`/signalen/${signal.id}`}>{texts.signals.aboveOfRoom(signal.drempel)}</PageLink>
              <span className="rw-second">
                {texts.signals.spentOfRoom(euro(signal.geboekt), euro(signal.ruimte), percent(signal.percentage))}, {tableDate(signal.sinds)}
              </span>
            </span>
            <StatusBadge tone={signalTone[signal.staat]} plain>
              {texts.signals.states[signal.staat]}
            </StatusBadge>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function QuestionsInDossier({ dossier }: Props): ReactElement | null {
  const may = useMay();
  const { vragen } = dossier;
  if (!may('thread:read')) return null;
  return (
    <Section
      title={words.questions}
      note={words.questionsNote(vragen.open, vragen.teLaat, vragen.nieuw)}
      end={
        <PageLink to="/vragen" query={{ aanbieder: dossier.aanbieder.sleutel, toon: 'alle' }}>
          {words.allQuestions}
        </PageLink>
      }
    >
      {vragen.lijst.length === 0 ? <p className="rw-soft">{words.questionsNone}</p> : null}
      <ul className={vragen.lijst.length === 0 ? undefined : 'rw-list'}>
        {vragen.lijst.map((q) => (
          <li key={q.id} className="rw-question">
            <span>
              <PageLink to={`/vragen/${q.id}`}>{q.titel}</PageLink>
              <span className="rw-second">
                {q.nummer}, {tableDate(q.termijn)}
              </span>
            </span>
            <StatusBadge tone={q.teLaat ? 'red' : questionTone(q.staat, 'regio')} plain>
              {q.teLaat ? texts.questions.late : texts.questions.states[q.staat]}
            </StatusBadge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
