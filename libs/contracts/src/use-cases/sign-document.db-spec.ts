// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { newId } from '#kernel';
import { productRoot, type Actor, type Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { readPdf } from '../../../../test/support/pdf-text.js';
import type { RegionDatabase } from '../../../../test/support/region-database.js';
import { readDocumentTemplateFile } from '../content/document-template-files.js';
import type { DocumentKind } from '../domain/document-template.js';
import type { SignatureStatement, SigningService } from '../domain/signing.js';
import { ContractDocumentsQuery } from '../persistence/contract-documents.query.js';
import { ContractTermQuery } from '../persistence/contract-term.query.js';
import { ContractsQuery } from '../persistence/contracts.query.js';
import { VersionFactsQuery } from '../persistence/version-facts.query.js';
import { changeContract } from './change-contract.js';
import { makeDocument } from './make-document.js';
import { requestDocument } from './request-document.js';
import { seedDocumentTemplates } from './seed-document-templates.js';
import { collectSignatures, prepareSigning, sendToService, signDocument, withdrawSigning } from './sign-document.js';

const TEMPLATES = readDocumentTemplateFile(join(productRoot, 'data/haaglanden'));
const MANDATE = 'bestuurder, tekent zelfstandig';

describe('documents of contracts', () => {
  let r: ContractRegion;
  let db: RegionDatabase;
  let preparer: Actor;
  let director: Actor;
  let provider: Actor;
  const documents = () => new ContractDocumentsQuery(db.reader);
  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => db.uow.run(actor, work);
  const make = (id: string) =>
    r.run((tx) =>
      makeDocument(
        tx,
        { contracts: new ContractsQuery(db.reader), terms: new ContractTermQuery(db.reader), facts: new VersionFactsQuery(db.reader) },
        id,
      ),
    );
  const document = async (number: string, version = 1, kind: DocumentKind = 'overeenkomst') => {
    const id = await as(preparer, (tx) => requestDocument(tx, { number, version, kind }));
    await make(id);
    return id;
  };
  const file = async (id: string, form: 'pdf' | 'docx' = 'pdf') => (await documents().file(db.actor, id, form))!.content;
  const person = async (name: string, providerId: string | null = null): Promise<Actor> => {
    const id = newId();
    await db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, $3)`, [id, `${name.toLowerCase()}@proef.voorbeeld`, name]);
    return { ...db.actor, kind: 'persoon', accountId: id, name, providerId };
  };
  const change = (number: string) =>
    r.run((tx) =>
      changeContract(tx, {
        number,
        seenVersion: 1,
        from: '2025-11-01',
        until: null,
        summary: 'Tarief hoger',
        ground: '2.163c',
        explanation: 'De index van 2025 is bekend.',
        deviation: null,
        facts: {
          cents: 1_000_00n,
          indexation: true,
          clause: 'indexering',
          natureUnchanged: true,
          additionalServices: false,
          unforeseeable: false,
          newProvider: false,
          substantial: false,
        },
        tariffs: new Map([[1, 11_821n]]),
        rooms: new Map(),
        newRooms: [],
        agreements: {
          talkMonths: 6,
          reports: [],
          clauses: ['verlenging'],
          kpis: [{ kpi: 'verblijfsduur', norm: '9.5', band: null, frequency: 'kwartaal', consequence: 'Een gesprek' }],
          capacity: [{ line: 1, name: 'Verblijfsgroep Noord', location: null, unit: 'plaatsen', amount: '12' }],
        },
      }),
    );
  const sign = (actor: Actor, id: string, sha256: string, what: object = {}) =>
    as(actor, (tx) => signDocument(tx, { id, sha256, mandate: MANDATE, read: true, mayBind: true, ...what }));
  const ready = async () => {
    const number = await r.contract();
    const id = await document(number);
    const signing = await as(preparer, (tx) => prepareSigning(tx, id));
    return { number, id, signing, hash: (await documents().signing(db.actor, signing))!.hash };
  };

  beforeAll(async () => {
    r = await ContractRegion.open();
    ({ db } = r);
    await r.run((tx) => seedDocumentTemplates(tx, TEMPLATES));
    const [owner] = await db.owner<{ id: string }>(`select id from provider`);
    preparer = await person('Bakker');
    director = await person('Haddad');
    provider = await person('Zwieten', owner!.id);
  });
  afterAll(() => r.close());

  it('can be read aloud: a title, a language, headings and tables with heads, holding what the version says', async () => {
    const number = await r.contract();
    await change(number);
    const pdf = readPdf(await file(await document(number, 2)));
    expect(pdf).toMatchObject({ title: `Resultaatovereenkomst ${number}, versie 2`, language: 'nl-NL', marked: true });
    expect(pdf.tags.filter((t) => t === 'H1')).toHaveLength(1);
    for (const tag of ['Document', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD']) expect(pdf.tags).toContain(tag);
    for (const words of [
      'Schorrenduin',
      '45A04 Behandeling',
      '€ 118,21',
      '€ 100.000,00',
      '9,5',
      'Een gesprek',
      'Verblijfsgroep Noord',
      'elke 6 maanden',
      'Verlenging van de looptijd',
    ])
      expect(pdf.text).toContain(words);
  });

  it('tell in a letter what changes and on which ground', async () => {
    const number = await r.contract();
    await expect(document(number, 1, 'wijzigingsbrief')).rejects.toMatchObject({ code: 'geen-eerdere-versie' });
    await change(number);
    const { text } = readPdf(await file(await document(number, 2, 'wijzigingsbrief')));
    for (const words of ['€ 114,32', '€ 118,21', 'Aw 2.163c', 'De index van 2025 is bekend.', 'Verblijfsgroep Noord']) expect(text).toContain(words);
  });

  it('are made once for a version and kept to the byte, with the sum of exactly that file; the database refuses any change', async () => {
    const number = await r.contract();
    const id = await document(number);
    const [pdf, docx] = [await file(id), await file(id, 'docx')];
    expect(docx.subarray(0, 2).toString()).toBe('PK');
    expect(await document(number)).toBe(id);
    expect(await make(id)).toBe(false);
    expect((await file(id)).equals(pdf)).toBe(true);
    const [listed] = (await documents().of(db.actor, number))!;
    expect(await documents().of(db.actor, 'bestaat-niet')).toBeNull();
    expect(listed).toMatchObject({ id, versie: 1, hash: createHash('sha256').update(pdf).digest('hex'), ondertekening: null });
    await expect(db.owner(`update contract_document set pdf = 'x' where id = $1`, [id])).rejects.toThrow(/kept as it is/);
    await expect(db.owner(`delete from contract_document where id = $1`, [id])).rejects.toThrow(/kept as it is/);
    await expect(as(preparer, (tx) => requestDocument(tx, { number, version: 9, kind: 'overeenkomst' }))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('are signed by the provider first and then for the region by another than who prepared them; then nothing changes', async () => {
    const { number, id, signing, hash } = await ready();
    await expect(as(preparer, (tx) => prepareSigning(tx, id))).rejects.toMatchObject({ code: 'al-klaargezet' });
    expect((await documents().signing(db.actor, signing))!.staat).toBe('wacht-op-tekenen');
    await expect(sign(director, signing, hash)).rejects.toMatchObject({ code: 'aanbieder-tekent-eerst' });
    await expect(sign(provider, signing, '0'.repeat(64))).rejects.toMatchObject({ code: 'ander-bestand' });
    await expect(sign(provider, signing, hash, { read: false, mandate: ' ' })).rejects.toMatchObject({
      violations: [{ pointer: '/gelezen' }, { pointer: '/bevoegdheid' }],
    });
    expect(await sign(provider, signing, hash)).toBe('wacht-op-tekenen');
    await expect(sign(provider, signing, hash)).rejects.toMatchObject({ code: 'al-getekend' });
    await expect(sign(preparer, signing, hash)).rejects.toMatchObject({ code: 'tekenen-vier-ogen' });
    expect(await sign(director, signing, hash)).toBe('getekend');
    expect(await documents().signing(db.actor, signing)).toMatchObject({
      staat: 'getekend',
      handtekeningen: [
        { partij: 'aanbieder', naam: 'Zwieten', bevoegdheid: MANDATE, hash },
        { partij: 'regio', naam: 'Haddad', bevoegdheid: MANDATE, hash },
      ],
    });
    await expect(as(preparer, (tx) => withdrawSigning(tx, signing, 'Fout'))).rejects.toMatchObject({ code: 'ondertekening-gesloten' });
    const version = `(select v.id from contract_version v join contract c on c.id = v.contract_id where c.number = '${number}')`;
    for (const refused of [
      `update tariff set cents = 1 where version_id = ${version}`,
      `delete from bestedingsruimte where version_id = ${version}`,
      `insert into contract_terms (region_id, version_id, contract_id, provider_id, talk_months, report_duties) select region_id, id, contract_id, provider_id, 3, '[]' from contract_version where id = ${version}`,
      `update contract_signing set withdrawn_at = now(), withdrawn_by = 'x', withdrawn_reason = 'x' where id = '${signing}'`,
      `delete from contract_signature where signing_id = '${signing}'`,
    ])
      await expect(db.owner(refused)).rejects.toThrow(/signed|append-only/);
    await expect(change(number)).resolves.toBe(2);
  });

  it('refuse in the database too what the rules refuse, and can be withdrawn and prepared again', async () => {
    const { id, signing, hash } = await ready();
    const put = (party: string, actor: Actor, sha256: string) =>
      db.owner(
        `insert into contract_signature select region_id, id, $2, contract_id, provider_id, version_id, $3, 'x', 'x', decode($4, 'hex'), 'gewoon', now() from contract_signing where id = $1`,
        [signing, party, actor.accountId, sha256],
      );
    await expect(put('aanbieder', provider, '00')).rejects.toThrow(/hash/);
    await expect(put('regio', director, hash)).rejects.toThrow(/provider signs first/);
    await sign(provider, signing, hash);
    await expect(put('regio', preparer, hash)).rejects.toThrow(/who prepared/);
    await as(preparer, (tx) => withdrawSigning(tx, signing, 'Verkeerde versie'));
    await expect(sign(director, signing, hash)).rejects.toMatchObject({ code: 'ondertekening-gesloten' });
    await expect(put('regio', director, hash)).rejects.toThrow(/nothing waits/);
    const again = await as(preparer, (tx) => prepareSigning(tx, id));
    expect((await documents().signings(db.actor, false)).map((s) => s.id)).toContain(again);
  });

  it('waits, in words, while the database holds it for proceedings or a standstill', async () => {
    const { signing, hash } = await ready();
    for (const why of ['proceedings hold the signing', 'the standstill runs']) {
      await db.owner(
        `create function held() returns trigger language plpgsql as $f$ begin raise exception '${why}' using errcode = 'restrict_violation'; end $f$;
         create trigger held before insert on contract_signature for each row execute function held()`,
      );
      await expect(sign(provider, signing, hash)).rejects.toMatchObject({ code: 'tekenen-wacht' });
      await db.owner(`drop trigger held on contract_signature; drop function held()`);
    }
    await sign(provider, signing, hash);
  });

  it('can be signed at a service outside, of which only the door is known', async () => {
    const { signing, hash } = await ready();
    const signed: SignatureStatement[] = [];
    const service: SigningService = {
      key: 'proefdienst',
      send: ({ pdf, parties }) => Promise.resolve(`${parties.aanbieder} ${pdf.length}`),
      collect: () => Promise.resolve(signed),
    };
    await sendToService(db.uow, preparer, signing, service);
    await expect(sign(provider, signing, hash)).rejects.toMatchObject({ code: 'tekenen-buiten' });
    const outside = (party: 'aanbieder' | 'regio', signerName: string): SignatureStatement => ({
      party,
      signerId: null,
      signerName,
      mandate: MANDATE,
      sha256: hash,
      level: 'gekwalificeerd',
    });
    signed.push(outside('aanbieder', 'M. van Zwieten'));
    expect(await collectSignatures(db.uow, db.actor, signing, service)).toBe('wacht-op-tekenen');
    signed.push(outside('regio', 'K. Haddad'));
    expect(await collectSignatures(db.uow, db.actor, signing, service)).toBe('getekend');
    expect(await collectSignatures(db.uow, db.actor, signing, service)).toBe('getekend');
  });
});
