// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { put, remove } from '../../api/client.js';
import type { Planning } from '../../api/types.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.planning;

/** The secret address under which one's own calendar reads the planning. */
export function CalendarSection({ calendar }: { readonly calendar: Planning['agenda'] }): ReactElement {
  const [address, setAddress] = useState<string | null>(null);
  const make = useChange({
    send: async () => setAddress(`${location.origin}${(await put<{ pad: string }>('/planning/agenda')).pad}`),
    told: words.calendarHint,
    onDone: () => undefined,
  });
  const stop = useChange({ send: () => remove('/planning/agenda'), told: words.calendarStopped, onDone: () => setAddress(null) });
  const failed = make.error ?? stop.error;
  return (
    <Section title={words.calendar} note={words.calendarNote}>
      <NotSaved error={failed} />
      {address ? (
        <Notice title={words.calendarAddress}>
          <span className="rw-address">{address}</span>
        </Notice>
      ) : calendar ? (
        <p>{words.calendarMade(longDate(calendar.gemaaktOp))}</p>
      ) : null}
      <div className="rw-buttons">
        <Button busy={make.isPending} onClick={() => make.mutate()}>
          {calendar ? words.calendarAnew : words.calendarMake}
        </Button>
        {calendar ? (
          <Button busy={stop.isPending} onClick={() => stop.mutate()}>
            {words.calendarStop}
          </Button>
        ) : null}
      </div>
    </Section>
  );
}
