// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { ProviderEvent, ProviderLife } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { IbanSection } from './iban-section.js';
import { InheritanceSection } from './inheritance-section.js';
import { LifeEventForm } from './life-event-form.js';
import { useProviderName } from './use-provider-name.js';

const words = texts.providerLife;

function Events({ events }: { readonly events: readonly ProviderEvent[] }): ReactElement {
  if (events.length === 0) return <p className="rw-soft">{words.none}</p>;
  return (
    <ol className="rw-list">
      {events.map((event) => (
        <li key={`${event.vastgelegdOp}${event.wat}`}>
          <b>{words.kinds[event.soort] ?? event.soort}</b>, {longDate(event.op)}
          <span className="rw-second">{event.wat}</span>
          <span className="rw-second">{words.by(event.vastgelegdDoor, tableDate(event.vastgelegdOp), event.bron)}</span>
        </li>
      ))}
    </ol>
  );
}

/** What happened to a provider, who went on, and where it is paid. */
export function Page(): ReactElement {
  const { key = '' } = useParams();
  const may = useMay();
  const { name, crumbs } = useProviderName(key);
  const [recording, setRecording] = useState(false);
  const query = useApi<ProviderLife>(`/aanbieders/${key}/levensloop`);
  return (
    <PageFrame title={name ? words.title(name) : words.what} crumbs={crumbs} crumb={words.crumb} lead={words.lead}>
      <Loaded query={query} what={words.what} rows={6}>
        {(life) => (
          <>
            <Section
              title={words.events}
              note={words.eventsNote}
              end={may('provider:record') && !recording ? <Button onClick={() => setRecording(true)}>{words.record}</Button> : null}
            >
              {recording ? <LifeEventForm provider={key} onClose={() => setRecording(false)} /> : null}
              <Events events={life.gebeurtenissen} />
            </Section>
            <InheritanceSection provider={key} />
            {may('iban:read') ? <IbanSection provider={key} life={life} /> : null}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
