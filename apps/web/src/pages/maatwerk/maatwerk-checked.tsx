// SPDX-License-Identifier: EUPL-1.2
import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { MaatwerkDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { count, euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Facts } from '../../ui/key-figures.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { signed } from '../indexations/indexation-words.js';
import { differenceWithRegion } from './maatwerk-words.js';

const words = texts.maatwerk.check;

function Contracts({ numbers, none }: { readonly numbers: readonly { nummer: string; note?: string }[]; readonly none: ReactNode }): ReactElement {
  const may = useMay();
  if (numbers.length === 0) return <>{none}</>;
  return (
    <>
      {numbers.map(({ nummer, note }, i) => (
        <Fragment key={nummer}>
          {i > 0 ? ', ' : ''}
          {may('contract:read') ? <PageLink to={`/contracten/${nummer}`}>{nummer}</PageLink> : nummer}
          {note ? ` (${note})` : ''}
        </Fragment>
      ))}
    </>
  );
}

/** What the region knows of the provider: on the day of the check, and before it today. */
export function ProviderCheck({ request: r }: { readonly request: MaatwerkDetail }): ReactElement {
  const { contracten, alGecontracteerd, maatwerk, agb } = r.feiten;
  return (
    <Section title={words.provider} note={words.providerNote(r.getoetstOp ? longDate(r.getoetstOp) : null)}>
      <Facts
        facts={[
          {
            name: words.admitted,
            value: (
              <Contracts
                numbers={contracten.map(({ nummer, soort }) => ({ nummer, note: texts.contracts.kinds[soort] ?? soort }))}
                none={words.notAdmitted}
              />
            ),
          },
          { name: words.covering, value: <Contracts numbers={alGecontracteerd.map((nummer) => ({ nummer }))} none={words.notCovering} /> },
          { name: words.bespoke, value: count(maatwerk) },
          { name: words.agb, value: agb.length > 0 ? agb.join(', ') : words.noAgb },
        ]}
      />
      {r.toelichting ? (
        <p>
          <b>{words.note}:</b> {r.toelichting}
        </p>
      ) : null}
    </Section>
  );
}

/** The tariff that was asked and agreed, against that of the region. */
export function TariffCheck({ request: r }: { readonly request: MaatwerkDetail }): ReactElement {
  const difference = differenceWithRegion(r.tarief, r.regionaal);
  return (
    <Section title={words.tariff}>
      <Facts
        facts={[
          { name: words.asked, value: euroCents(r.gevraagdTarief) },
          ...(r.getoetstOp ? [{ name: words.agreed, value: euroCents(r.tarief) }] : []),
          { name: words.regional, value: r.regionaal === null ? texts.maatwerk.regional.none2 : euroCents(r.regionaal) },
          ...(difference === null ? [] : [{ name: words.difference, value: signed(euroCents(difference), difference) }]),
        ]}
      />
      {r.tariefReden ? (
        <p>
          <b>{words.why}:</b> {r.tariefReden}
        </p>
      ) : null}
    </Section>
  );
}
