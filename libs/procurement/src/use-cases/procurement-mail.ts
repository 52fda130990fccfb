// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import { sendMail, type Tx } from '#platform';
import { applicationNumber, procedureNumber } from '../domain/numbers.js';
import { openQuestion } from '../persistence/application-course.store.js';
import { peopleOfProvider, purchasers } from '../persistence/people.store.js';
import type { OpenApplication } from './fill-application.js';

type Message = { readonly subject: string; readonly paragraphs: readonly string[]; readonly link: string };
/** "01-12-2026". */
export const dayWords = (day: LocalDate): string => day.split('-').reverse().join('-');

/** Tells everybody of a provider. */
export async function tellProvider(tx: Tx, providerId: string, about: { readonly kind: string; readonly id: string }, m: Message): Promise<void> {
  await sendMail(tx, { to: { accountIds: await peopleOfProvider(tx, providerId) }, ...m, about });
}

/** Tells purchasing, but not who did it itself. */
export async function tellPurchasing(tx: Tx, about: { readonly kind: string; readonly id: string }, m: Message): Promise<void> {
  const people = (await purchasers(tx)).filter((id) => id !== tx.actor.accountId);
  await sendMail(tx, { to: { accountIds: people }, ...m, about });
}

interface Told {
  readonly name: string;
  readonly tender: string;
  /** Last day to answer, of a question. */
  readonly due: LocalDate | null;
  readonly objectionUntil: LocalDate | null;
}
const letter = (what: (t: Told) => string): ((t: Told) => readonly string[]) => {
  return (t) => [
    what(t),
    'De brief met de redenen staat bij uw aanmelding.',
    ...(t.objectionUntil === null ? [] : [`Bezwaar maken kan tot en met ${dayWords(t.objectionUntil)}.`]),
  ];
};

/** What a provider is told of a step of its application, in the transaction of the step; of other steps it reads on its page. */
const TO_PROVIDER: Readonly<Record<string, { readonly subject: string; readonly text: (t: Told) => readonly string[] }>> = {
  indienen: {
    subject: 'Uw aanmelding is ontvangen',
    text: (t) => [`Wij ontvingen aanmelding ${t.name} bij ${t.tender}.`, 'Het ontvangstbewijs staat bij uw aanmelding.'],
  },
  vragen: {
    subject: 'Een vraag over uw aanmelding',
    text: (t) => [
      `Bij aanmelding ${t.name} is iets niet duidelijk. De vraag staat bij uw aanmelding.`,
      ...(t.due === null ? [] : [`Antwoorden kan tot en met ${dayWords(t.due)}.`]),
    ],
  },
  toelaten: { subject: 'U bent toegelaten', text: letter((t) => `Met aanmelding ${t.name} bent u toegelaten tot ${t.tender}.`) },
  afwijzen: { subject: 'Besluit over uw aanmelding', text: letter((t) => `Over aanmelding ${t.name} bij ${t.tender} is besloten.`) },
  herbeoordelen: {
    subject: 'Uw toelating wordt opnieuw getoetst',
    text: (t) => [`De regio toetst opnieuw of u aan de eisen van ${t.tender} voldoet. U hoort de uitkomst.`],
  },
  bevestigen: { subject: 'Uw toelating is bevestigd', text: (t) => [`U voldoet nog aan de eisen van ${t.tender}. Uw toelating loopt door.`] },
  schorsen: { subject: 'Uw toelating is geschorst', text: letter((t) => `Uw toelating tot ${t.tender} is geschorst.`) },
};
/** What purchasing is told: that there is something to do or to know. */
const TO_PURCHASING: Readonly<Record<string, string>> = {
  indienen: 'is ingediend',
  antwoorden: 'heeft een antwoord op de vraag',
  intrekken: 'is ingetrokken',
  uittreden: 'is uitgetreden',
};

/** Tells who it concerns of a step that was taken. */
export async function tellOfStep(tx: Tx, open: OpenApplication, step: string, objectionUntil: LocalDate | null): Promise<void> {
  const { application, procedure } = open;
  const [name, tender] = [applicationNumber(application.no), `${procedureNumber(procedure.no)} ${procedure.title}`];
  const about = { kind: 'aanmelding', id: application.id };
  const link = `aanmeldingen/${application.id}`;
  const to = TO_PROVIDER[step];
  if (to) {
    const due = step === 'vragen' ? ((await openQuestion(tx, application.id))?.due ?? null) : null;
    const told = { name, tender, due, objectionUntil };
    await tellProvider(tx, application.providerId, about, { subject: `${to.subject}: ${name}`, paragraphs: to.text(told), link });
  }
  const news = TO_PURCHASING[step];
  // A draft that its provider takes back was never seen by anybody else.
  if (news && !(step === 'intrekken' && application.state === 'concept'))
    await tellPurchasing(tx, about, { subject: `Aanmelding ${name} ${news}`, paragraphs: [`Het gaat over ${tender}.`], link });
}

/** Tells a bidder that its letter about the award is there, and until when it can go to court. */
export async function tellOfAwardLetter(
  tx: Tx,
  providerId: string,
  procedure: { readonly id: string; readonly no: number; readonly title: string },
  until: LocalDate,
): Promise<void> {
  await tellProvider(
    tx,
    providerId,
    { kind: 'inkoopprocedure', id: procedure.id },
    {
      subject: `Brief over de gunning van ${procedureNumber(procedure.no)}`,
      paragraphs: [
        `Over ${procedureNumber(procedure.no)} ${procedure.title} is besloten. Uw brief met de redenen staat klaar.`,
        `De wachttermijn loopt tot en met ${dayWords(until)}. Wie het niet eens is met het besluit, gaat voor die tijd naar de rechter.`,
      ],
      link: `inkoopprocedures/${procedure.id}/uitkomst`,
    },
  );
}
