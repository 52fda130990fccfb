// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { Municipality } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { TextButton } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Page as PageFrame } from '../../ui/page.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { InhabitantsForm } from './inhabitants-form.js';

const columnsFor = (onFillIn: ((code: string) => void) | null): readonly Column<Municipality>[] => [
  {
    id: 'naam',
    head: texts.municipalities.name,
    phone: 'title',
    cell: (m) => (
      <>
        <b>{m.naam}</b>
        <small>{texts.municipalities.code(m.code)}</small>
      </>
    ),
  },
  {
    id: 'lidmaatschappen',
    head: texts.municipalities.membership,
    phone: 'line',
    width: '34%',
    cell: (m) =>
      m.lidmaatschappen.map((l) => (
        <span key={l.van} className="rw-block">
          {texts.municipalities.period(longDate(l.van), l.totEnMet && longDate(l.totEnMet))}
          <small>{[l.toelichting, texts.municipalities.source(l.bron)].filter(Boolean).join(' ')}</small>
        </span>
      )),
  },
  {
    id: 'groepen',
    head: texts.municipalities.groups,
    phone: 'line',
    cell: (m) => [...new Set(m.groepen.map((g) => g.sleutel.toUpperCase()))].join(', '),
  },
  {
    id: 'inwoners',
    head: texts.municipalities.inhabitants,
    num: true,
    phone: 'line',
    width: '26%',
    cell: (m) => (
      <>
        {m.inwoners.map((i) => (
          <span key={i.peildatum} className="rw-block">
            {i.aantal === null ? <span className="rw-soft">{texts.municipalities.notInSource}</span> : count(i.aantal)}
            <small>{texts.municipalities.on(longDate(i.peildatum), i.aantal === null ? null : i.bron)}</small>
          </span>
        ))}
        {onFillIn ? (
          <TextButton small onClick={() => onFillIn(m.code)}>
            {texts.municipalities.fillIn}
            <span className="rw-hidden">: {texts.municipalities.form.title(m.naam)}</span>
          </TextButton>
        ) : null}
      </>
    ),
  },
];

/** The municipalities that belong or belonged to the region, since when, in which groups, and how many people live there by which source. */
export function Page(): ReactElement {
  const query = useList<Municipality>('/gemeenten', {});
  const may = useMay();
  const [filling, setFilling] = useState<string | null>(null);
  const chosen = query.data?.rows.find((m) => m.code === filling);
  return (
    <PageFrame title={texts.municipalities.title} lead={texts.municipalities.lead}>
      {chosen ? <InhabitantsForm key={chosen.code} municipality={chosen} onClose={() => setFilling(null)} /> : null}
      <Loaded query={query} what={texts.municipalities.title} rows={10}>
        {(data) =>
          data.rows.length > 0 ? (
            <DataTable
              name={texts.municipalities.title}
              columns={columnsFor(may('region:record') ? setFilling : null)}
              rows={data.rows}
              rowKey={(m) => m.code}
            />
          ) : (
            <EmptyState title={texts.municipalities.none.title}>{texts.municipalities.none.text}</EmptyState>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
