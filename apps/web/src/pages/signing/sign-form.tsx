// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Signing, SigningParty } from '../../api/types.js';
import { useSession } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';
import { CheckField } from '../contracts/check-field.js';
import { Ticked } from '../contracts/ticked.js';

const words = texts.signing;

/** Signs the file whose hash is shown: read, entitled, and by which right. */
export function SignForm({ signing, party }: { readonly signing: Signing; readonly party: SigningParty }): ReactElement {
  const session = useSession();
  const [read, setRead] = useState(false);
  const [mayBind, setMayBind] = useState(false);
  const [mandate, setMandate] = useState('');
  const behalf = party === 'aanbieder' ? signing.aanbieder.naam : signing.regio;
  const send = useChange({
    send: () =>
      post(`/ondertekeningen/${signing.id}/handtekening`, { hash: signing.hash, bevoegdheid: mandate.trim(), gelezen: read, bevoegd: mayBind }),
    told: words.signed,
    onDone: () => undefined,
  });
  const faults = faultsByField(send.error);
  return (
    <Section title={words.confirm} note={`${words.youSignFor} ${behalf}. ${words.signAs} ${session.naam}.`}>
      <form
        className="rw-stack rw-stack--wide"
        noValidate
        aria-label={words.one}
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <NotSaved error={send.error} />
        <Ticked error={faults['/gelezen']}>
          <CheckField label={words.read} value={read} onChange={setRead} />
        </Ticked>
        <Ticked error={faults['/bevoegd']}>
          <CheckField label={words.mayBind(behalf)} value={mayBind} onChange={setMayBind} />
        </Ticked>
        <TextField
          label={words.mandate}
          hint={words.mandateHint}
          value={mandate}
          onChange={setMandate}
          error={faults['/bevoegdheid']}
          autoComplete="organization-title"
        />
        <p className="rw-soft">{party === 'aanbieder' ? words.providerAfter : words.regionAfter}</p>
        <div className="rw-buttons">
          <Button primary type="submit" busy={send.isPending}>
            {words.sign}
          </Button>
        </div>
      </form>
    </Section>
  );
}
