// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { Section } from '../../ui/section.js';
import { NEW_REQUIREMENT, type ProcedureEntry } from './procedure-entry.js';

const words = texts.procedures.form;

interface Props {
  readonly entry: ProcedureEntry;
  readonly at: (pointer: string) => string | undefined;
  readonly onChange: (part: Partial<ProcedureEntry>) => void;
}

const replaced = <T,>(list: readonly T[], index: number, part: Partial<T>): readonly T[] =>
  list.map((item, i) => (i === index ? { ...item, ...part } : item));
const without = <T,>(list: readonly T[], index: number): readonly T[] => list.filter((_, i) => i !== index);

/** What an applicant must meet, each with the proof it needs. */
export function RequirementEntries({
  entry,
  at,
  onChange,
  note = texts.procedures.requirementsNote,
}: Pick<Props, 'at'> & {
  readonly entry: Pick<ProcedureEntry, 'eisen'>;
  readonly onChange: (part: Pick<ProcedureEntry, 'eisen'>) => void;
  readonly note?: string;
}): ReactElement {
  return (
    <Section title={texts.procedures.requirements} note={note}>
      <div className="rw-stack rw-stack--wide">
        {entry.eisen.map((r, i) => {
          const set = (part: Partial<typeof r>): void => onChange({ eisen: replaced(entry.eisen, i, part) });
          return (
            <fieldset key={i} className="rw-fields">
              <legend>{words.requirementTitle(i + 1)}</legend>
              <TextField
                id={`eisen-${i}-titel`}
                label={words.titleLabel}
                value={r.titel}
                error={at(`/eisen/${i}/titel`)}
                onChange={(titel) => set({ titel })}
              />
              <TextareaField label={words.requirementText} value={r.tekst} error={at(`/eisen/${i}/tekst`)} onChange={(tekst) => set({ tekst })} />
              <SelectField
                label={words.proofKind}
                value={r.bewijssoort}
                options={Object.entries(texts.procedures.proofKinds).map(([value, label]) => ({ value, label }))}
                onChange={(kind) => set({ bewijssoort: kind as typeof r.bewijssoort })}
              />
              <TextField
                id={`eisen-${i}-bewijs`}
                label={words.proof}
                value={r.bewijs}
                error={at(`/eisen/${i}/bewijs`)}
                onChange={(bewijs) => set({ bewijs })}
              />
              <span className="rw-check">
                <input
                  type="checkbox"
                  id={`eisen-${i}-verloopt`}
                  checked={r.verloopt}
                  onChange={(event) => set({ verloopt: event.currentTarget.checked })}
                />
                <label htmlFor={`eisen-${i}-verloopt`}>{words.expires}</label>
              </span>
              <div className="rw-buttons">
                <Button onClick={() => onChange({ eisen: without(entry.eisen, i) })}>{words.removeRequirement(i + 1)}</Button>
              </div>
            </fieldset>
          );
        })}
        <div className="rw-buttons">
          <Button onClick={() => onChange({ eisen: [...entry.eisen, NEW_REQUIREMENT] })}>{words.addRequirement}</Button>
        </div>
      </div>
    </Section>
  );
}

/** When applications are taken. */
export function WindowEntries({ entry, at, onChange }: Props): ReactElement {
  return (
    <Section title={texts.procedures.windows} note={texts.procedures.windowsNote}>
      <div className="rw-stack rw-stack--wide">
        {entry.vensters.map((w, i) => {
          const set = (part: Partial<typeof w>): void => onChange({ vensters: replaced(entry.vensters, i, part) });
          return (
            <div key={i} className="rw-stack">
              <TextField
                type="date"
                short
                label={words.windowFrom(i + 1)}
                value={w.van}
                error={at(`/vensters/${i}/van`)}
                onChange={(van) => set({ van })}
              />
              <TextField
                type="date"
                short
                label={words.windowLast(i + 1)}
                hint={words.windowLastHint}
                value={w.totEnMet}
                error={at(`/vensters/${i}/totEnMet`)}
                onChange={(totEnMet) => set({ totEnMet })}
              />
              <div className="rw-buttons">
                <Button onClick={() => onChange({ vensters: without(entry.vensters, i) })}>{words.removeWindow(i + 1)}</Button>
              </div>
            </div>
          );
        })}
        <div className="rw-buttons">
          <Button onClick={() => onChange({ vensters: [...entry.vensters, { van: '', totEnMet: '' }] })}>{words.addWindow}</Button>
        </div>
      </div>
    </Section>
  );
}

/** The tariff sheet, the same for everybody. */
export function TariffEntries({ entry, at, onChange }: Props): ReactElement {
  return (
    <Section title={texts.procedures.tariffs} note={texts.procedures.tariffsNote}>
      <div className="rw-stack rw-stack--wide">
        {entry.producten.map((p, i) => {
          const set = (part: Partial<typeof p>): void => onChange({ producten: replaced(entry.producten, i, part) });
          return (
            <div key={i} className="rw-stack">
              <TextField short label={words.code(i + 1)} value={p.code} error={at(`/producten/${i}/code`)} onChange={(code) => set({ code })} />
              <TextField
                short
                inputMode="decimal"
                label={words.amount(i + 1)}
                hint={words.amountHint}
                value={p.tarief}
                error={at(`/producten/${i}/tarief`)}
                onChange={(tarief) => set({ tarief })}
              />
              <div className="rw-buttons">
                <Button onClick={() => onChange({ producten: without(entry.producten, i) })}>{words.removeTariff(i + 1)}</Button>
              </div>
            </div>
          );
        })}
        <div className="rw-buttons">
          <Button onClick={() => onChange({ producten: [...entry.producten, { code: '', tarief: '', besluit: '' }] })}>{words.addTariff}</Button>
        </div>
      </div>
    </Section>
  );
}
