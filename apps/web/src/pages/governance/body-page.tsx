// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { GoverningBodyDetail, BodyMandate, Seat } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, range } from '../../format/dates.js';
import { amountCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { MandateForm } from './mandate-form.js';
import { MeetingsSection } from './meetings-section.js';
import { SeatForm } from './seat-form.js';
import { VotesSection } from './votes-section.js';

const words = texts.bodies;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/bestuursbesluiten', label: texts.menu.boardDecisions },
  { to: '/gremia', label: words.title },
];

const mandateColumns: readonly Column<BodyMandate>[] = [
  { id: 'onderwerp', head: words.subject, phone: 'title', width: '30%', cell: (m) => texts.subjectKinds[m.onderwerp] },
  {
    id: 'hoogstens',
    head: words.limit,
    num: true,
    phone: 'fact',
    cell: (m) => (m.hoogstens === null ? <span className="rw-soft">{words.noLimit}</span> : amountCents(m.hoogstens)),
  },
  {
    id: 'geldt',
    head: words.valid,
    apart: true,
    phone: 'inline',
    cell: (m) => (m.totEnMet === null ? words.since(longDate(m.van)) : range(m.van, m.totEnMet)),
  },
  {
    id: 'bron',
    head: words.source,
    width: '38%',
    phone: 'line',
    cell: (m) => (
      <>
        {m.afgeleid ? (
          <StatusBadge tone="orange" plain>
            {words.inferred}
          </StatusBadge>
        ) : null}
        <small>{m.bron}</small>
      </>
    ),
  },
];

const seatColumns: readonly Column<Seat>[] = [
  {
    id: 'naam',
    head: words.seat,
    phone: 'title',
    cell: (s) => (
      <>
        {s.naam}
        {s.loopt ? null : (
          <small>
            <StatusBadge tone="grey" plain>
              {words.ended}
            </StatusBadge>
          </small>
        )}
      </>
    ),
  },
  {
    id: 'namens',
    head: words.municipalities,
    width: '28%',
    phone: 'line',
    cell: (s) => (s.gemeenten.length === 0 ? <span className="rw-soft">{words.notInSource}</span> : s.gemeenten.map((g) => g.naam).join(', ')),
  },
  { id: 'bezet', head: words.holder, phone: 'fact', cell: (s) => s.bezetDoor ?? <span className="rw-soft">{words.notInSource}</span> },
  {
    id: 'termijn',
    head: words.term,
    phone: 'inline',
    cell: (s) => (s.totEnMet === null ? words.since(longDate(s.van)) : range(s.van, s.totEnMet)),
  },
  { id: 'bron', head: words.source, width: '24%', phone: 'hidden', cell: (s) => <span className="rw-small">{s.bron}</span> },
];

const ORDER = Object.keys(texts.subjectKinds);
const inOrder = (mandates: readonly BodyMandate[]): BodyMandate[] =>
  [...mandates].sort((a, b) => ORDER.indexOf(a.onderwerp) - ORDER.indexOf(b.onderwerp));

export function Page(): ReactElement {
  const { key = '' } = useParams();
  const query = useApi<GoverningBodyDetail>(`/gremia/${encodeURIComponent(key)}`);
  return (
    <OnePage query={query} title={words.one} crumbs={crumbs} what={words.one}>
      {(body) => <Detail body={body} />}
    </OnePage>
  );
}

/** A body: what it may decide, its seats and its meetings. */
function Detail({ body }: { readonly body: GoverningBodyDetail }): ReactElement {
  const may = useMay();
  const [open, setOpen] = useState<'mandaat' | 'zetel' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <PageFrame
      title={body.naam}
      crumbs={crumbs}
      lead={body.taak}
      footer={`${words.source}: ${body.bron}`}
      actions={
        may('governance:record') ? (
          <ButtonLink primary to="/bestuursbesluiten/nieuw" query={{ gremium: body.sleutel }}>
            {texts.boardDecisions.record}
          </ButtonLink>
        ) : undefined
      }
    >
      <Section
        title={words.mandates}
        note={body.mandaten.length === 0 ? words.mandatesNone : words.mandatesNote}
        end={
          <PageLink to="/bestuursbesluiten" query={{ gremium: body.sleutel }}>
            {words.allDecisions(body.besluiten)}
          </PageLink>
        }
      >
        {body.mandaten.length === 0 ? null : (
          <DataTable name={words.mandates} columns={mandateColumns} rows={inOrder(body.mandaten)} rowKey={(m) => m.onderwerp} />
        )}
      </Section>
      {may('governance:mandate') ? (
        open === 'mandaat' ? (
          <MandateForm body={body} onClose={close} />
        ) : (
          <div className="rw-buttons rw-assessed">
            <Button onClick={() => setOpen('mandaat')}>{words.mandateForm.open}</Button>
          </div>
        )
      ) : null}
      <Section title={words.seats} note={body.zetels.length === 0 ? words.seatsNone : words.seatsNote}>
        {body.zetels.length === 0 ? null : (
          <DataTable name={words.seats} columns={seatColumns} rows={body.zetels} rowKey={(s) => `${s.zetel}${s.van}`} />
        )}
      </Section>
      {may('governance:mandate') && body.zetels.length > 0 ? (
        open === 'zetel' ? (
          <SeatForm body={body} onClose={close} />
        ) : (
          <div className="rw-buttons rw-assessed">
            <Button onClick={() => setOpen('zetel')}>{words.seatForm.open}</Button>
          </div>
        )
      ) : null}
      <MeetingsSection body={body.sleutel} votes={body.zetels.some((z) => z.loopt)} />
      <VotesSection body={body.sleutel} />
    </PageFrame>
  );
}
