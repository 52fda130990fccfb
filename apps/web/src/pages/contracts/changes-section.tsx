// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import type { ContractChange, ContractTerm } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { amountCents, euro, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink, TextButton } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { NoticeSentForm } from './notice-sent-form.js';

const words = texts.contractTerms;
const changes = texts.contractChanges;

const columnsOf = (number: string, onNotice: ((version: number) => void) | null): readonly Column<ContractChange>[] => [
  {
    id: 'versie',
    head: texts.contracts.version,
    width: '90px',
    phone: 'first',
    cell: (c) => (
      <PageLink to={`/contracten/${number}/verschil`} query={{ van: Math.max(1, c.versie - 1), naar: c.versie }}>
        {words.version(c.versie)}
      </PageLink>
    ),
  },
  {
    id: 'wat',
    head: texts.contracts.changed,
    width: '34%',
    phone: 'title',
    cell: (c) => (
      <>
        {c.samenvatting}
        <small>{c.toelichting}</small>
        {c.afwijking ? <small>{words.deviates(c.afwijking)}</small> : null}
      </>
    ),
  },
  { id: 'grond', head: words.ground, phone: 'fact', cell: (c) => [`Aw ${c.grond}`, c.clausule].filter(Boolean).join(', ') },
  {
    id: 'aankondiging',
    head: words.announcement,
    phone: 'fact',
    cell: (c) =>
      !c.aankondigingNodig ? (
        <span className="rw-soft">{words.noAnnounce}</span>
      ) : c.aankondigingOp ? (
        changes.sentUnder(longDate(c.aankondigingOp), c.aankondigingKenmerk ?? texts.table.none2)
      ) : (
        <>
          <StatusBadge tone="orange" plain>
            {words.announceDue}
          </StatusBadge>
          {onNotice ? (
            <TextButton small onClick={() => onNotice(c.versie)}>
              {changes.noticeSent} <span className="rw-hidden">{words.version(c.versie)}</span>
            </TextButton>
          ) : null}
        </>
      ),
  },
  {
    id: 'bedrag',
    head: words.amount,
    num: true,
    phone: 'end',
    cell: (c) => (c.bedrag === null ? <span className="rw-soft">{words.unknownAmount}</span> : amountCents(c.bedrag)),
  },
];

/** What was changed on which ground, and what that comes to against the value at the start. */
export function ChangesSection({ term }: { readonly term: ContractTerm }): ReactElement {
  const may = useMay();
  const [notice, setNotice] = useState<number | null>(null);
  const { basis, totaal, klein } = term.cumulatief;
  const share = basis === null || Number(basis) === 0 ? null : percent((Number(totaal) / Number(basis)) * 100);
  return (
    <Section
      title={words.changes}
      note={words.changesNote}
      end={
        may('contract:change') && term.fase !== 'afgelopen' ? (
          <ButtonLink to={`/contracten/${term.nummer}/wijzigen`}>{words.newVersion}</ButtonLink>
        ) : null
      }
    >
      {term.wijzigingen.length === 0 ? (
        <EmptyState title={words.noChanges.title}>{words.noChanges.text}</EmptyState>
      ) : (
        <>
          {notice === null ? null : <NoticeSentForm number={term.nummer} version={notice} onClose={() => setNotice(null)} />}
          <DataTable
            name={words.changes}
            columns={columnsOf(term.nummer, may('contract:change') ? setNotice : null)}
            rows={term.wijzigingen}
            rowKey={(c) => String(c.versie)}
          />
          <p className="rw-below">
            <span>
              {[`${words.together} ${euro(totaal)}`, share === null ? null : words.ofValue(share), words.smallOnes(euro(klein))]
                .filter(Boolean)
                .join(', ')}
              .
            </span>
          </p>
        </>
      )}
    </Section>
  );
}
