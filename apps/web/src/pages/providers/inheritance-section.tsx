// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import { useApi } from '../../api/hooks.js';
import type { Inheritance } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, tableDate } from '../../format/dates.js';
import { count, euro } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';

const words = texts.inheritance;
/** Of each kind so many stand in the list. */
const SHOWN = 5;

function Items<T>({ items, shown }: { readonly items: readonly T[]; readonly shown: (item: T) => ReactNode }): ReactElement {
  if (items.length === 0) return <>{words.nothing}</>;
  return (
    <>
      {items.slice(0, SHOWN).map((item, at) => (
        <div key={at}>{shown(item)}</div>
      ))}
      {items.length > SHOWN ? <div className="rw-soft">{words.more(items.length - SHOWN)}</div> : null}
    </>
  );
}

function Relation({ relation }: { readonly relation: Inheritance }): ReactElement {
  const reason = words.reasons[relation.reden] ?? relation.reden;
  return (
    <div className="rw-stack">
      <p>
        {relation.kant === 'van' ? words.from : words.to}{' '}
        <PageLink to={`/aanbieders/${relation.aanbieder.sleutel}`}>{relation.aanbieder.naam}</PageLink>, {words.reason(reason, longDate(relation.op))}
        {relation.ingegaan ? null : ` (${words.coming})`}
      </p>
      <dl className="rw-facts">
        <div>
          <dt>{words.contracts}</dt>
          <dd>
            <Items items={relation.contracten} shown={(c) => <PageLink to={`/contracten/${c.nummer}`}>{c.nummer}</PageLink>} />
          </dd>
        </div>
        <div>
          <dt>{words.rooms}</dt>
          <dd>
            <Items items={relation.ruimten} shown={(r) => words.room(r.jaar, r.bedrag === null ? null : euro(r.bedrag), r.contract)} />
          </dd>
        </div>
        <div>
          <dt>{words.talks}</dt>
          <dd>
            <Items
              items={relation.gesprekken}
              shown={(t) => (
                <PageLink to={`/gesprekken/${t.id}`}>
                  {t.nummer}, {tableDate(t.datum)}
                </PageLink>
              )}
            />
          </dd>
        </div>
        <div>
          <dt>{words.agreements}</dt>
          <dd>
            <Items
              items={relation.afspraken}
              shown={(a) => (
                <>
                  <PageLink to={`/gesprekken/${a.gesprekId}`}>{a.tekst}</PageLink>, {words.agreement(tableDate(a.datum))}
                </>
              )}
            />
          </dd>
        </div>
        <div>
          <dt>{words.late}</dt>
          <dd>{relation.lateDeclaraties ? words.lateYes(euro(relation.laatGeboekt.bedrag), count(relation.laatGeboekt.regels)) : words.lateNo}</dd>
        </div>
      </dl>
    </div>
  );
}

/** What a provider took over from those before it, or what went to who goes on: the same on both pages. */
export function InheritanceSection({ provider }: { readonly provider: string }): ReactElement | null {
  const may = useMay();
  const query = useApi<readonly Inheritance[]>(`/aanbieders/${provider}/overgang`, {}, { enabled: may('provider:succession') });
  if (!query.data || query.data.length === 0) return null;
  return (
    <Section title={words.title}>
      <div className="rw-stack rw-stack--wide">
        {query.data.map((relation) => (
          <Relation key={`${relation.kant}${relation.aanbieder.sleutel}`} relation={relation} />
        ))}
      </div>
    </Section>
  );
}
