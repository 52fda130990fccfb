// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import type { ContractMoment, ContractTerm } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, tableDate } from '../../format/dates.js';
import { euro } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Facts } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/section.js';
import { momentTone, termTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { NoticeForm } from './notice-form.js';
import { RenewForm } from './renew-form.js';
import { TermForm } from './term-form.js';

const words = texts.contractTerms;

const columns: readonly Column<ContractMoment>[] = [
  { id: 'op', head: words.day, width: '150px', phone: 'inline', cell: (m) => tableDate(m.op) },
  {
    id: 'soort',
    head: words.kind,
    phone: 'title',
    cell: (m) => (
      <>
        {words.kinds[m.soort]}
        {m.soort === 'verantwoording' ? <small>{m.over}</small> : m.voorwaardelijk ? <small>{words.onlyIf}</small> : null}
      </>
    ),
  },
  {
    id: 'herinnering',
    head: words.reminder,
    width: '180px',
    phone: 'end',
    cell: (m) => {
      const state = m.afgehandeld ? 'afgehandeld' : m.herinnerd ? 'open' : 'geen';
      return (
        <StatusBadge tone={momentTone[state]!} plain>
          {words.reminders[state]}
        </StatusBadge>
      );
    },
  },
];

type Opened = 'renew' | 'edit' | 'notice' | null;

/** How the contract goes on after its last day, and what that asks of whom and when. */
export function TermSection({ term }: { readonly term: ContractTerm }): ReactElement {
  const may = useMay();
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  const running = term.opgezegd === null && term.fase !== 'afgelopen';
  const canRenew = running && term.wijze === 'expliciet' && term.verlengd < (term.aantal ?? 0);
  return (
    <Section
      title={words.title}
      end={
        may('contract:change') && opened === null ? (
          <div className="rw-buttons">
            {canRenew ? <Button onClick={() => setOpened('renew')}>{words.renewTitle}</Button> : null}
            {running ? <Button onClick={() => setOpened('notice')}>{words.giveNotice}</Button> : null}
            <Button onClick={() => setOpened('edit')}>{words.edit}</Button>
          </div>
        ) : null
      }
    >
      {term.opgezegd ? (
        <Notice tone="orange">
          {words.endedBy(
            (words.parties[term.opgezegd.door] ?? term.opgezegd.door).toLowerCase(),
            longDate(term.opgezegd.op),
            longDate(term.opgezegd.totEnMet),
          )}
        </Notice>
      ) : null}
      <Facts
        facts={[
          { name: words.phase, value: <StatusBadge tone={termTone[term.fase]!}>{words.phases[term.fase]}</StatusBadge> },
          {
            name: words.renewal,
            value: `${words.mode(term.wijze, term.aantal, term.maanden)}${term.wijze === 'geen' ? '' : `; ${words.used(term.verlengd)}`}`,
          },
          { name: words.notice, value: term.opzegtermijn ? words.noticeOf(term.opzegtermijn.lengte, term.opzegtermijn.eenheid) : words.notInSource },
          { name: words.value, value: term.oorspronkelijkeWaarde === null ? words.notInSource : euro(term.oorspronkelijkeWaarde) },
          { name: words.source, value: term.bron },
        ]}
      />
      {opened === 'renew' ? <RenewForm term={term} onClose={close} /> : null}
      {opened === 'edit' ? <TermForm term={term} onClose={close} /> : null}
      {opened === 'notice' ? <NoticeForm term={term} onClose={close} /> : null}
      {term.momenten.length > 0 ? (
        <DataTable name={words.moments} columns={columns} rows={term.momenten} rowKey={(m) => `${m.op} ${m.soort} ${m.over}`} />
      ) : null}
    </Section>
  );
}
