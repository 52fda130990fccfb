// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { ConversionDetail } from '../../api/types.js';
import { longDate, moment } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Facts } from '../../ui/key-figures.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { ConversionBadge } from './conversion-badge.js';
import { ConversionExceptions } from './conversion-exceptions.js';
import { ConversionItems } from './conversion-items.js';
import { ConversionSteps } from './conversion-steps.js';
import { ConversionTables } from './conversion-tables.js';

const words = texts.conversions;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/omzettingen', label: words.title },
];
const SOON = 1500;

/** One conversion: what it does, what is decided about it, and its messages. */
export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<ConversionDetail>(`/omzettingen/${id}`);
  useApi<ConversionDetail>(`/omzettingen/${id}`, {}, { enabled: query.data?.staat === 'goedgekeurd', every: SOON });
  return (
    <OnePage query={query} title={words.one} crumbs={crumbs} what={words.one} rows={8}>
      {(conversion) => <Detail conversion={conversion} />}
    </OnePage>
  );
}

function Detail({ conversion }: { readonly conversion: ConversionDetail }): ReactElement {
  const c = conversion;
  const acts = [
    { who: c.gemaaktDoor, did: words.created, at: c.gemaaktOp, note: null },
    ...(c.voorgelegdDoor && c.voorgelegdOp ? [{ who: c.voorgelegdDoor, did: words.proposed, at: c.voorgelegdOp, note: null }] : []),
    ...(c.beslistDoor && c.beslistOp ? [{ who: c.beslistDoor, did: words.decided[c.staat] ?? '', at: c.beslistOp, note: c.opmerking }] : []),
  ];
  return (
    <PageFrame title={words.detail(c.nummer)} crumbs={crumbs} status={<ConversionBadge state={c.staat} />} lead={c.titel}>
      <ConversionSteps conversion={c} />
      <Facts
        facts={[
          { name: words.from, value: longDate(c.vanaf) },
          { name: words.allocations, value: count(c.toewijzingen) },
          { name: words.converts, value: count(c.omTeZetten) },
          { name: words.children, value: count(c.kinderen) },
          { name: words.messages, value: count(c.berichten) },
          { name: words.countedAt, value: c.doorgerekendOp ? moment(c.doorgerekendOp) : words.never },
        ]}
      />
      {c.doorgerekendOp ? (
        <>
          <ConversionExceptions conversion={c} />
          {c.omTeZetten > 0 ? <ConversionTables conversion={c} /> : null}
          <ConversionItems conversion={c} />
        </>
      ) : null}
      <Section title={words.table}>
        <pre className="rw-prose" tabIndex={0}>
          {c.tabel}
        </pre>
      </Section>
      <Section title={words.history}>
        <ol className="rw-list">
          {acts.map((act) => (
            <li key={act.did}>
              <b>{act.who}</b> {act.did}
              {act.note ? `: ${act.note}` : ''}
              <span className="rw-second">{moment(act.at)}</span>
            </li>
          ))}
        </ol>
      </Section>
    </PageFrame>
  );
}
