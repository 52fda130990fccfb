// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { MaatwerkDetail } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { Decide } from '../../ui/decide.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';
import { CheckForm } from './maatwerk-check-form.js';
import { EndForm, ReasonForm } from './maatwerk-close-forms.js';

const words = texts.maatwerk;
type Open = 'toets' | 'afwijzing' | 'intrekking' | 'einde' | null;

/** The second pair of eyes; who asked or checked reads that a colleague does this. */
function Approval({ request: r }: { readonly request: MaatwerkDetail }): ReactElement {
  const may = useMay();
  const done = (): void => undefined;
  const approve = useChange({ send: () => post(`/maatwerk/${r.id}/goedkeuring`, { versie: r.versie }), told: words.approve.saved, onDone: done });
  const refuse = useChange<string>({
    send: (reden) => post(`/maatwerk/${r.id}/afwijzing`, { versie: r.versie, reden }),
    told: words.refuse.saved,
    onDone: done,
  });
  const decides = may('maatwerk:approve') && !r.uVroegOfToetste;
  return (
    <div className="rw-detail rw-stack rw-asked">
      <p>
        <b>{words.approve.asked(r.getoetstDoor ?? '', longDate(r.getoetstOp ?? r.gevraagdOp))}</b>{' '}
        {decides ? null : r.uVroegOfToetste ? words.approve.ownEyes : words.approve.waiting}
      </p>
      {decides ? (
        <Decide
          words={words.approve.decide(euroCents(r.waarde))}
          busy={approve.isPending || refuse.isPending}
          error={approve.error ?? refuse.error}
          onApprove={() => approve.mutate()}
          onRefuse={(reason) => refuse.mutate(reason)}
        />
      ) : null}
    </div>
  );
}

/** What can be done now, by who looks. */
export function NextSteps({ request: r }: { readonly request: MaatwerkDetail }): ReactElement | null {
  const may = useMay();
  const { vandaag } = useSession();
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const before = ['aangevraagd', 'getoetst', 'goedgekeurd'].includes(r.staat);
  const buttons = [
    { part: 'toets', text: words.check.do, shown: r.staat === 'aangevraagd' && may('maatwerk:check'), primary: true },
    { part: 'afwijzing', text: words.refuse.button, shown: r.staat === 'aangevraagd' && may('maatwerk:approve'), primary: false },
    { part: 'intrekking', text: words.withdraw.button, shown: before && may('maatwerk:request'), primary: false },
    { part: 'einde', text: words.end.button, shown: r.staat === 'getekend' && may('maatwerk:request'), primary: true },
  ] as const;
  const shown = buttons.filter((b) => b.shown);
  if (shown.length === 0 && r.staat !== 'getoetst') return null;
  return (
    <Section title={words.next}>
      {r.staat === 'getoetst' ? <Approval request={r} /> : null}
      {open === 'toets' ? <CheckForm request={r} onClose={close} /> : null}
      {open === 'afwijzing' ? <ReasonForm request={r} part="afwijzing" words={words.refuse} onClose={close} /> : null}
      {open === 'intrekking' ? <ReasonForm request={r} part="intrekking" words={words.withdraw} onClose={close} /> : null}
      {open === 'einde' ? <EndForm request={r} today={vandaag} onClose={close} /> : null}
      {open === null ? (
        <div className="rw-buttons">
          {shown.map(({ part, text, primary }) => (
            <Button key={part} primary={primary} onClick={() => setOpen(part)}>
              {text}
            </Button>
          ))}
        </div>
      ) : null}
    </Section>
  );
}
