// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { OfferedContract, OfferedDifference } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { euro } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';

const words = texts.offers;

const columns: readonly Column<OfferedDifference>[] = [
  { id: 'soort', head: words.kind, phone: 'inline', width: '140px', cell: (d) => words.kinds[d.soort] ?? d.soort },
  { id: 'onderdeel', head: words.part, phone: 'title', cell: (d) => <b>{d.onderdeel}</b> },
  { id: 'oud', head: words.now, phone: 'fact', cell: (d) => (d.nieuw === null ? <del>{d.oud}</del> : (d.oud ?? words.notAgreed)) },
  { id: 'nieuw', head: words.becomes, phone: 'fact', cell: (d) => (d.nieuw === null ? words.ends : <ins>{d.nieuw}</ins>) },
  { id: 'wijziging', head: words.follows, phone: 'end', width: '150px', cell: (d) => words.change(d.wijziging) },
];

/** What changes in one contract, and what came of the offer. */
export function OfferedDifferences({ contract }: { readonly contract: OfferedContract }): ReactElement {
  const may = useMay();
  const { nummer, soort, versie, grond, effect, uitkomst, nieuweVersie, verschil } = contract;
  return (
    <Section
      title={words.changes(nummer)}
      note={words.ofVersion(soort, versie)}
      end={may('contract:read') ? <PageLink to={`/contracten/${nummer}`}>{nummer}</PageLink> : undefined}
    >
      {verschil.length === 0 ? (
        <EmptyState title={words.noChange.title}>{words.noChange.text}</EmptyState>
      ) : (
        <DataTable name={words.changes(nummer)} columns={columns} rows={verschil} rowKey={(d) => `${d.soort} ${d.onderdeel} ${d.wijziging}`} />
      )}
      <p className="rw-soft rw-below">
        {[
          grond === null ? null : words.ground(grond),
          effect === null ? null : words.effect(euro(effect)),
          uitkomst === null ? null : words.outcome(words.outcomes[uitkomst], nieuweVersie),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </Section>
  );
}
