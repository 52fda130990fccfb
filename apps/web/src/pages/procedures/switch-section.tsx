// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { ProcedureDetail, StepOutlook, TenderChoices } from '../../api/types.js';
import { usePaths } from '../../app/paths.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.tenders.switch;
export const SWITCH_STEP = 'overstappen';

/** Going on with another kind of procedure, with the papers and the reason on record. */
export function SwitchSection({ procedure }: { readonly procedure: ProcedureDetail }): ReactElement | null {
  const [open, setOpen] = useState(false);
  const outlook = procedure.stappen.find((s) => s.stap === SWITCH_STEP);
  if (!outlook) return null;
  const { missing, rule, certainty } = texts.procedures;
  return (
    <Section title={words.title} note={words.note}>
      {outlook.mist.length > 0 ? (
        <div>
          <p className="rw-strong">{missing}</p>
          <ul className="rw-bullets">
            {outlook.mist.map((m) => (
              <li key={m}>{m}</li>
            ))}
          </ul>
        </div>
      ) : open ? (
        <SwitchForm procedure={procedure} outlook={outlook} onDone={() => setOpen(false)} />
      ) : (
        <div className="rw-buttons">
          <Button onClick={() => setOpen(true)}>{words.open}</Button>
        </div>
      )}
      <p className="rw-small rw-soft">{rule(outlook.regel.tekst, outlook.regel.bron, certainty[outlook.regel.zekerheid])}</p>
    </Section>
  );
}

function SwitchForm({
  procedure,
  onDone,
}: {
  readonly procedure: ProcedureDetail;
  readonly outlook: StepOutlook;
  readonly onDone: () => void;
}): ReactElement {
  const kinds = (useApi<TenderChoices>('/aanbestedingen/keuzes').data?.soorten ?? []).filter((k) => k.sleutel !== procedure.soort);
  const [kind, setKind] = useState('');
  const [reason, setReason] = useState('');
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const change = useChange({
    send: async () => {
      const body = { versie: procedure.versie, soort: kind || kinds[0]?.sleutel, reden: reason };
      const { id } = await post<{ id: string }>(`/inkoopprocedures/${procedure.id}/overstap`, body);
      await navigate(pathTo(`/inkoopprocedures/${id}`));
    },
    told: words.told,
    onDone,
  });
  const faults = faultsByField(change.error);
  return (
    <FormFrame title={words.title} onSubmit={() => change.mutate()}>
      <SelectField
        label={words.kind}
        value={kind || (kinds[0]?.sleutel ?? '')}
        options={kinds.map((k) => ({ value: k.sleutel, label: k.naam }))}
        error={faults['/soort']}
        onChange={setKind}
      />
      <TextareaField label={words.reason} value={reason} error={faults['/reden']} onChange={setReason} />
      <NotSaved error={change.error} />
      <SaveButtons save={words.save} busy={change.isPending} onCancel={onDone} />
    </FormFrame>
  );
}
