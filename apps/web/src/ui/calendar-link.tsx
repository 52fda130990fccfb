// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { address } from '../api/client.js';
import { texts } from '../texts/nl.js';

/** Takes one day along to one's own calendar, as a file. @param day its id on the agenda @param what for who hears the link without what stands around it */
export function CalendarLink({ day, what }: { readonly day: string; readonly what: string }): ReactElement {
  return (
    <a className="utrecht-link" href={address(`/agenda/dagen/${encodeURIComponent(day)}`)} download>
      {texts.agenda.take}
      <span className="rw-hidden"> {what}</span>
    </a>
  );
}
