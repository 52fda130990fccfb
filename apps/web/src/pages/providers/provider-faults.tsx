// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Cause, ProviderDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { shortDate } from '../../format/dates.js';
import { amountCents, count, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { InlineBar } from '../../ui/inline-bar.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';
import { signalTone, thresholdTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';

interface Props {
  readonly provider: ProviderDetail;
  readonly year: number;
}

export function RefusedSection({ provider, year }: Props): ReactElement {
  const may = useMay();
  const { afgekeurd } = provider;
  const most = Math.max(1, ...afgekeurd.oorzaken.map((c) => c.regels));
  const columns: readonly Column<Cause>[] = [
    {
      id: 'oorzaak',
      head: texts.providers.cause,
      phone: 'title',
      cell: (cause) => (
        <>
          {cause.oorzaak}
          <small>{texts.providers.code(cause.code)}</small>
        </>
      ),
    },
    {
      id: 'regels',
      head: texts.providers.lines,
      num: true,
      phone: 'fact',
      cell: (cause) =>
        may('declaration:read') ? (
          <PageLink quiet to="/berichten" query={{ aanbieder: provider.sleutel, code: cause.code, staat: 'met-afgekeurde-regels' }}>
            {count(cause.regels)}
          </PageLink>
        ) : (
          count(cause.regels)
        ),
    },
    {
      id: 'balk',
      head: '',
      label: texts.providers.barLabel,
      width: '90px',
      phone: 'hidden',
      cell: (cause) => <InlineBar share={cause.regels / most} />,
    },
    { id: 'bedrag', head: texts.providers.amount, num: true, phone: 'fact', cell: (cause) => amountCents(cause.bedrag) },
  ];
  const counted = afgekeurd.oorzaken.reduce((all, cause) => all + cause.regels, 0);
  return (
    <Section
      title={texts.providers.refusedTitle(year)}
      note={
        afgekeurd.van > 0
          ? texts.providers.refusedNote(count(afgekeurd.regels), count(afgekeurd.van), percent((afgekeurd.regels / afgekeurd.van) * 100))
          : undefined
      }
      end={
        may('declaration:read') && afgekeurd.regels > 0 ? (
          <PageLink to="/berichten" query={{ aanbieder: provider.sleutel, staat: 'met-afgekeurde-regels' }}>
            {texts.providers.allRefused}
          </PageLink>
        ) : null
      }
    >
      {afgekeurd.regels === 0 ? (
        <EmptyState title={texts.providers.noRefused.title}>{texts.providers.noRefused.text}</EmptyState>
      ) : (
        <>
          <DataTable
            name={texts.providers.refusedTitle(year)}
            columns={columns}
            rows={afgekeurd.oorzaken}
            rowKey={(cause) => cause.code}
            middle
            footer={[
              {
                id: 'totaal',
                total: true,
                cells: { oorzaak: texts.table.total, regels: count(afgekeurd.regels), bedrag: amountCents(afgekeurd.totaalBedrag) },
              },
            ]}
          />
          {counted === afgekeurd.regels ? null : <p className="rw-below">{texts.providers.severalCodes}</p>}
        </>
      )}
    </Section>
  );
}

/** For who may see signals; to others an empty list would say that no threshold was reached. */
export function SignalsSection({ provider, year }: Props): ReactElement | null {
  const may = useMay();
  if (!may('signal:read')) return null;
  return (
    <Section
      title={texts.providers.signalsTitle}
      end={
        <PageLink to="/signalen" query={{ aanbieder: provider.sleutel, staat: 'alle' }} keepDate={false}>
          {texts.providers.history}
        </PageLink>
      }
    >
      {provider.signalen.length === 0 ? (
        <EmptyState title={texts.providers.noSignals.title}>{texts.providers.noSignals.text}</EmptyState>
      ) : (
        <ul className="rw-list">
          {provider.signalen.map((signal) => (
            <li key={signal.id}>
              <div className="rw-progress__head">
                <PageLink to={`/signalen/${signal.id}`} className="rw-quiet">
                  <StatusBadge tone={thresholdTone(signal.drempel)}>{texts.signals.above(signal.drempel)}</StatusBadge>
                </PageLink>
                <StatusBadge tone={signalTone[signal.staat]} plain>
                  {texts.signals.states[signal.staat]}
                </StatusBadge>
              </div>
              <p className="rw-small rw-soft">
                {texts.providers.signalNote(shortDate(signal.sinds, year), signal.grondslagNaam, signal.eigenaar?.naam ?? texts.signals.nobody)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
