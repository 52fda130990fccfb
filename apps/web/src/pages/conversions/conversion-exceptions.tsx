// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { ConversionChoice, ConversionDetail, ConversionExceptions as Kind } from '../../api/types.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.conversions;
const nameOf = (kind: string): string => words.exceptions[kind] ?? kind;

function outcome(row: Kind): string {
  if (!row.vraagtBesluit) return words.noDecision;
  if (row.open > 0) return words.openCount(row.open);
  return row.omzetten > 0 ? words.convertedCount(row.omzetten) : words.leftOut;
}

/** What is not converted by itself, by kind, with the decision on it. */
export function ConversionExceptions({ conversion }: { readonly conversion: ConversionDetail }): ReactElement {
  const [deciding, setDeciding] = useState<Kind | null>(null);
  const columns: readonly Column<Kind>[] = [
    { id: 'soort', head: words.exception, phone: 'title', width: '46%', cell: (row) => nameOf(row.soort) },
    { id: 'aantal', head: words.allocations, num: true, phone: 'fact', cell: (row) => count(row.aantal) },
    {
      id: 'besluit',
      head: words.decision,
      phone: 'line',
      cell: (row) => (
        <>
          {outcome(row)}
          {row.reden ? <small>{row.reden}</small> : null}
        </>
      ),
    },
    ...(conversion.magWijzigen
      ? [
          {
            id: 'beslis',
            head: '',
            label: words.choose,
            phone: 'end' as const,
            cell: (row: Kind) => (row.vraagtBesluit && row.open > 0 ? <Button onClick={() => setDeciding(row)}>{words.choose}</Button> : null),
          },
        ]
      : []),
  ];
  return (
    <Section title={words.exceptionsTitle} note={words.exceptionsNote}>
      {conversion.uitzonderingen.length === 0 ? (
        <p>{words.noExceptions}</p>
      ) : (
        <DataTable name={words.exceptionsTitle} columns={columns} rows={conversion.uitzonderingen} rowKey={(row) => row.soort} />
      )}
      {deciding ? <ChooseForm key={deciding.soort} conversion={conversion.id} kind={deciding} onClose={() => setDeciding(null)} /> : null}
    </Section>
  );
}

function ChooseForm({ conversion, kind, onClose }: { readonly conversion: string; readonly kind: Kind; readonly onClose: () => void }): ReactElement {
  const [choice, setChoice] = useState<ConversionChoice>('niet-omzetten');
  const [reason, setReason] = useState('');
  const save = useChange({
    send: () => post(`/omzettingen/${conversion}/uitzonderingen`, { uitzondering: kind.soort, keuze: choice, reden: reason }),
    told: words.chosen,
    onDone: onClose,
  });
  const faults = faultsByField(save.error);
  const choices: readonly ConversionChoice[] = kind.omzetbaar ? ['niet-omzetten', 'omzetten'] : ['niet-omzetten'];
  return (
    <FormFrame title={words.chooseTitle(nameOf(kind.soort), kind.open)} onSubmit={() => save.mutate()}>
      <NotSaved error={save.error} />
      <SelectField
        label={words.choice}
        {...(kind.soort === 'deelt-niet' ? { hint: words.roundsUp } : {})}
        value={choice}
        options={choices.map((value) => ({ value, label: words.choices[value] }))}
        onChange={(value) => setChoice(value as ConversionChoice)}
        error={faults['/keuze'] ?? null}
      />
      <TextareaField label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} error={faults['/reden'] ?? null} />
      <SaveButtons save={words.saveChoice} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
