// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Today } from '../../api/types.js';
import { useSeesRooms } from '../../app/session.js';
import { useView } from '../../app/view-choice.js';
import { month } from '../../format/dates.js';
import { euroShort } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { BulletLegend } from '../../ui/bullet-bar.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';
import { ViewSwitch } from '../../ui/view-switch.js';
import { SegmentSpendTable } from '../segments/segment-spend-table.js';

/** Spend of each segment against the bestedingsruimte of its providers. */
export function SegmentsSection({ today }: { readonly today: Today }): ReactElement {
  const [chosen, setView] = useView();
  const seesRooms = useSeesRooms();
  // The chart is about rooms: who sees none has the table.
  const view = seesRooms ? chosen : 'tabel';
  const until = today.kerncijfers.besteed.totEnMet;
  const more = today.ruimteOverMeerSegmenten;
  return (
    <Section
      title={texts.today.perSegment(today.jaar)}
      note={texts.today.perSegmentNote(until ? month(until, today.jaar) : null, seesRooms)}
      end={
        seesRooms ? (
          <ViewSwitch
            name={texts.table.view}
            value={view}
            onChange={setView}
            options={[
              { value: 'grafiek', label: texts.table.chart },
              { value: 'tabel', label: texts.table.table },
            ]}
          />
        ) : null
      }
    >
      {today.segmenten.length === 0 ? (
        <EmptyState title={texts.today.noSpend.title}>{texts.today.noSpend.text}</EmptyState>
      ) : (
        <>
          {view === 'grafiek' ? <BulletLegend /> : null}
          <SegmentSpendTable segments={today.segmenten} totals={today.totalen} elapsed={Number(today.verstreken)} year={today.jaar} view={view} />
          <div className="rw-below">
            <span>{more && more.aantal > 0 ? texts.today.overMore(more.aantal, euroShort(more.bedrag), euroShort(more.besteed)) : ''}</span>
            <PageLink to="/segmenten">{texts.today.allSegments}</PageLink>
          </div>
        </>
      )}
    </Section>
  );
}
