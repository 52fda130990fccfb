// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { AdmissionTerm, AdmissionYear, AdmissionYears } from '../../api/types.js';
import { useSession } from '../../app/session.js';
import { tableDate } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';

const words = texts.admissionYears;
const FIGURES = ['ingediend', 'toegelaten', 'afgewezen', 'hertoetst', 'uitgetreden'] as const;

const columns = (thisYear: string): readonly Column<AdmissionYear>[] => [
  { id: 'jaar', head: words.year, phone: 'title', cell: (y) => <b>{y.jaar}</b> },
  ...FIGURES.map((id): Column<AdmissionYear> => ({ id, head: words.figures[id], num: true, phone: 'fact', cell: (y) => count(y[id]) })),
  {
    id: 'aanHetEind',
    head: words.atTheEnd,
    num: true,
    phone: 'fact',
    cell: (y) => (
      <>
        {count(y.aanHetEind)}
        {String(y.jaar) === thisYear ? <small>{words.today}</small> : null}
      </>
    ),
  },
];

function Term({ term, today }: { readonly term: AdmissionTerm; readonly today: string }): ReactElement {
  const day = tableDate(term.op);
  return (
    <li>
      {term.aanmelding ? (
        <PageLink to={`/aanmeldingen/${term.aanmelding.id}`}>{words.proofOf(term.aanmelding.aanbieder)}</PageLink>
      ) : (
        words.terms[term.soort]
      )}
      <span className={term.op <= today && term.soort === 'bewijs-verloopt' ? 'rw-second rw-red' : 'rw-second'}>
        {term.op <= today && term.soort === 'bewijs-verloopt' ? words.testDue(day) : day}
      </span>
    </li>
  );
}

/** Admission goes on for years: what came of applications in each, and the days that are watched. */
export function AdmissionYearsSection({ procedureId }: { readonly procedureId: string }): ReactElement {
  const { vandaag } = useSession();
  const query = useApi<AdmissionYears>(`/inkoopprocedures/${procedureId}/jaren`);
  return (
    <Section title={words.title} note={words.note}>
      <Loaded query={query} what={words.what} rows={3}>
        {({ jaren, termijnen }) => (
          <>
            <DataTable name={words.title} columns={columns(vandaag.slice(0, 4))} rows={jaren} rowKey={(y) => String(y.jaar)} />
            <h3>{words.watched}</h3>
            {termijnen.length === 0 ? (
              <p className="rw-soft">{words.nothing}</p>
            ) : (
              <ul className="rw-list">
                {termijnen.map((term) => (
                  <Term key={`${term.soort} ${term.op} ${term.aanmelding?.id ?? ''}`} term={term} today={vandaag} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
