// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import type { Assessments, ProcedureAssessment, ProcedureFrame, ProcedureKind } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.assessments.weighings;

interface Props {
  readonly segment: string;
  readonly frame: ProcedureFrame;
  readonly start: ProcedureAssessment;
  readonly onClose: () => void;
}

/** What each criterion weighs in words, the direction that follows, and why. */
export function WeighingsForm({ segment, frame, start, onClose }: Props): ReactElement {
  const id = useId();
  const [texted, setTexted] = useState(() => frame.criteria.map((c) => start.wegingen.find((w) => w.criterium === c.sleutel)?.tekst ?? ''));
  const [direction, setDirection] = useState<readonly ProcedureKind[]>(start.richting);
  const [motivation, setMotivation] = useState(start.motivering);
  const [wrong, setWrong] = useState<string | null>(null);
  const save = useChange({
    send: () =>
      put<Assessments>(`/afwegingen/${segment}/procedure`, {
        wegingen: frame.criteria.map((c, index) => ({ criterium: c.sleutel, tekst: texted[index]!.trim() || null })),
        richting: direction,
        motivering: motivation.trim(),
        versie: start.versie,
      }),
    told: words.saved,
    onDone: onClose,
  });
  const submit = (): void => {
    const missing = motivation.trim() === '';
    setWrong(missing ? words.motivationEmpty : null);
    if (!missing) save.mutate();
  };
  return (
    <FormFrame title={words.title} onSubmit={submit}>
      {save.isError ? <ErrorState what={words.failed} error={save.error} /> : null}
      {frame.criteria.map((c, index) => (
        <TextareaField
          key={c.sleutel}
          label={c.tekst}
          value={texted[index]!}
          onChange={(text) => setTexted((before) => before.map((t, at) => (at === index ? text : t)))}
        />
      ))}
      <fieldset className="rw-fields rw-fields--inner">
        <legend>{words.direction}</legend>
        <span className="rw-field__hint">{words.directionHint}</span>
        {frame.soorten.map(({ soort, naam }) => (
          <span key={soort} className="rw-check">
            <input
              type="checkbox"
              id={`${id}-${soort}`}
              checked={direction.includes(soort)}
              onChange={(event) =>
                setDirection((before) => (event.currentTarget.checked ? [...before, soort] : before.filter((kind) => kind !== soort)))
              }
            />
            <label htmlFor={`${id}-${soort}`}>{naam}</label>
          </span>
        ))}
      </fieldset>
      <TextareaField label={words.motivation} value={motivation} onChange={setMotivation} error={wrong} />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
