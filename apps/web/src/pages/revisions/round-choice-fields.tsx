// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { list } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { ContractView, RegisterChoices, RegisterRow } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { ProviderField } from '../../ui/provider-field.js';
import { useChange } from '../../ui/use-change.js';
import type { RoundEntry } from './round-entry.js';
import { kindName } from './round-words.js';

const words = texts.revisions.form;

interface Props {
  readonly entry: RoundEntry;
  readonly at: (pointer: string) => string | undefined;
  readonly onChange: (part: Partial<RoundEntry>) => void;
}

interface CheckProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Checks({ label, options, chosen, onChange }: CheckProps): ReactElement {
  return (
    <fieldset className="rw-choices">
      <legend>{label}</legend>
      <div className="rw-choices__row">
        {options.map(({ value, label: name }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))}
            />{' '}
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Every contract a saved view of the register shows now, page by page. */
async function contractsOf(view: ContractView): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let page = 1; ; page++) {
    const { rows, total } = await list<readonly RegisterRow[]>('/contracten', { ...view.keuze, pagina: page, perPagina: 100 });
    numbers.push(...rows.map((row) => row.nummer));
    if (rows.length === 0 || numbers.length >= (total ?? 0)) return numbers;
  }
}

/** Fills in the contracts of a view that somebody keeps: those it shows at this moment. */
function FromView({ entry, onChange }: Omit<Props, 'at'>): ReactElement | null {
  const views = useApi<readonly ContractView[]>('/contracten/weergaven');
  const [chosen, setChosen] = useState('');
  const view = views.data?.find((v) => v.id === chosen);
  const take = useChange({
    send: async () => {
      if (view) onChange({ contracten: (await contractsOf(view)).join('\n'), weergave: view.naam });
    },
    told: view ? words.fromView(view.naam) : '',
    onDone: () => undefined,
  });
  if (!views.data?.length) return null;
  return (
    <div className="rw-stack">
      <SelectField
        label={words.view}
        hint={words.viewHint}
        value={chosen}
        options={[{ value: '', label: words.noView }, ...views.data.map((v) => ({ value: v.id, label: v.naam }))]}
        onChange={setChosen}
      />
      <NotSaved error={take.error} />
      <div className="rw-buttons">
        <Button busy={take.isPending} onClick={() => take.mutate()}>
          {words.takeView}
        </Button>
      </div>
      {entry.weergave ? <p className="rw-small rw-soft">{words.fromView(entry.weergave)}</p> : null}
    </div>
  );
}

/** Which contracts a round changes. */
export function RoundChoiceFields({ entry, at, onChange }: Props): ReactElement {
  const choices = useApi<RegisterChoices>('/contracten/keuzes');
  // The field begins empty again after each choice.
  const [added, setAdded] = useState(0);
  const names = new Map(entry.aanbieders.map((p) => [p.sleutel, p.naam]));
  return (
    <div className="rw-stack rw-stack--wide">
      <Checks
        label={words.segments}
        options={(choices.data?.segmenten ?? []).map((s) => ({
          value: s.sleutel,
          label: s.soort === 'segment' ? `${s.sleutel}. ${s.naam}` : s.naam,
        }))}
        chosen={entry.segmenten}
        onChange={(segmenten) => onChange({ segmenten })}
      />
      <Checks
        label={words.kinds}
        options={(choices.data?.soorten ?? []).map((k) => ({ value: k.sleutel, label: kindName(k.sleutel) }))}
        chosen={entry.soorten}
        onChange={(soorten) => onChange({ soorten })}
      />
      <fieldset className="rw-choices" id="keuze-aanbieders">
        <legend>{words.providers}</legend>
        <ProviderField
          key={added}
          label={words.addProvider}
          hint={words.providersHint}
          error={at('/keuze/aanbieders') ?? null}
          value=""
          onChange={(provider) => {
            if (!provider || names.has(provider.sleutel)) return;
            setAdded(added + 1);
            onChange({ aanbieders: [...entry.aanbieders, provider] });
          }}
        />
        {entry.aanbieders.length > 0 ? (
          <div className="rw-chosen">
            {entry.aanbieders.map((p) => (
              <button
                key={p.sleutel}
                type="button"
                className="rw-pill"
                aria-label={words.removeProvider(p.naam)}
                onClick={() => onChange({ aanbieders: entry.aanbieders.filter((other) => other.sleutel !== p.sleutel) })}
              >
                {p.naam} <span aria-hidden="true">×</span>
              </button>
            ))}
          </div>
        ) : null}
      </fieldset>
      <TextareaField
        label={words.contracts}
        hint={words.contractsHint}
        value={entry.contracten}
        error={at('/keuze/contracten') ?? null}
        onChange={(contracten) => onChange({ contracten, weergave: null })}
      />
      <FromView entry={entry} onChange={onChange} />
    </div>
  );
}
