// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Signal } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useMay, useSession } from '../../app/session.js';
import { shortDate } from '../../format/dates.js';
import { euro, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { signalTone, thresholdTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useSignalActions } from './signal-actions.js';

/** Signals with what each is about, who has it and how far it is. */
export function SignalTable({ signals, name }: { readonly signals: readonly Signal[]; readonly name: string }): ReactElement {
  const session = useSession();
  const may = useMay();
  const { isToday, year } = useAsOf();
  const { take } = useSignalActions();
  const columns: readonly Column<Signal>[] = [
    {
      id: 'signaal',
      head: texts.signals.signal,
      width: '122px',
      phone: 'first',
      cell: (signal) => <StatusBadge tone={thresholdTone(signal.drempel)}>{texts.signals.above(signal.drempel)}</StatusBadge>,
    },
    {
      id: 'waarover',
      head: texts.signals.about,
      phone: 'title',
      cell: (signal) => (
        <>
          <PageLink to={`/signalen/${signal.id}`}>{signal.aanbieder.naam}</PageLink>
          <small>{texts.signals.spentOfRoom(euro(signal.geboekt), euro(signal.ruimte), percent(signal.percentage))}</small>
        </>
      ),
    },
    {
      id: 'eigenaar',
      head: texts.signals.owner,
      width: '170px',
      phone: 'inline',
      cell: (signal) => {
        if (signal.eigenaar) {
          return (
            <>
              {signal.eigenaar.naam} {signal.eigenaar.naam === session.naam ? <span className="rw-soft">{texts.signals.you}</span> : null}
            </>
          );
        }
        return may('signal:handle') && isToday ? (
          <button type="button" className="rw-text-button" aria-label={texts.signals.takeLabel(signal.aanbieder.naam)} onClick={() => take(signal)}>
            {texts.signals.take}
          </button>
        ) : (
          <span className="rw-soft">{texts.signals.nobody}</span>
        );
      },
    },
    {
      id: 'staat',
      head: texts.signals.state,
      width: '124px',
      phone: 'end',
      cell: (signal) => (
        <StatusBadge tone={signalTone[signal.staat]} plain>
          {texts.signals.states[signal.staat]}
        </StatusBadge>
      ),
    },
    { id: 'sinds', head: texts.signals.since, num: true, width: '80px', phone: 'hidden', cell: (signal) => shortDate(signal.sinds, year) },
  ];
  return <DataTable name={name} columns={columns} rows={signals} rowKey={(signal) => signal.id} />;
}
