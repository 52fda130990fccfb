// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { Award, AwardScore } from '../../api/types/awards.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.awards;

interface One {
  readonly path: string;
  readonly title: string;
  readonly score: Pick<AwardScore, 'inschrijving' | 'perceel' | 'criterium'>;
  readonly given: AwardScore | undefined;
}

function ScoreForm({ path, title, score, given }: One): ReactElement {
  const [points, setPoints] = useState(given ? String(given.punten) : '');
  const [reason, setReason] = useState(given?.reden ?? '');
  const change = useChange({
    send: () => post(path, { ...score, punten: points === '' ? null : Number(points), reden: reason.trim() }),
    told: words.saved,
    onDone: () => undefined,
  });
  return (
    <form
      className="rw-stack"
      noValidate
      aria-label={title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <h3>{title}</h3>
      {given ? <p className="rw-small rw-soft">{words.given(given.punten)}</p> : null}
      <TextField short label={words.pointsOf} value={points} onChange={setPoints} />
      <TextareaField label={words.reason} value={reason} onChange={setReason} />
      <NotSaved error={change.error} />
      <div className="rw-buttons">
        <Button type="submit" busy={change.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

/** For an assessor: its own points while everybody scores apart, and what they agree on after that. */
export function TenderAssessment({ procedureId, award }: { readonly procedureId: string; readonly award: Award }): ReactElement | null {
  const root = `/inkoopprocedures/${procedureId}/gunning`;
  const finish = useChange({ send: () => post(`${root}/klaar`, {}), told: words.saved, onDone: () => undefined });
  const self = award.beoordelaars.find((b) => b.eigen);
  const apart = award.staat === 'beoordeling';
  if (!self || (apart ? self.klaar : award.staat !== 'gezamenlijk')) return null;
  const known = apart ? award.eigenPunten : award.oordelen;
  return (
    <Section title={apart ? words.score : words.agree} note={apart ? words.scoreNote : words.agreeNote}>
      {award.inschrijvingen
        .filter((bid) => bid.staat === 'doet-mee')
        .flatMap((bid) => {
          const criteria = award.percelen.find((l) => l.nummer === bid.perceel)?.criteria ?? [];
          return criteria
            .filter((c) => c.soort === 'kwaliteit')
            .map((c) => {
              const score = { inschrijving: bid.id, perceel: bid.perceel, criterium: c.nummer };
              return (
                <ScoreForm
                  key={`${award.staat}-${bid.id}-${bid.perceel}-${c.nummer}`}
                  path={`${root}/${apart ? 'punten' : 'oordelen'}`}
                  title={`${bid.aanbieder}, ${words.lot.toLowerCase()} ${bid.perceel}: ${c.titel} (${c.gewicht}%)`}
                  score={score}
                  given={known.find((k) => k.inschrijving === bid.id && k.perceel === bid.perceel && k.criterium === c.nummer)}
                />
              );
            });
        })}
      {apart ? (
        <>
          <NotSaved error={finish.error} />
          <Button primary busy={finish.isPending} onClick={() => finish.mutate()}>
            {words.finish}
          </Button>
        </>
      ) : null}
    </Section>
  );
}
