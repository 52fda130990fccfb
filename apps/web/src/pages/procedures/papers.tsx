// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { ProcedureDetail, PublishedTariff } from '../../api/types.js';
import { range, tableDate } from '../../format/dates.js';
import { amountCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Section } from '../../ui/section.js';

const words = texts.procedures;

/** What whoever applies must meet. */
export function RequirementList({
  procedure,
  note = words.requirementsNote,
  none = words.noRequirements,
}: {
  readonly procedure: ProcedureDetail;
  readonly note?: string;
  readonly none?: string;
}): ReactElement {
  return (
    <Section title={words.requirements} note={note}>
      {procedure.eisen.length === 0 ? (
        <p className="rw-soft">{none}</p>
      ) : (
        <ol className="rw-list">
          {procedure.eisen.map((r) => (
            <li key={r.nummer}>
              <b>
                {r.nummer}. {r.titel}
              </b>
              <p>{r.tekst}</p>
              <span className="rw-second">
                {words.proof}: {r.bewijs}
                {r.verloopt ? ` (${words.expires})` : ''}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function tariffColumns(closed: boolean): readonly Column<PublishedTariff>[] {
  return [
    {
      id: 'product',
      head: words.product,
      phone: 'title',
      cell: (t) => (
        <>
          {t.naam}
          <small>{t.code}</small>
        </>
      ),
    },
    ...(closed
      ? [
          {
            id: 'nieuw',
            head: words.newcomers,
            width: '220px',
            phone: 'fact' as const,
            cell: (t: PublishedTariff) => (t.besluit ? words.openToNewcomers : words.notForNewcomers),
          },
        ]
      : []),
    { id: 'eenheid', head: words.unit, width: '160px', phone: 'fact', cell: (t) => texts.units[t.eenheid] ?? t.eenheid },
    { id: 'tarief', head: words.tariff, num: true, width: '120px', phone: 'end', cell: (t) => amountCents(t.tarief) },
  ];
}

/** The same amounts for everybody. */
export function TariffSheet({ procedure }: { readonly procedure: ProcedureDetail }): ReactElement {
  return (
    <Section title={words.tariffs} note={words.tariffsNote}>
      {procedure.tarieven.length === 0 ? (
        <p className="rw-soft">{words.noTariffs}</p>
      ) : (
        <DataTable name={words.tariffs} columns={tariffColumns(procedure.alleenMissendAanbod)} rows={procedure.tarieven} rowKey={(t) => t.id} />
      )}
    </Section>
  );
}

export function WindowList({ procedure }: { readonly procedure: ProcedureDetail }): ReactElement {
  return (
    <Section title={words.windows} note={words.windowsNote}>
      {procedure.vensters.length === 0 ? (
        <p className="rw-soft">{words.noWindows}</p>
      ) : (
        <ul className="rw-list">
          {procedure.vensters.map((w) => (
            <li key={w.van}>{w.totEnMet ? range(w.van, w.totEnMet) : `${words.from(tableDate(w.van))}, ${words.openAlways}`}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
