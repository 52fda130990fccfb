// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { put, remove } from '../../api/client.js';
import type { Instant } from '../../api/types.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.agenda;

/** The secret address under which one's own calendar reads these days. */
export function FeedSection({ since }: { readonly since: Instant | null }): ReactElement {
  const [address, setAddress] = useState<string | null>(null);
  const make = useChange({
    send: async () => setAddress(`${location.origin}${(await put<{ pad: string }>('/agenda')).pad}`),
    told: words.addressHint,
    onDone: () => undefined,
  });
  const stop = useChange({ send: () => remove('/agenda'), told: words.addressStopped, onDone: () => setAddress(null) });
  return (
    <Section title={words.own} note={words.ownNote}>
      <NotSaved error={make.error ?? stop.error} />
      {address ? (
        <Notice title={words.address}>
          <span className="rw-address">{address}</span>
        </Notice>
      ) : since ? (
        <p>{words.addressMade(longDate(since))}</p>
      ) : null}
      <div className="rw-buttons">
        <Button busy={make.isPending} onClick={() => make.mutate()}>
          {since ? words.addressAnew : words.addressMake}
        </Button>
        {since ? (
          <Button busy={stop.isPending} onClick={() => stop.mutate()}>
            {words.addressStop}
          </Button>
        ) : null}
      </div>
    </Section>
  );
}
