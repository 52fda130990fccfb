// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';

export const PARTIES = ['aanbieder', 'regio'] as const;
export type Party = (typeof PARTIES)[number];
/** Of eIDAS: simple, advanced, qualified. In the product itself a person signs with its own login: simple. */
export const SIGNATURE_LEVELS = ['gewoon', 'geavanceerd', 'gekwalificeerd'] as const;
export type SignatureLevel = (typeof SIGNATURE_LEVELS)[number];
export type SigningState = 'wacht-op-tekenen' | 'getekend' | 'ingetrokken';

/** What somebody says who signs: who, for whom, by which right, and of exactly which file. */
export interface SignatureStatement {
  readonly party: Party;
  /** The account; null when a service outside identified the person. */
  readonly signerId: string | null;
  readonly signerName: string;
  /** By which right: "bestuurder, tekent zelfstandig". */
  readonly mandate: string;
  /** SHA-256 of the file that was read, in hex. */
  readonly sha256: string;
  readonly level: SignatureLevel;
}

export interface OpenSigning {
  readonly preparedById: string;
  readonly withdrawn: boolean;
  readonly signed: readonly Party[];
  /** SHA-256 of the document, in hex. */
  readonly sha256: string;
  /** Signed at a service outside; null: in the product. */
  readonly service: string | null;
}

/** A service outside where documents are signed; reached through this door only. */
export interface SigningService {
  readonly key: string;
  /** Puts the file before both parties. @returns what the service calls it */
  send(file: { readonly pdf: Buffer; readonly title: string; readonly parties: Readonly<Record<Party, string>> }): Promise<string>;
  /** What was signed so far, in the order of signing. */
  collect(reference: string): Promise<readonly SignatureStatement[]>;
}

export const signingClosed = defineError('ondertekening-gesloten', 'conflict', 'Dit stuk is ingetrokken of al door beide partijen getekend.');
const alreadySigned = defineError('al-getekend', 'conflict', 'Deze partij heeft dit stuk al getekend.');
const providerFirst = defineError('aanbieder-tekent-eerst', 'conflict', 'De aanbieder tekent eerst. Daarna tekent de regio.');
const otherFile = defineError(
  'ander-bestand',
  'conflict',
  'Dit is niet het bestand dat klaarstaat om te tekenen. Open het stuk opnieuw en lees het.',
);
const preparerSigns = defineError(
  'tekenen-vier-ogen',
  'conflict',
  'Wie het stuk klaarzette, tekent het niet. Vraag een andere tekenbevoegde om te tekenen.',
);
const signedOutside = defineError('tekenen-buiten', 'conflict', 'Dit stuk wordt bij een andere dienst getekend.');

export function stateOf(signing: Pick<OpenSigning, 'withdrawn' | 'signed'>): SigningState {
  if (signing.withdrawn) return 'ingetrokken';
  return PARTIES.every((p) => signing.signed.includes(p)) ? 'getekend' : 'wacht-op-tekenen';
}

/**
 * Whether a signature can be set: the provider first, the region last, each once, both the very file; who prepared it for the region
 * does not sign for it (four eyes).
 * @throws DomainError `ondertekening-gesloten`, `al-getekend`, `aanbieder-tekent-eerst`, `ander-bestand`, `tekenen-vier-ogen`, `tekenen-buiten`
 */
export function checkSignature(signing: OpenSigning, statement: SignatureStatement, service: string | null): void {
  if (stateOf(signing) !== 'wacht-op-tekenen') throw new DomainError(signingClosed);
  if (signing.service !== service) throw new DomainError(signedOutside);
  if (signing.signed.includes(statement.party)) throw new DomainError(alreadySigned);
  if (statement.sha256 !== signing.sha256) throw new DomainError(otherFile);
  if (statement.party === 'aanbieder') return;
  if (statement.signerId === signing.preparedById) throw new DomainError(preparerSigns);
  if (!signing.signed.includes('aanbieder')) throw new DomainError(providerFirst);
}
