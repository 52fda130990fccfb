// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { MaatwerkDetail, SigningSide } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.maatwerk.sign;
const SIDES: readonly SigningSide[] = ['aanbieder', 'regio'];

interface FormProps {
  readonly request: MaatwerkDetail;
  readonly side: SigningSide;
  readonly onClose: () => void;
}

function SignatureForm({ request: r, side, onClose }: FormProps): ReactElement {
  const { vandaag } = useSession();
  const [name, setName] = useState('');
  const [mandate, setMandate] = useState('');
  const [day, setDay] = useState(vandaag);
  const [tried, setTried] = useState(false);
  const save = useChange({
    send: () => post(`/maatwerk/${r.id}/ondertekening`, { versie: r.versie, partij: side, naam: name.trim(), functie: mandate.trim(), datum: day }),
    told: words.saved,
    onDone: onClose,
  });
  const submit = (): void => {
    setTried(true);
    if (name.trim() !== '' && mandate.trim() !== '' && day !== '') save.mutate();
  };
  const gap = (value: string, text: string): string | null => (tried && value.trim() === '' ? text : null);
  return (
    <FormFrame title={words.record[side]} onSubmit={submit}>
      <NotSaved error={save.error} />
      <TextField label={words.name} value={name} onChange={setName} error={gap(name, words.missing.name)} autoComplete="off" />
      <TextField label={words.mandate} value={mandate} onChange={setMandate} error={gap(mandate, words.missing.mandate)} autoComplete="off" />
      <TextField
        type="date"
        label={words.day}
        value={day}
        onChange={setDay}
        short
        error={gap(day, words.missing.day) ?? faultsByField(save.error)['/datum'] ?? null}
      />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

/** Who signed for each party, and who of the parties has yet to; with the second signature there is a contract. */
export function Signing({ request: r }: { readonly request: MaatwerkDetail }): ReactElement {
  const may = useMay();
  const [open, setOpen] = useState<SigningSide | null>(null);
  const records = r.staat === 'goedgekeurd' && may('maatwerk:check');
  const approvedWithin = r.mandaat === null ? texts.maatwerk.approve.noMandate : texts.maatwerk.approve.withinMandate(euroCents(r.mandaat));
  return (
    <Section title={words.title} note={records ? `${words.note} ${approvedWithin}` : approvedWithin}>
      <div className="rw-stack rw-stack--wide">
        <ul className="rw-list">
          {SIDES.map((side) => {
            const signature = r.handtekeningen.find((h) => h.partij === side);
            const label = texts.maatwerk.sign.sides[side];
            return (
              <li key={side}>
                <b>{label.charAt(0).toUpperCase() + label.slice(1)}</b>:{' '}
                {signature ? words.signed(signature.naam, signature.functie, longDate(signature.op)) : words.notYet}
                {signature ? <span className="rw-second">{words.recordedBy(signature.vastgelegdDoor)}</span> : null}
              </li>
            );
          })}
        </ul>
        {records && r.uToetste && !r.handtekeningen.some((h) => h.partij === 'regio') ? <p>{words.ownEyes}</p> : null}
        {open ? <SignatureForm request={r} side={open} onClose={() => setOpen(null)} /> : null}
        {records && open === null ? (
          <div className="rw-buttons">
            {SIDES.filter((side) => !r.handtekeningen.some((h) => h.partij === side) && !(side === 'regio' && r.uToetste)).map((side) => (
              <Button key={side} onClick={() => setOpen(side)}>
                {words.record[side]}
              </Button>
            ))}
          </div>
        ) : null}
      </div>
    </Section>
  );
}
