// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { Award } from '../../api/types/awards.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.awards;

/** The one step that is next for who reads this: propose, decide, send, make final; with what still holds it. */
export function TenderAward({ procedureId, award }: { readonly procedureId: string; readonly award: Award }): ReactElement | null {
  const may = useMay();
  const [mandate, setMandate] = useState('');
  const root = `/inkoopprocedures/${procedureId}/gunning`;
  const change = useChange<string>({
    send: (step) => post(`${root}/${step}`, { versie: award.versie, ...(step === 'voorstel' ? { mandaat: mandate.trim() } : {}) }),
    told: words.saved,
    onDone: () => undefined,
  });
  const step = (name: string, label: string, primary = true): ReactElement => (
    <Button primary={primary} busy={change.isPending} onClick={() => change.mutate(name)}>
      {label}
    </Button>
  );
  const prepares = may('award:prepare');
  const body = (): ReactElement | null => {
    if (award.staat === 'gezamenlijk' && prepares)
      return (
        <>
          <TextField label={words.mandate} value={mandate} onChange={setMandate} />
          {step('voorstel', words.propose)}
        </>
      );
    if (award.staat === 'voorstel' && award.besluit.eigenVoorstel) return <Notice>{words.ownProposal}</Notice>;
    if (award.staat === 'voorstel' && may('award:decide')) return step('besluit', words.decide);
    if (award.staat === 'besloten' && prepares) return step('brieven', words.send);
    if (award.staat === 'standstill' && prepares)
      return (
        <>
          {award.wacht ? <Notice>{award.wacht}</Notice> : step('definitief', words.final)}
          <p className="rw-small rw-soft">{words.resendNote}</p>
          {step('brieven', words.resend, false)}
        </>
      );
    return null;
  };
  const shown = body();
  return shown ? (
    <Section title={words.next}>
      <div className="rw-stack">
        {shown}
        <NotSaved error={change.error} />
      </div>
    </Section>
  ) : null;
}
