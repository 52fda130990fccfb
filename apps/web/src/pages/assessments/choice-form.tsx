// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useList } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { Assessments, BoardDecision } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { Notice } from '../../ui/notice.js';
import { PageLink } from '../../ui/page-link.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.assessments.form;
const LEAST = 10;

export interface ChoiceFormProps {
  readonly kind: 'bekostiging' | 'procedure';
  readonly title: string;
  readonly segment: { readonly sleutel: string; readonly naam: string; readonly onderwerp: string };
  readonly part: string | null;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly closed: string | null }[];
  /** In words, where there is a direction. */
  readonly direction: string;
  readonly deviates: (chosen: string) => boolean;
  /** The kind that stands in words, when choosing another one means leaving it. */
  readonly leaves: (chosen: string) => string | null;
  /** Id of the choice that stands now. */
  readonly standing: string | null;
  /** A decision that was just recorded for this. */
  readonly recorded: string;
  readonly onClose: () => void;
}

/** Records what was decided: the choice, why, why it deviates, and the decision that it rests on. */
export function ChoiceForm(props: ChoiceFormProps): ReactElement {
  const { kind, segment, part, options, standing, onClose } = props;
  const may = useMay();
  const [chosen, setChosen] = useState('');
  const [motivation, setMotivation] = useState('');
  const [deviation, setDeviation] = useState('');
  const [decision, setDecision] = useState(props.recorded);
  const [tried, setTried] = useState(false);
  const usable = useList<BoardDecision>('/bestuursbesluiten', { soort: kind, onderwerp: segment.onderwerp, bruikbaar: 'ja', perPagina: 100 });
  const left = props.leaves(chosen);
  const reasoned = left !== null || props.deviates(chosen);
  const save = useChange({
    send: () =>
      post<Assessments>(`/afwegingen/${segment.sleutel}/besluiten`, {
        soort: kind,
        onderdeel: part,
        keuze: chosen,
        motivering: motivation.trim(),
        afwijking: reasoned ? deviation.trim() : null,
        uitwijken: left !== null,
        besluit: decision || null,
        vorige: standing,
      }),
    told: words.saved,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const missing = {
    choice: chosen === '' ? words.empty.choice : null,
    motivation: motivation.trim().length < LEAST ? words.empty.motivation : null,
    deviation: reasoned && deviation.trim().length < LEAST ? words.empty.deviation : null,
    decision: decision === '' ? words.empty.decision : null,
  };
  const at = (own: string | null, pointer: string): string | null => (tried ? own : null) ?? server[pointer] ?? null;
  const submit = (): void => {
    setTried(true);
    if (Object.values(missing).every((m) => m === null)) save.mutate();
  };
  const closed = options.find((o) => o.value === chosen)?.closed ?? null;
  const back = { soort: kind, onderwerp: segment.onderwerp, naam: segment.naam, onderdeel: part ?? '', terug: `/afwegingen/${segment.sleutel}` };
  return (
    <FormFrame title={props.title} onSubmit={submit}>
      {save.isError && Object.keys(server).length === 0 ? <ErrorState what={words.failed} error={save.error} /> : null}
      <SelectField
        label={props.label}
        value={chosen}
        options={[{ value: '', label: words.choose }, ...options]}
        error={at(missing.choice, '/keuze')}
        onChange={(value) => {
          setChosen(value);
          save.reset();
        }}
      />
      {closed ? (
        <Notice tone="orange" live>
          {closed}
        </Notice>
      ) : null}
      <TextareaField
        label={words.motivation}
        hint={words.motivationHint}
        value={motivation}
        error={at(missing.motivation, '/motivering')}
        onChange={setMotivation}
      />
      {reasoned && !closed ? (
        <TextareaField
          label={left === null ? words.deviation : words.fallback(left)}
          hint={left === null ? words.deviationHint(props.direction) : words.fallbackHint}
          value={deviation}
          error={at(missing.deviation, '/afwijking')}
          onChange={setDeviation}
        />
      ) : null}
      <SelectField
        label={words.decision}
        hint={usable.data?.rows.length === 0 ? words.noDecisions : words.decisionHint}
        value={decision}
        options={[
          { value: '', label: words.choose },
          ...(usable.data?.rows ?? []).map((d) => ({ value: d.id, label: `${d.nummer}, ${d.titel} (${d.gremium.naam}, ${longDate(d.genomenOp)})` })),
        ]}
        error={at(missing.decision, '/besluit')}
        onChange={setDecision}
      />
      {may('governance:record') ? (
        <p>
          <PageLink to="/bestuursbesluiten/nieuw" query={back}>
            {words.newDecision}
          </PageLink>
        </p>
      ) : null}
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
