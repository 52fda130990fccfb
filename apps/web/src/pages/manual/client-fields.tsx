// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { euroCents, sum } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { TextButton } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { amountsOf, newLine, type ClientEntry, type LineEntry } from './entry.js';
import { fieldId } from './entry-check.js';
import { LineFields } from './line-fields.js';

interface Props {
  readonly client: ClientEntry;
  readonly index: number;
  readonly removable: boolean;
  readonly errorAt: (pointer: string) => string | null;
  /** null: this child goes out of the declaration. */
  readonly onChange: (client: ClientEntry | null) => void;
}

/** One child and its lines. */
export function ClientFields({ client, index, removable, errorAt, onChange }: Props): ReactElement {
  const changeLine = (at: number, line: LineEntry | null): void =>
    onChange({ ...client, lines: client.lines.flatMap((one, nr) => (nr === at ? (line ?? []) : one)) });
  return (
    <fieldset className="rw-fields">
      <legend>{texts.manual.client(index + 1)}</legend>
      <TextField
        id={fieldId(`/clienten/${index}/bsn`)}
        label={texts.manual.bsn}
        hint={texts.manual.bsnHint}
        value={client.bsn}
        inputMode="numeric"
        short
        autoComplete="off"
        error={errorAt(`/clienten/${index}/bsn`)}
        onChange={(bsn) => onChange({ ...client, bsn })}
      />
      {client.lines.map((line, at) => (
        <LineFields
          key={line.key}
          line={line}
          client={index}
          index={at}
          removable={client.lines.length > 1}
          errorAt={errorAt}
          onChange={(next) => changeLine(at, next)}
        />
      ))}
      <div className="rw-buttons">
        <TextButton onClick={() => onChange({ ...client, lines: [...client.lines, newLine(client.lines.at(-1))] })}>
          {texts.manual.addLine}
        </TextButton>
        {removable ? <TextButton onClick={() => onChange(null)}>{texts.manual.removeClient(index + 1)}</TextButton> : null}
      </div>
      <p className="rw-small rw-soft">{texts.manual.sumClient(client.lines.length, euroCents(sum(amountsOf(client.lines))))}</p>
    </fieldset>
  );
}
