// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import type { Statement } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { euro } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { FillInForm } from './fill-in-form.js';

const words = texts.strategy;

/** What a statement is called where it is spoken of: its title, else its text. */
const nameOf = (s: Statement): string => s.titel ?? s.tekst ?? words.notInSource;

function Filled({ statement }: { readonly statement: Statement }): ReactElement | null {
  const { aanvulling, soort } = statement;
  if (!aanvulling) return soort === 'hefboom' ? <span className="rw-second">{words.effectNone}</span> : null;
  return (
    <>
      {aanvulling.bedrag === null ? null : <span className="rw-second">{words.effect(euro(aanvulling.bedrag))}</span>}
      {aanvulling.tekst === null ? null : <span className={soort === 'hefboom' ? 'rw-second' : 'rw-block'}>{aanvulling.tekst}</span>}
      <span className="rw-second">{words.filledBy(aanvulling.door, longDate(aanvulling.op))}</span>
    </>
  );
}

function Item({ statement }: { readonly statement: Statement }): ReactElement {
  const may = useMay();
  const [open, setOpen] = useState(false);
  const fillable = may('strategy:write') && (statement.tekst === null || statement.soort === 'hefboom');
  const name = nameOf(statement);
  return (
    <li>
      {statement.titel ? <b className="rw-block">{statement.titel}</b> : null}
      {statement.tekst ?? (statement.aanvulling ? null : <span className="rw-soft">{words.notInSource}</span>)}
      <Filled statement={statement} />
      {statement.tekst === null ? null : (
        <span className="rw-second">
          {statement.voorAlleSegmenten && statement.soort === 'hefboom' ? `${words.forAll} · ${statement.bron}` : statement.bron}
        </span>
      )}
      {open ? (
        <FillInForm statement={statement} name={name} onClose={() => setOpen(false)} />
      ) : fillable ? (
        <button
          type="button"
          className="rw-text-button rw-text-button--small"
          aria-label={statement.aanvulling ? words.changeOf(name) : words.fillOf(name)}
          onClick={() => setOpen(true)}
        >
          {statement.aanvulling ? words.change : words.fill}
        </button>
      ) : null}
    </li>
  );
}

/** Statements with the place they were read; what the source leaves open can be filled in by who may. */
export function StatementList({ statements }: { readonly statements: readonly Statement[] }): ReactElement {
  return (
    <ul className="rw-list">
      {statements.map((s) => (
        <Item key={s.id} statement={s} />
      ))}
    </ul>
  );
}
