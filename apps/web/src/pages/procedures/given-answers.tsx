// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { ApplicationDetail } from '../../api/types.js';
import { tableDate } from '../../format/dates.js';
import { amountCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Facts } from '../../ui/key-figures.js';
import { Section } from '../../ui/section.js';
import { ProofLink } from './proof-upload.js';

const words = texts.applications;

export function GivenCompany({ application }: { readonly application: ApplicationDetail }): ReactElement {
  return (
    <Section title={words.company}>
      <Facts
        facts={(Object.keys(words.fields) as (keyof typeof words.fields)[]).map((key) => ({
          name: words.fields[key],
          value: application.bedrijf[key] ?? '',
        }))}
      />
    </Section>
  );
}

export function GivenDeclaration({ application }: { readonly application: ApplicationDetail }): ReactElement {
  return (
    <Section title={words.declaration}>
      <ul className="rw-list">
        {application.onderwerpen.map((topic) => {
          const said = application.verklaring[topic.sleutel];
          return (
            <li key={topic.sleutel}>
              <b>{topic.titel}:</b> {said ? (said.geldt ? words.yes : words.no) : words.unanswered}
              {said?.toelichting ? <p>{said.toelichting}</p> : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What was given at one requirement: words, a file, and until when it holds. */
export function GivenAnswer({ application, requirement }: { readonly application: ApplicationDetail; readonly requirement: number }): ReactElement {
  const published = application.stukken.eisen.find((r) => r.nummer === requirement);
  const given = application.antwoorden.find((a) => a.eis === requirement);
  const gone = application.verlopen.includes(requirement);
  return (
    <>
      {given?.tekst ? <p className="rw-talk__text">{given.tekst}</p> : null}
      {published?.bewijssoort === 'bewijsstuk' ? (
        <p>
          <ProofLink application={application} requirement={requirement} />
        </p>
      ) : null}
      {given?.geldigTotEnMet ? (
        <p className={gone ? 'rw-red' : 'rw-second'}>{(gone ? words.validGone : words.validShown)(tableDate(given.geldigTotEnMet))}</p>
      ) : null}
    </>
  );
}

export function GivenProducts({ application }: { readonly application: ApplicationDetail }): ReactElement {
  return (
    <Section title={words.products}>
      <ul className="rw-list">
        {application.stukken.tarieven
          .filter((t) => application.gekozen.includes(t.id))
          .map((t) => (
            <li key={t.id}>
              {t.naam} ({t.code}), € {amountCents(t.tarief)} per {texts.units[t.eenheid] ?? t.eenheid}
            </li>
          ))}
      </ul>
    </Section>
  );
}
