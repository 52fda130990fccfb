// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { GoverningBodyDetail, Municipality, Seat } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextField } from '../../ui/field.js';
import { TermFrame } from './term-frame.js';

const words = texts.bodies.seatForm;

/** The seats of today, and those that are no more where none is. */
const newest = (seats: readonly Seat[]): Seat[] =>
  [...new Map([...seats].sort((a, b) => (a.van < b.van ? -1 : 1)).map((s) => [s.zetel, s])).values()].sort((a, b) =>
    a.naam.localeCompare(b.naam, 'nl'),
  );

/** Who holds a seat, for which municipalities, from a day on. */
export function SeatForm({ body, onClose }: { readonly body: GoverningBodyDetail; readonly onClose: () => void }): ReactElement {
  const id = useId();
  const seats = newest(body.zetels);
  const municipalities = useList<Municipality>('/gemeenten', {});
  const [seat, setSeat] = useState(seats[0]?.zetel ?? '');
  const known = seats.find((s) => s.zetel === seat);
  const [holder, setHolder] = useState(seats[0]?.bezetDoor ?? '');
  const [codes, setCodes] = useState<readonly string[]>(seats[0]?.gemeenten.map((g) => g.code) ?? []);
  const [from, setFrom] = useState(seats[0]?.van ?? '');
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const choose = (key: string): void => {
    const found = seats.find((s) => s.zetel === key);
    setSeat(key);
    setHolder(found?.bezetDoor ?? '');
    setCodes(found?.gemeenten.map((g) => g.code) ?? []);
    setFrom(found?.van ?? '');
  };
  const out = (): unknown => {
    setTried(true);
    if (from === '' || source.trim() === '') return null;
    return { zetel: seat, bezetDoor: holder.trim() || null, gemeenten: codes, van: from, bron: source.trim() };
  };
  return (
    <TermFrame
      title={words.title}
      hint={words.hint}
      path={`/gremia/${body.sleutel}/zetels`}
      body={out}
      told={words.saved(known?.naam ?? seat)}
      onClose={onClose}
    >
      {(at) => (
        <>
          <SelectField
            label={texts.bodies.seat}
            value={seat}
            options={seats.map((s) => ({ value: s.zetel, label: s.naam }))}
            error={at('/zetel')}
            onChange={choose}
          />
          <TextField label={texts.bodies.holder} hint={words.holderHint} value={holder} onChange={setHolder} autoComplete="off" />
          <fieldset className="rw-fields rw-fields--inner">
            <legend>{texts.bodies.municipalities}</legend>
            {at('/gemeenten') ? <span className="rw-field__error">{at('/gemeenten')}</span> : null}
            <div className="rw-checks">
              {(municipalities.data?.rows ?? []).map((m) => (
                <span key={m.code} className="rw-check">
                  <input
                    type="checkbox"
                    id={`${id}-${m.code}`}
                    checked={codes.includes(m.code)}
                    onChange={(event) => {
                      const { checked } = event.currentTarget;
                      setCodes((before) => (checked ? [...before, m.code] : before.filter((code) => code !== m.code)));
                    }}
                  />
                  <label htmlFor={`${id}-${m.code}`}>{m.naam}</label>
                </span>
              ))}
            </div>
          </fieldset>
          <TextField
            short
            type="date"
            label={words.from}
            hint={words.fromHint}
            value={from}
            error={at('/van') ?? (tried && from === '' ? words.fromEmpty : null)}
            onChange={setFrom}
          />
          <TextField
            label={texts.bodies.source}
            hint={words.sourceHint}
            value={source}
            error={at('/bron') ?? (tried && source.trim() === '' ? words.sourceEmpty : null)}
            onChange={setSource}
            autoComplete="off"
          />
        </>
      )}
    </TermFrame>
  );
}
