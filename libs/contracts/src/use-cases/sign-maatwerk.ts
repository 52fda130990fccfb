// SPDX-License-Identifier: EUPL-1.2
import { DomainError, yearOf, type LocalDate, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { maatwerkValue, maySignMaatwerk } from '../domain/maatwerk-request.js';
import { lockTerm } from '../persistence/contract-term.store.js';
import {
  insertMaatwerkSignature,
  maatwerkBlock,
  maatwerkNumber,
  nextMaatwerkContract,
  saveMaatwerkStep,
  signedDays,
  tellMaatwerk,
  type MaatwerkSignature,
  type StoredMaatwerk,
} from '../persistence/maatwerk.store.js';
import { fourEyes, signedAlready, unfitMaatwerk } from './maatwerk-errors.js';
import { forMaatwerkStep, personOf, type SeenMaatwerk } from './maatwerk-step.js';
import { recordContract, recordContractVersion } from './record-contract.js';
import { setContractTerm } from './set-contract-term.js';

const SIDE_NAMES = { regio: 'de regio', aanbieder: 'de aanbieder' } as const;

/** The contract that was signed: one product line, for one municipality, at the tariff that was approved. @returns its id and number */
async function makeContract(tx: Tx, request: StoredMaatwerk): Promise<{ id: string; number: string }> {
  const number = await nextMaatwerkContract(tx, yearOf(request.from));
  const { from, last: until } = request;
  const cents = request.agreedCents!;
  const kind = 'maatwerkovereenkomst';
  const id = await recordContract(tx, { number, providerId: request.providerId, kind, blockKey: await maatwerkBlock(tx), from, until });
  await recordContractVersion(tx, {
    contractNumber: number,
    from,
    until,
    ground: 'aanvang',
    summary: `Maatwerk voor ${request.youthMark} van ${request.municipalityName}, aanvraag ${maatwerkNumber(request.no)}`,
    lines: [
      {
        line: 1,
        productId: request.productId,
        unit: request.unit,
        fundingMode: 'inspanningsgericht',
        taakgerichtRule: null,
        municipalities: [request.municipality],
        tariffs: [{ from, until, cents }],
      },
    ],
    bestedingsruimten: [],
  });
  const term = (await lockTerm(tx, number))!;
  const source = `Aanvraag ${maatwerkNumber(request.no)}`;
  await setContractTerm(tx, { number, version: term.version, term: term.term, originalCents: maatwerkValue(request.amount, cents), source });
  return { id, number };
}

function signatureFaults(day: LocalDate, approvedOn: LocalDate, today: LocalDate): Violation[] {
  if (day > today) return [{ pointer: '/datum', text: 'De dag van tekenen ligt in de toekomst.' }];
  return day < approvedOn ? [{ pointer: '/datum', text: 'Getekend wordt na de goedkeuring. Kies die dag of een latere.' }] : [];
}

/**
 * Records that a party signed: who, by which mandate, when. With the second signature the contract is made, as ordinary contract of its kind.
 * @returns the number of the contract; null while the other party has yet to sign
 * @throws DomainError `maatwerk-vier-ogen` (whoever checked does not sign for the region), `maatwerk-al-getekend`, `maatwerk-ongeldig`
 */
export async function signMaatwerk(tx: Tx, seen: SeenMaatwerk, signature: MaatwerkSignature): Promise<string | null> {
  const request = await forMaatwerkStep(tx, seen, 'getekend');
  if (!maySignMaatwerk(personOf(tx), signature.side, request)) throw new DomainError(fourEyes);
  const faults = signatureFaults(signature.day, request.approvedOn!, tx.today);
  if (faults.length > 0) throw new DomainError(unfitMaatwerk, {}, faults);
  if (!(await insertMaatwerkSignature(tx, request, signature))) throw new DomainError(signedAlready);
  await tellMaatwerk(tx, request, 'handtekening', `${signature.signer} (${signature.mandate}) tekende namens ${SIDE_NAMES[signature.side]}.`);
  const days = await signedDays(tx, request.id);
  const complete = days.length === 2;
  const contract = complete ? await makeContract(tx, request) : null;
  await saveMaatwerkStep(
    tx,
    request.id,
    contract ? { state: 'getekend', signed_on: days.sort().at(-1)!, contract_id: contract.id } : { state: 'goedgekeurd' },
  );
  await tx.audit({
    action: complete ? 'maatwerk getekend door beide partijen' : 'maatwerk getekend door een partij',
    objectKind: 'maatwerkaanvraag',
    objectId: request.id,
    detail: { nummer: maatwerkNumber(request.no), partij: signature.side, contract: contract?.number ?? null },
  });
  return contract?.number ?? null;
}
