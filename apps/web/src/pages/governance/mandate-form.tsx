// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import type { GoverningBodyDetail, SubjectKind } from '../../api/types.js';
import { readMoney } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextField } from '../../ui/field.js';
import { TermFrame } from './term-frame.js';

const words = texts.bodies.mandateForm;
const seatWords = texts.bodies.seatForm;
const KINDS = Object.entries(texts.subjectKinds).map(([value, label]) => ({ value, label }));

/** What a body may decide on, up to which amount, from a day on. */
export function MandateForm({ body, onClose }: { readonly body: GoverningBodyDetail; readonly onClose: () => void }): ReactElement {
  const [kind, setKind] = useState('');
  const [limit, setLimit] = useState('');
  const [from, setFrom] = useState('');
  const [last, setLast] = useState('');
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const choose = (value: string): void => {
    setKind(value);
    setFrom(body.mandaten.find((m) => m.onderwerp === value)?.van ?? '');
  };
  const badLimit = limit.trim() !== '' && readMoney(limit) === null;
  const out = (): unknown => {
    setTried(true);
    if (kind === '' || from === '' || source.trim() === '' || badLimit) return null;
    return { onderwerp: kind, hoogstens: limit.trim() === '' ? null : readMoney(limit), van: from, totEnMet: last || null, bron: source.trim() };
  };
  return (
    <TermFrame
      title={words.title}
      hint={words.hint}
      path={`/gremia/${body.sleutel}/mandaten`}
      body={out}
      told={words.saved(kind === '' ? '' : texts.subjectKinds[kind as SubjectKind])}
      onClose={onClose}
    >
      {(at) => (
        <>
          <SelectField
            label={texts.bodies.subject}
            value={kind}
            options={[{ value: '', label: words.choose }, ...KINDS]}
            error={tried && kind === '' ? words.kindEmpty : null}
            onChange={choose}
          />
          <TextField
            short
            inputMode="decimal"
            label={texts.bodies.limit}
            hint={words.limitHint}
            value={limit}
            error={at('/hoogstens') ?? (tried && badLimit ? words.limitWrong : null)}
            onChange={setLimit}
          />
          <TextField
            short
            type="date"
            label={seatWords.from}
            hint={words.fromHint}
            value={from}
            error={at('/van') ?? (tried && from === '' ? seatWords.fromEmpty : null)}
            onChange={setFrom}
          />
          <TextField short type="date" label={words.last} hint={words.lastHint} value={last} error={at('/totEnMet')} onChange={setLast} />
          <TextField
            label={texts.bodies.source}
            hint={seatWords.sourceHint}
            value={source}
            error={at('/bron') ?? (tried && source.trim() === '' ? seatWords.sourceEmpty : null)}
            onChange={setSource}
            autoComplete="off"
          />
        </>
      )}
    </TermFrame>
  );
}
