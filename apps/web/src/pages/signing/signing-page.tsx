// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { address } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { Signing } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { longDate, moment, range } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button, DownloadLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Facts } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';
import { signingTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { SignForm } from './sign-form.js';
import { waitsFor } from './waits-for.js';
import { WithdrawForm } from './withdraw-form.js';

const words = texts.signing;
const crumbs = [{ to: '/tekenen', label: words.title }];

type Signature = Signing['handtekeningen'][number];

const columns: readonly Column<Signature>[] = [
  { id: 'partij', head: words.party, phone: 'line', width: '110px', cell: (h) => words.partyNames[h.partij] },
  {
    id: 'naam',
    head: words.name,
    phone: 'title',
    cell: (h) => (
      <>
        {h.naam}
        <small>{words.levels[h.niveau] ?? h.niveau}</small>
      </>
    ),
  },
  { id: 'bevoegdheid', head: words.byRight, phone: 'line', cell: (h) => h.bevoegdheid },
  { id: 'op', head: words.at, phone: 'fact', width: '200px', cell: (h) => moment(h.op) },
];

export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<Signing>(`/ondertekeningen/${id}`);
  return (
    <OnePage query={query} title={words.one} crumbs={crumbs} what={words.one}>
      {(signing) => <Detail signing={signing} />}
    </OnePage>
  );
}

function Detail({ signing }: { readonly signing: Signing }): ReactElement {
  const may = useMay();
  const number = signing.contract;
  return (
    <PageFrame
      title={words.oneTitle(number, signing.versie)}
      crumbs={crumbs}
      crumb={number}
      status={<StatusBadge tone={signingTone[signing.staat]}>{texts.documents.states[signing.staat]}</StatusBadge>}
      lead={[texts.documents.kinds[signing.soort], signing.contractsoort].join(', ')}
      actions={<DownloadLink href={address(`/stukken/${signing.stuk}/stuk.pdf`)}>{words.readPdf}</DownloadLink>}
    >
      <Facts
        facts={[
          {
            name: words.contract,
            value: may('contract:read') ? <PageLink to={`/contracten/${number}/versies/${signing.versie}`}>{number}</PageLink> : number,
          },
          {
            name: words.provider,
            value: may('provider:read') ? (
              <PageLink to={`/aanbieders/${signing.aanbieder.sleutel}`}>{signing.aanbieder.naam}</PageLink>
            ) : (
              signing.aanbieder.naam
            ),
          },
          { name: words.holds, value: range(signing.van, signing.totEnMet) },
          { name: words.effect, value: signing.samenvatting },
          { name: words.preparedBy, value: `${signing.klaargezetDoor}, ${moment(signing.klaargezetOp)}` },
        ]}
      />
      {signing.ingetrokken ? (
        <Notice tone="orange">{words.withdrawn(signing.ingetrokken.door, longDate(signing.ingetrokken.op), signing.ingetrokken.reden)}</Notice>
      ) : null}
      <Section title={words.signatures} note={words.sameHash}>
        <p className="rw-break rw-soft">
          {texts.documents.hash}: {signing.hash}
        </p>
        {signing.handtekeningen.length === 0 ? (
          <EmptyState title={words.noSignatures.title}>{words.noSignatures.text}</EmptyState>
        ) : (
          <DataTable name={words.signatures} columns={columns} rows={signing.handtekeningen} rowKey={(h) => h.partij} />
        )}
      </Section>
      <Turn signing={signing} />
    </PageFrame>
  );
}

/** What whoever looks can do now, or why not. */
function Turn({ signing }: { readonly signing: Signing }): ReactElement | null {
  const may = useMay();
  const session = useSession();
  const [withdrawing, setWithdrawing] = useState(false);
  const turn = waitsFor(signing);
  if (turn === null) return null;
  if (signing.dienst !== null) return <Notice tone="blue" title={words.outside(signing.dienst)} />;
  const own = session.bereik.soort === 'aanbieder' ? 'aanbieder' : 'regio';
  const withdraw =
    may('signing:prepare') && own === 'regio' ? (
      withdrawing ? (
        <WithdrawForm id={signing.id} onClose={() => setWithdrawing(false)} />
      ) : (
        <div className="rw-buttons rw-below">
          <Button onClick={() => setWithdrawing(true)}>{words.withdraw}</Button>
        </div>
      )
    ) : null;
  if (own === turn && may('signing:sign') && !(own === 'regio' && signing.zelfKlaargezet)) return <SignForm signing={signing} party={own} />;
  const why =
    own === 'aanbieder' ? null : signing.zelfKlaargezet ? words.ownPreparation : turn === 'aanbieder' ? words.waitForProvider : words.withRole;
  return (
    <>
      {why === null ? null : (
        <Notice tone="blue" title={why.title}>
          {why.text}
        </Notice>
      )}
      {withdraw}
    </>
  );
}
