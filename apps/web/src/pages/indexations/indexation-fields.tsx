// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { Classification, IndexRule } from '../../api/types.js';
import { readDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { fieldId, neededFigures, type Applied, type IndexationEntry, type NeededFigure } from './indexation-entry.js';

interface Needed {
  readonly needed: readonly NeededFigure[];
  /** undefined while it is asked for; null where the region has none on that day. */
  readonly rule: IndexRule | null | undefined;
}

/** The figures that the typed choice asks for, by the weighing that holds on the day. */
export function useNeededFigures(entry: IndexationEntry): Needed {
  const date = readDate(entry.date);
  const rule = useApi<IndexRule>('/indexeringen/regel', { datum: date }, { enabled: date !== null, keep: true });
  return { needed: neededFigures(entry, rule.data), rule: rule.isError ? null : rule.data };
}

interface Props extends Needed {
  readonly entry: IndexationEntry;
  readonly errorAt: (name: string) => string | null;
  readonly onChange: (part: Partial<IndexationEntry>) => void;
}

const options = (words: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

function Figures({ entry, needed, rule, errorAt, onChange }: Props): ReactElement {
  return (
    <fieldset className="rw-fields">
      <legend>{texts.indexations.figures}</legend>
      {rule === null ? (
        <Notice tone="orange">{texts.indexations.noRule}</Notice>
      ) : rule ? (
        <p className="rw-small rw-soft">{texts.indexations.figuresNote(rule.naam)}</p>
      ) : null}
      {needed.map((figure) => (
        <TextField
          key={figure.key}
          id={fieldId(figure.key)}
          label={texts.indexations.figure(figure.series, figure.year, figure.kind)}
          hint={texts.indexations.figureHint(figure.name, figure.weight)}
          short
          inputMode="decimal"
          value={entry.rates[figure.key] ?? ''}
          error={errorAt(figure.key)}
          onChange={(text) => onChange({ rates: { ...entry.rates, [figure.key]: text } })}
        />
      ))}
      <TextField
        id={fieldId('cijfersBron')}
        label={texts.indexations.figuresSource}
        hint={texts.indexations.figuresSourceHint}
        value={entry.source}
        error={errorAt('cijfersBron')}
        onChange={(source) => onChange({ source })}
      />
    </fieldset>
  );
}

function Choice({ entry, errorAt, onChange }: Props): ReactElement {
  const classifications = useApi<readonly Classification[]>('/indelingen');
  const segments = classifications.data?.find((c) => c.sleutel === 'segment')?.waarden ?? [];
  const all = { value: '', label: texts.indexations.all };
  return (
    <fieldset className="rw-fields">
      <legend>{texts.indexations.choice}</legend>
      <SelectField
        label={texts.indexations.kind}
        value={entry.kind}
        options={[all, ...options(texts.contracts.kinds)]}
        onChange={(kind) => onChange({ kind })}
      />
      <SelectField
        id={fieldId('segmenten')}
        label={texts.indexations.segment}
        value={entry.segment}
        options={[all, ...segments.map((s) => ({ value: s.code, label: s.soort === 'segment' ? `${s.code}. ${s.naam}` : s.naam }))]}
        error={errorAt('segmenten')}
        onChange={(segment) => onChange({ segment })}
      />
      <TextField
        id={fieldId('producten')}
        label={texts.indexations.codes}
        hint={texts.indexations.codesHint}
        value={entry.codes}
        error={errorAt('producten')}
        onChange={(codes) => onChange({ codes })}
      />
      <TextareaField label={texts.indexations.note} value={entry.note} onChange={(note) => onChange({ note })} />
    </fieldset>
  );
}

/** What is indexed, with which figures, and which tariffs. */
export function IndexationFields(props: Props): ReactElement {
  const { entry, errorAt, onChange } = props;
  return (
    <>
      <fieldset className="rw-fields">
        <legend>{texts.indexations.whatFor}</legend>
        <TextField
          id={fieldId('titel')}
          label={texts.indexations.name}
          hint={texts.indexations.nameHint}
          value={entry.name}
          error={errorAt('titel')}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          id={fieldId('ingangsdatum')}
          label={texts.indexations.date}
          hint={texts.indexations.dateHint}
          short
          value={entry.date}
          error={errorAt('ingangsdatum')}
          onChange={(date) => onChange({ date })}
        />
        <SelectField
          label={texts.indexations.apply}
          value={entry.apply}
          options={options(texts.indexations.applyOptions)}
          onChange={(apply) => onChange({ apply: apply as Applied })}
        />
        {entry.apply === 'verrekening' ? null : (
          <TextField
            id={fieldId('prognosejaar')}
            label={texts.indexations.forecastYear}
            short
            inputMode="numeric"
            value={entry.forecastYear}
            error={errorAt('prognosejaar')}
            onChange={(forecastYear) => onChange({ forecastYear })}
          />
        )}
        {entry.apply === 'prognose' ? null : (
          <TextField
            id={fieldId('verrekenjaar')}
            label={texts.indexations.settlementYear}
            hint={texts.indexations.settlementHint}
            short
            inputMode="numeric"
            value={entry.settlementYear}
            error={errorAt('verrekenjaar')}
            onChange={(settlementYear) => onChange({ settlementYear })}
          />
        )}
      </fieldset>
      <Figures {...props} />
      <Choice {...props} />
    </>
  );
}
