// SPDX-License-Identifier: EUPL-1.2
import type {
  DecisionState,
  ImportFileState,
  ImportState,
  JobState,
  ManualState,
  MessageState,
  PrebillKind,
  SignalState,
  OfferState,
  SigningState,
  VersionState,
} from '../api/types.js';
import type { Tone } from './status-badge.js';

/** One colour and shape per state across the product; the words stand in the texts. */
export const signalTone: Readonly<Record<SignalState, Tone>> = { nieuw: 'blue', gezien: 'grey', 'in-gesprek': 'orange', afgehandeld: 'green' };
export const thresholdTone = (threshold: number): Tone => (threshold >= 100 ? 'red' : threshold >= 85 ? 'orange' : 'grey');
export const messageTone: Readonly<Record<MessageState, Tone>> = { goedgekeurd: 'green', 'deels-goedgekeurd': 'orange', afgekeurd: 'red' };
export const versionTone: Readonly<Record<VersionState, Tone>> = { vervangen: 'grey', 'geldt-nu': 'green', komend: 'blue' };
export const signingTone: Readonly<Record<SigningState, Tone>> = { 'wacht-op-tekenen': 'blue', getekend: 'green', ingetrokken: 'grey' };
export const offerTone: Readonly<Record<OfferState, Tone>> = {
  klaar: 'grey',
  apart: 'orange',
  aangeboden: 'grey',
  geopend: 'blue',
  vraag: 'orange',
  geaccepteerd: 'green',
  bezwaar: 'red',
  stil: 'grey',
  vervangen: 'grey',
  ingetrokken: 'grey',
};
export const jobTone: Readonly<Record<JobState, Tone>> = { wacht: 'grey', loopt: 'blue', klaar: 'green', mislukt: 'red', geannuleerd: 'grey' };
export const importTone: Readonly<Record<ImportState, Tone>> = {
  open: 'grey',
  wacht: 'grey',
  loopt: 'blue',
  klaar: 'green',
  geannuleerd: 'grey',
  mislukt: 'red',
};
export const fileTone: Readonly<Record<ImportFileState, Tone>> = {
  ontvangen: 'grey',
  verwerkt: 'green',
  geweigerd: 'red',
  onleesbaar: 'red',
  'eerder-ontvangen': 'grey',
  geannuleerd: 'grey',
};
export const decisionTone: Readonly<Record<DecisionState, Tone>> = {
  'wacht-op-tweede': 'orange',
  genomen: 'blue',
  gebruikt: 'green',
  geweigerd: 'red',
  ingetrokken: 'grey',
  vervallen: 'grey',
};
export const manualTone: Readonly<Record<ManualState, Tone>> = { ingevoerd: 'orange', goedgekeurd: 'blue', geweigerd: 'red', verwerkt: 'green' };
/** What will be refused is red; what only asks for a look is orange. */
export const prebillTone: Readonly<Record<PrebillKind, Tone>> = {
  'contract-geeindigd': 'red',
  product: 'red',
  eenheid: 'red',
  gemeente: 'red',
  indeling: 'orange',
  'geen-start': 'orange',
  'geen-declaratie': 'orange',
};
export const momentTone: Readonly<Record<string, Tone>> = { open: 'orange', afgehandeld: 'green', geen: 'grey' };
export const termTone: Readonly<Record<string, Tone>> = { komend: 'blue', loopt: 'green', 'loopt-af': 'orange', opgezegd: 'red', afgelopen: 'grey' };
