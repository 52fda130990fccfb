// SPDX-License-Identifier: EUPL-1.2
import { defineAttachment, sendMail, type Tx } from '#platform';
import { offerLetter } from '../persistence/offer-letter.js';
import { peopleOf, type StoredOffer } from '../persistence/offer.store.js';
import { dayWords } from './letter-of.js';

/** The letter itself, as it is kept with the offer. */
const LETTER = defineAttachment('aanbod-brief', async (tx, id) => {
  const letter = await offerLetter(tx, id);
  return letter && { ...letter, type: 'application/pdf' };
});

/** What a provider is told about its offer; each is said once, in the transaction of what happened. */
type Told = 'aangeboden' | 'herinnerd' | 'beantwoord' | 'hervat' | 'ingetrokken' | 'stil' | 'vastgelegd' | 'bezwaar';

const reply = (offer: StoredOffer): string =>
  offer.respondUntil === null ? 'Kijk in het portaal.' : `Reageren kan in het portaal tot en met ${dayWords(offer.respondUntil)}.`;

const TEXTS: Readonly<Record<Told, { readonly subject: string; readonly text: (offer: StoredOffer) => readonly string[] }>> = {
  aangeboden: {
    subject: 'Aanbod tot wijziging van uw contract',
    text: (o) => [
      `${o.region} biedt ${o.providerName} een wijziging aan die ingaat op ${dayWords(o.effectiveFrom)}.`,
      'In de brief bij dit bericht staat per contract wat er verandert. U kunt vragen stellen, accepteren en tekenen, of bezwaar maken.',
      reply(o),
    ],
  },
  herinnerd: { subject: 'Herinnering: reageer op het aanbod', text: (o) => ['U hebt nog niet gereageerd op het aanbod.', reply(o)] },
  beantwoord: { subject: 'Antwoord op uw vraag over het aanbod', text: (o) => ['De regio heeft uw vraag beantwoord.', reply(o)] },
  hervat: { subject: 'U kunt weer reageren op het aanbod', text: (o) => ['De herziening stond even stil en loopt weer verder.', reply(o)] },
  ingetrokken: { subject: 'Het aanbod is ingetrokken', text: () => ['De regio heeft deze herziening gestopt. Uw contract verandert hierdoor niet.'] },
  stil: {
    subject: 'De reactietermijn van het aanbod is voorbij',
    text: () => ['Wij kregen geen reactie. In het portaal ziet u wat dat voor elk contract betekent.'],
  },
  vastgelegd: {
    subject: 'De wijziging van uw contract is vastgelegd',
    text: (o) => [`U accepteerde het aanbod. De nieuwe versies gaan in op ${dayWords(o.effectiveFrom)} en staan in het portaal.`],
  },
  bezwaar: { subject: 'Uw bezwaar is ontvangen', text: () => ['Uw contract verandert niet door deze herziening. De regio neemt contact met u op.'] },
};

/** Tells everybody of the provider. @returns how many people; 0: nobody of it can log in */
export async function tellProvider(tx: Tx, offer: StoredOffer, what: Told): Promise<number> {
  const { subject, text } = TEXTS[what];
  const people = await peopleOf(tx, offer.providerId);
  const sent = await sendMail(tx, {
    to: { accountIds: people },
    subject: `${subject}: ${offer.roundTitle}`,
    paragraphs: text(offer),
    link: `aanbiedingen/${offer.id}`,
    about: { kind: 'aanbod', id: offer.id },
    ...(what === 'aangeboden' ? { attachment: { kind: LETTER, id: offer.id } } : {}),
  });
  return sent.length;
}

/** Tells who prepared the round what a provider did. */
export async function tellPreparer(tx: Tx, offer: StoredOffer, what: string): Promise<void> {
  await sendMail(tx, {
    to: { accountIds: [offer.preparedBy] },
    subject: `${offer.providerName}: ${what}`,
    paragraphs: [`In herziening ${offer.roundNo}, ${offer.roundTitle}.`],
    link: `aanbiedingen/${offer.id}`,
    about: { kind: 'aanbod', id: offer.id },
  });
}
