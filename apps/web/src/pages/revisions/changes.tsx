// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { put, remove } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { ChangeContent, ChangeKind, RoundChange, RoundDetail } from '../../api/types.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button, TextButton } from '../../ui/button.js';
import { NotSaved } from '../../ui/not-saved.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';
import { altered, shownFields } from './change-fields.js';
import { ChangeForm } from './change-form.js';
import { DropForm, ExceptionForm } from './change-forms.js';

const words = texts.revisionChanges;

/** What a change says, in one line a field. */
export function ChangeSays({ kind, content }: { readonly kind: ChangeKind; readonly content: ChangeContent }): ReactElement {
  return (
    <ul className="rw-bullets">
      {shownFields(kind, content).map((field) => (
        <li key={field.name}>
          {field.label}: {field.value}
        </li>
      ))}
    </ul>
  );
}

/** Every earlier text against the one that came after it. */
function Earlier({ change }: { readonly change: RoundChange }): ReactElement | null {
  if (change.eerder.length === 0) return null;
  return (
    <details>
      <summary>{words.earlier(change.eerder.length)}</summary>
      <ol className="rw-list">
        {change.eerder.map((text, index) => {
          const after = change.eerder[index + 1] ?? change;
          const differences = altered(change.soort, text.inhoud, after.inhoud);
          return (
            <li key={text.versie}>
              {differences.map((d) => (
                <p key={d.label}>
                  {d.label}: {d.before ? <del>{d.before}</del> : null} {d.after ? <ins>{d.after}</ins> : null}
                </p>
              ))}
              {text.toelichting === after.toelichting ? null : (
                <p>
                  {words.explanation}: <del>{text.toelichting}</del> <ins>{after.toelichting}</ins>
                </p>
              )}
              <span className="rw-second">
                {words.earlierLine(text.door, moment(text.op))}: {text.reden}
                {text.inbreng === null ? '' : `, ${words.after(text.inbreng)}`}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function Exceptions({ round, change }: { readonly round: RoundDetail; readonly change: RoundChange }): ReactElement | null {
  const drop = useChange<string>({
    send: (contract) => remove(`/herzieningen/${round.id}/uitzonderingen/${change.nummer}/${encodeURIComponent(contract)}`),
    told: words.unexcepted,
    onDone: () => undefined,
  });
  if (change.uitzonderingen.length === 0) return null;
  return (
    <div>
      <p className="rw-strong">{words.exceptions}</p>
      <NotSaved error={drop.error} />
      <ul className="rw-bullets">
        {change.uitzonderingen.map((x) => (
          <li key={x.contract}>
            <PageLink to={`/contracten/${x.contract}`}>{x.contract}</PageLink>, {x.aanbieder}:{' '}
            {x.inhoud
              ? shownFields(change.soort, x.inhoud)
                  .map((field) => `${field.label.toLowerCase()} ${field.value}`)
                  .join(', ')
              : words.leftOut}
            . {x.reden}{' '}
            {round.wijzigbaar ? (
              <TextButton small onClick={() => drop.mutate(x.contract)}>
                {words.removeException(x.contract)}
              </TextButton>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Doing = 'edit' | 'drop' | 'except' | null;

function Change({
  round,
  change,
  onMove,
}: {
  readonly round: RoundDetail;
  readonly change: RoundChange;
  /** null: there is nowhere to go. */
  readonly onMove: { readonly up: (() => void) | null; readonly down: (() => void) | null };
}): ReactElement {
  const [doing, setDoing] = useState<Doing>(null);
  const done = (): void => setDoing(null);
  const { nummer, geschrapt } = change;
  return (
    <li>
      <h3>
        {words.number(nummer)}: {words.kinds[change.soort]}
      </h3>
      {geschrapt ? <p>{words.isDropped(geschrapt.reden)}</p> : null}
      <ChangeSays kind={change.soort} content={change.inhoud} />
      <p>{change.toelichting}</p>
      <p className="rw-small rw-soft">
        {words.groundLine(change.grond, change.herzieningsclausule)}
        {change.inbrengen > 0 ? `, ${words.contributions(change.inbrengen)}` : ''}
      </p>
      <Exceptions round={round} change={change} />
      <Earlier change={change} />
      {round.wijzigbaar && !geschrapt && doing === null ? (
        <div className="rw-buttons">
          <Button onClick={() => setDoing('edit')}>{words.editOf(nummer)}</Button>
          <Button onClick={() => setDoing('except')}>{words.exceptOf(nummer)}</Button>
          <Button onClick={() => setDoing('drop')}>{words.dropOf(nummer)}</Button>
          {onMove.up ? (
            <TextButton small onClick={onMove.up}>
              {words.up(nummer)}
            </TextButton>
          ) : null}
          {onMove.down ? (
            <TextButton small onClick={onMove.down}>
              {words.down(nummer)}
            </TextButton>
          ) : null}
        </div>
      ) : null}
      {doing === 'edit' ? <ChangeForm round={round} change={change} onDone={done} /> : null}
      {doing === 'drop' ? <DropForm round={round} change={change} onDone={done} /> : null}
      {doing === 'except' ? <ExceptionForm round={round} change={change} onDone={done} /> : null}
    </li>
  );
}

/** What a round changes, in the order in which it is applied. */
export function Changes({ round }: { readonly round: RoundDetail }): ReactElement {
  const query = useApi<readonly RoundChange[]>(`/herzieningen/${round.id}/wijzigingen`);
  const [adding, setAdding] = useState(false);
  const move = useChange<{ readonly gezien: readonly number[]; readonly volgorde: readonly number[] }>({
    send: (order) => put(`/herzieningen/${round.id}/volgorde`, order),
    told: words.moved,
    onDone: () => undefined,
  });
  return (
    <Section title={words.title} note={words.note}>
      <Loaded query={query} what={words.what} rows={4}>
        {(changes) => {
          const standing = changes.filter((c) => !c.geschrapt).map((c) => c.nummer);
          const swapped = (index: number, other: number): (() => void) | null => {
            const [one, two] = [standing[index], standing[other]];
            if (one === undefined || two === undefined) return null;
            const volgorde = standing.map((no, at) => (at === index ? two : at === other ? one : no));
            return () => move.mutate({ gezien: standing, volgorde });
          };
          return (
            <>
              <NotSaved error={move.error} />
              {changes.length === 0 ? <p>{words.empty}</p> : null}
              <ol className="rw-list">
                {changes.map((change, index) => (
                  <Change
                    key={change.nummer}
                    round={round}
                    change={change}
                    onMove={{ up: swapped(index, index - 1), down: swapped(index, index + 1) }}
                  />
                ))}
              </ol>
            </>
          );
        }}
      </Loaded>
      {adding ? <ChangeForm round={round} change={null} onDone={() => setAdding(false)} /> : null}
      {round.wijzigbaar && !adding ? (
        <div className="rw-buttons">
          <Button onClick={() => setAdding(true)}>{words.add}</Button>
        </div>
      ) : null}
    </Section>
  );
}
