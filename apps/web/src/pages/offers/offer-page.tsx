// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { address, post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { Offer } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { longDate, moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button, DownloadLink } from '../../ui/button.js';
import { CalendarLink } from '../../ui/calendar-link.js';
import { Facts } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';
import { offerTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { AcceptForm, ANSWER, ASK, OBJECT, SayForm } from './answer-forms.js';
import { OfferedDifferences } from './offered-difference.js';

const words = texts.offers;
const crumbs = [{ to: '/aanbiedingen', label: words.title }];
/** An answer of the region and the version that is recorded come by themselves. */
const EVERY = 10_000;
const WAITS: readonly string[] = ['aangeboden', 'geopend', 'vraag'];

export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<Offer>(`/aanbiedingen/${id}`, {}, { every: EVERY, keep: true });
  return (
    <OnePage query={query} title={words.one} crumbs={crumbs} what={words.one}>
      {(offer) => <Detail offer={offer} />}
    </OnePage>
  );
}

/** Whoever reads it for the provider has opened it: told once. */
function useOpened(offer: Offer, own: boolean): void {
  const cache = useQueryClient();
  const told = useRef(false);
  useEffect(() => {
    if (!own || offer.staat !== 'aangeboden' || told.current) return;
    told.current = true;
    void post(`/aanbiedingen/${offer.id}/opening`, {}).then(() => cache.invalidateQueries());
  }, [own, offer.id, offer.staat, cache]);
}

function Detail({ offer }: { readonly offer: Offer }): ReactElement {
  const may = useMay();
  const session = useSession();
  const own = session.bereik.soort === 'aanbieder' && may('offer:answer');
  useOpened(offer, own);
  return (
    <PageFrame
      title={words.oneTitle(offer.herziening.titel)}
      crumbs={crumbs}
      crumb={offer.herziening.titel}
      status={<StatusBadge tone={offerTone[offer.staat]}>{words.states[offer.staat]}</StatusBadge>}
      lead={offer.poging > 1 ? words.better(offer.poging) : undefined}
      actions={offer.hash === null ? undefined : <DownloadLink href={address(`/aanbiedingen/${offer.id}/brief`)}>{words.readLetter}</DownloadLink>}
    >
      <Facts
        facts={[
          {
            name: words.provider,
            value: may('provider:read') ? (
              <PageLink to={`/aanbieders/${offer.aanbieder.sleutel}`}>{offer.aanbieder.naam}</PageLink>
            ) : (
              offer.aanbieder.naam
            ),
          },
          ...(may('revision:read')
            ? [{ name: words.revision, value: <PageLink to={`/herzieningen/${offer.herziening.nummer}`}>{offer.herziening.titel}</PageLink> }]
            : []),
          { name: words.effective, value: longDate(offer.herziening.ingangsdatum) },
          ...(offer.aangebodenOp === null ? [] : [{ name: words.offered, value: longDate(offer.aangebodenOp) }]),
          ...(offer.reagerenTotEnMet === null ? [] : [{ name: words.respondUntil, value: <Term offer={offer} own={own} /> }]),
        ]}
      />
      <Section title={words.why}>
        <p>{offer.herziening.waarom}</p>
      </Section>
      {offer.contracten.map((contract) => (
        <OfferedDifferences key={contract.nummer} contract={contract} />
      ))}
      <Talk offer={offer} />
      <Turn offer={offer} own={own} />
    </PageFrame>
  );
}

/** Until when one may answer; who may answer can take the day along. */
function Term({ offer, own }: { readonly offer: Offer; readonly own: boolean }): ReactElement {
  return (
    <>
      {longDate(offer.reagerenTotEnMet!)}
      {own && WAITS.includes(offer.staat) ? (
        <>
          <br />
          <CalendarLink day={`aanbieding-reactie-${offer.id}`} what={words.respondUntil} />
        </>
      ) : null}
    </>
  );
}

function Talk({ offer }: { readonly offer: Offer }): ReactElement {
  return (
    <Section title={words.talk}>
      {offer.berichten.length === 0 ? (
        <EmptyState title={words.noTalk.title}>{words.noTalk.text}</EmptyState>
      ) : (
        <ol className="rw-thread">
          {offer.berichten.map((b) => (
            <li key={`${b.op} ${b.soort}`}>
              <b>{words.said[b.soort]}</b> <small>{words.by(b.door, moment(b.op))}</small>
              {b.tekst === null ? null : <p className="rw-pre">{b.tekst}</p>}
              {b.bevoegdheid === null ? null : <p className="rw-soft">{words.mandate(b.bevoegdheid)}</p>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

/** What whoever looks can do now, or why not. */
function Turn({ offer, own }: { readonly offer: Offer; readonly own: boolean }): ReactElement | null {
  const may = useMay();
  const { vandaag } = useSession();
  const [form, setForm] = useState<'accept' | 'object' | 'ask' | 'answer' | null>(null);
  const close = (): void => setForm(null);
  if (!own) {
    if (offer.staat !== 'vraag' || !may('revision:write')) return null;
    return form === 'answer' ? (
      <SayForm offer={offer} said={ANSWER} onClose={close} />
    ) : (
      <Button primary onClick={() => setForm('answer')}>
        {words.answer}
      </Button>
    );
  }
  if (!WAITS.includes(offer.staat) || offer.reagerenTotEnMet === null) return null;
  if (offer.herziening.gepauzeerd !== null) return <Notice tone="blue">{words.paused}</Notice>;
  if (offer.reagerenTotEnMet < vandaag) return <Notice tone="orange">{words.over(longDate(offer.reagerenTotEnMet))}</Notice>;
  if (form === 'accept') return <AcceptForm offer={offer} onClose={close} />;
  if (form === 'object') return <SayForm offer={offer} said={OBJECT} onClose={close} />;
  if (form === 'ask') return <SayForm offer={offer} said={ASK} onClose={close} />;
  const signs = may('offer:sign');
  return (
    <>
      <Section title={words.respond} note={words.respondNote(longDate(offer.reagerenTotEnMet), offer.contracten.length)}>
        {signs ? null : (
          <Notice tone="blue" title={words.noMandate.title}>
            {words.noMandate.text}
          </Notice>
        )}
      </Section>
      <div className="rw-buttons rw-answer-bar" role="group" aria-label={words.respond}>
        {signs ? (
          <Button primary onClick={() => setForm('accept')}>
            {words.accept}
          </Button>
        ) : null}
        <Button onClick={() => setForm('ask')}>{words.ask}</Button>
        {signs ? <Button onClick={() => setForm('object')}>{words.object}</Button> : null}
      </div>
    </>
  );
}
