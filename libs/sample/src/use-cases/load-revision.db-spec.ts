// SPDX-License-Identifier: EUPL-1.2
import { renderPdf } from '#contracts';
import { newId } from '#kernel';
import { productRoot } from '#platform';
import { join } from 'node:path';
import { OfferedRegion } from '../../../../test/support/offered-region.js';
import { readRevisionFile } from '../content/revision-file.js';
import { LoadRevision } from './load-revision.js';

describe('an invented revision that is under way', () => {
  let region: OfferedRegion;
  let load: LoadRevision;
  const stands = (): Promise<{ state: string; no: number }[]> =>
    region.owner(`select state, count(*)::int as no from revision_offer group by 1 order by 1`);

  beforeAll(async () => {
    region = await OfferedRegion.open();
    await region.region.clock('2025-10-10');
    for (const [id, role] of [
      [region.buyer, 'inkoopadviseur'],
      [region.board, 'bestuurder'],
    ])
      await region.owner(
        `insert into role_grant (region_id, id, account_id, role, scope_kind, valid) values (1, $1, $2, $3, 'regio', '[2020-01-01,)')`,
        [newId(), id, role],
      );
    const file = readRevisionFile(join(productRoot, 'data/haaglanden'));
    // The contracts of this region are of another kind.
    const content = { ...file.content, kind: 'resultaatovereenkomst', effectiveFrom: '2025-12-01', responses: file.content.responses.slice(1, 4) };
    const { uow, actor } = region.region.db;
    load = new LoadRevision(uow, actor, { ...file, content }, renderPdf);
  });
  afterAll(() => region.close());

  it('is offered once by two people, on a decision, whoever asks for it again', async () => {
    await load.offer();
    await load.offer();
    expect(await region.owner(`select state, released_by is distinct from prepared_by as other from revision_round`)).toEqual([
      { state: 'reacties', other: true },
    ]);
    expect(await stands()).toEqual([{ state: 'aangeboden', no: 5 }]);
    expect(await region.owner(`select count(*)::int as no from revision_contribution where answered_at is null`)).toEqual([{ no: 0 }]);
  });

  it('is answered as the file says by who may bind the provider, and by nobody a second time', async () => {
    await load.answer();
    await load.answer();
    await load.offer();
    expect(await stands()).toEqual([
      { state: 'aangeboden', no: 2 },
      { state: 'geaccepteerd', no: 2 },
      { state: 'vraag', no: 1 },
    ]);
    expect(await region.owner(`select kind, count(*)::int as no from revision_response group by 1 order by 1`)).toEqual([
      { kind: 'geaccepteerd', no: 2 },
      { kind: 'vraag', no: 1 },
    ]);
  });
});
