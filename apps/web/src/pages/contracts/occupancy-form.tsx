// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { CapacityOfContract } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.contractChanges;

interface Props {
  readonly number: string;
  readonly lines: readonly CapacityOfContract[];
  readonly onClose: () => void;
}

/** Reports how much of a capacity line was in use on a day. */
export function OccupancyForm({ number, lines, onClose }: Props): ReactElement {
  const [line, setLine] = useState(String(lines[0]?.regel ?? ''));
  const [day, setDay] = useState('');
  const [occupied, setOccupied] = useState('');
  const send = useChange({
    send: () => post(`/contracten/${number}/bezetting`, { regel: Number(line), dag: day, bezet: occupied.trim().replace(',', '.') }),
    told: words.reported,
    onDone: onClose,
  });
  const faults = faultsByField(send.error);
  const chosen = lines.find((c) => String(c.regel) === line);
  return (
    <FormFrame title={words.reportTitle} onSubmit={() => send.mutate()}>
      <NotSaved error={send.error} />
      <SelectField
        label={words.line}
        value={line}
        options={lines.map((c) => ({ value: String(c.regel), label: [c.naam, c.locatie].filter(Boolean).join(', ') }))}
        onChange={setLine}
        error={faults['/regel']}
      />
      <TextField label={words.countedOn} type="date" value={day} onChange={setDay} error={faults['/dag']} short />
      <TextField
        label={words.inUse}
        hint={chosen ? words.inUseHint(`${chosen.aantal.replace('.', ',')} ${chosen.eenheid}`) : undefined}
        value={occupied}
        onChange={setOccupied}
        error={faults['/bezet']}
        inputMode="decimal"
        autoComplete="off"
        short
      />
      <SaveButtons save={words.report} busy={send.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
