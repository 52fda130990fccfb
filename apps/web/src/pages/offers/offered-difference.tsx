// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import type { OfferedContract, OfferedDifference } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { euro } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';

const words = texts.offers;

const columns: readonly Column<OfferedDifference>[] = [
  { id: 'soort', head: words.kind, phone: 'inline', width: '140px', cell: (d) => words.kinds[d.soort] ?? d.soort },
  { id: 'onderdeel', head: words.part, phone: 'title', cell: (d) => <b>{d.onderdeel}</b> },
  { id: 'oud', head: words.now, phone: 'fact', cell: (d) => (d.nieuw === null ? <del>{d.oud}</del> : (d.oud ?? words.notAgreed)) },
  { id: 'nieuw', head: words.becomes, phone: 'fact', cell: (d) => (d.nieuw === null ? words.ends : <ins className="rw-changed">{d.nieuw}</ins>) },
  { id: 'wijziging', head: words.follows, phone: 'end', width: '150px', cell: (d) => words.change(d.wijziging) },
];

/** Of a contract with thirty tariffs the first say enough to begin with; what is no tariff is never among what waits behind the button. The letter holds them all. */
const TARIFFS_SHOWN = 4;
const isTariff = (d: OfferedDifference): boolean => d.soort === 'tarief';

/** What is no tariff first, each kind in the order in which it was proposed. */
function Differences({ name, rows }: { readonly name: string; readonly rows: readonly OfferedDifference[] }): ReactElement {
  const [all, setAll] = useState(false);
  const tariffs = rows.filter(isTariff);
  const folded = !all && tariffs.length > TARIFFS_SHOWN + 1;
  const shown = [...rows.filter((d) => !isTariff(d)), ...(folded ? tariffs.slice(0, TARIFFS_SHOWN) : tariffs)];
  return (
    <>
      <DataTable name={name} columns={columns} rows={shown} rowKey={(d) => `${d.soort} ${d.onderdeel} ${d.wijziging}`} />
      {folded ? (
        <div className="rw-buttons rw-below">
          <Button onClick={() => setAll(true)}>{words.allTariffs(tariffs.length)}</Button>
        </div>
      ) : null}
    </>
  );
}

/** What changes in one contract, and what came of the offer. */
export function OfferedDifferences({ contract }: { readonly contract: OfferedContract }): ReactElement {
  const may = useMay();
  const { nummer, soort, versie, grond, effect, uitkomst, bijStilzwijgen, nieuweVersie, verschil } = contract;
  return (
    <Section
      title={words.changes(nummer)}
      note={words.ofVersion(soort, versie)}
      end={may('contract:read') ? <PageLink to={`/contracten/${nummer}`}>{nummer}</PageLink> : undefined}
    >
      {verschil.length === 0 ? (
        <EmptyState title={words.noChange.title}>{words.noChange.text}</EmptyState>
      ) : (
        <Differences name={words.changes(nummer)} rows={verschil} />
      )}
      <p className="rw-soft rw-below">
        {[
          grond === null ? null : words.ground(grond),
          effect === null ? null : words.effect(euro(effect)),
          uitkomst === null ? null : words.outcome(words.outcomes[uitkomst], nieuweVersie),
          bijStilzwijgen === null ? null : words.ifSilent[bijStilzwijgen],
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </Section>
  );
}
