// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Award } from '../../api/types/awards.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';
import { sameScore, toScore, type ToScore } from './scores.js';

const words = texts.awards;

interface One {
  readonly path: string;
  readonly score: ToScore;
  readonly award: Award;
  readonly apart: boolean;
}

function ScoreForm({ path, score, award, apart }: One): ReactElement {
  const { inschrijving, perceel, criterium, bid, criterion } = score;
  const given = (apart ? award.eigenPunten : award.oordelen).find((k) => sameScore(k, score));
  const others = apart ? [] : award.punten.filter((p) => sameScore(p, score));
  const [points, setPoints] = useState(given ? String(given.punten) : '');
  const [reason, setReason] = useState(given?.reden ?? '');
  const title = words.perBidder(bid.aanbieder, perceel, `${criterion.titel} (${criterion.gewicht}%)`);
  const change = useChange({
    send: () => post(path, { inschrijving, perceel, criterium, punten: points === '' ? null : Number(points), reden: reason.trim() }),
    told: words.saved,
    onDone: () => undefined,
  });
  const faults = faultsByField(change.error);
  return (
    <form
      className="rw-stack rw-next-step"
      noValidate
      aria-label={title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <h3>{title}</h3>
      {others.length > 0 ? (
        <ul className="rw-list" aria-label={`${words.gave}: ${title}`}>
          {others.map((o) => (
            <li key={o.naam}>
              {words.gaveOne(o.naam, o.punten)}
              <span className="rw-second">{o.reden}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {given ? <p className="rw-small rw-soft">{words.given(given.punten)}</p> : null}
      <TextField short inputMode="numeric" label={words.pointsOf} value={points} error={faults['/punten']} onChange={setPoints} />
      <TextareaField label={words.reason} value={reason} error={faults['/reden']} onChange={setReason} />
      <NotSaved error={change.error} />
      <div className="rw-buttons">
        <Button type="submit" busy={change.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

/** For an assessor: its own points while everybody scores apart, and what they agree on after that, with what each gave beside it. */
export function TenderAssessment({ procedureId, award }: { readonly procedureId: string; readonly award: Award }): ReactElement | null {
  const root = `/inkoopprocedures/${procedureId}/gunning`;
  const finish = useChange({ send: () => post(`${root}/klaar`, {}), told: words.saved, onDone: () => undefined });
  const self = award.beoordelaars.find((b) => b.eigen);
  const apart = award.staat === 'beoordeling';
  if (!self || !(apart || award.staat === 'gezamenlijk')) return null;
  if (apart && self.klaar)
    return (
      <Section title={words.score}>
        <p>{words.waitsForOthers}</p>
      </Section>
    );
  const all = toScore(award);
  const done = all.filter((s) => (apart ? award.eigenPunten : award.oordelen).some((k) => sameScore(k, s))).length;
  const priced = award.percelen.some((l) => l.criteria.some((c) => c.soort === 'prijs'));
  return (
    <Section title={apart ? words.score : words.agree} note={apart ? words.scoreNote : words.agreeNote}>
      <div className="rw-next-steps">
        <div>
          <p className="rw-strong">{(apart ? words.progress : words.progressAgreed)(done, all.length)}</p>
          {priced ? <p className="rw-small rw-soft">{words.priceFormula}</p> : null}
        </div>
        {all.map((score) => (
          <ScoreForm
            key={`${award.staat}-${score.inschrijving}-${score.perceel}-${score.criterium}`}
            path={`${root}/${apart ? 'punten' : 'oordelen'}`}
            score={score}
            award={award}
            apart={apart}
          />
        ))}
      </div>
      {apart ? (
        <div className="rw-stack">
          <NotSaved error={finish.error} />
          <div className="rw-buttons">
            <Button primary busy={finish.isPending} onClick={() => finish.mutate()}>
              {words.finish}
            </Button>
          </div>
        </div>
      ) : null}
    </Section>
  );
}
