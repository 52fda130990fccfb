// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { causeOf } from '#declarations';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { readAnswerTemplateFile } from '../content/answer-template-file.js';
import { TemplatesQuery } from '../persistence/templates.query.js';
import { changeAnswerTemplate, recordAnswerTemplate } from './record-answer-template.js';
import { seedAnswerTemplates } from './seed-answer-templates.js';

const file = readAnswerTemplateFile(join(import.meta.dirname, '../../../../data/haaglanden'));

describe('answer templates', () => {
  let db: RegionDatabase;
  let templates: TemplatesQuery;
  const all = () => templates.all(db.actor, true);
  const again = { ...file, sha256: createHash('sha256').update(file.sha256).digest() };

  beforeAll(async () => {
    db = await RegionDatabase.open();
    templates = new TemplatesQuery(db.reader);
  });
  afterAll(() => db.close());

  it('come with the region for causes that exist, once', async () => {
    expect(await db.uow.run(db.actor, (tx) => seedAnswerTemplates(tx, file))).toBe(true);
    expect(await db.uow.run(db.actor, (tx) => seedAnswerTemplates(tx, file))).toBe(false);
    const rows = await all();
    expect(rows).toHaveLength(file.content.length);
    for (const { oorzaak } of rows.filter((t) => t.oorzaak !== null)) expect(causeOf(oorzaak!).cause).not.toBe(`Retourcode ${oorzaak}`);
  });

  it('keep what a person wrote when the file comes anew', async () => {
    const [first] = await all();
    const change = { id: first!.id, name: 'Eigen naam', causeCode: null, text: 'Bij {regel}.', retired: false };
    await db.uow.run(db.actor, (tx) => changeAnswerTemplate(tx, { ...change, version: 1 }));
    expect(await db.uow.run(db.actor, (tx) => seedAnswerTemplates(tx, again))).toBe(true);
    expect((await all()).filter((t) => t.versie > 1)).toMatchObject([{ naam: 'Eigen naam', tekst: 'Bij {regel}.', versie: 2 }]);
    await expect(db.uow.run(db.actor, (tx) => changeAnswerTemplate(tx, { ...change, version: 1 }))).rejects.toMatchObject({ kind: 'stale' });
  });

  it('have a name of their own and only placeholders that exist', async () => {
    const make = (name: string, text = 'x') => db.uow.run(db.actor, (tx) => recordAnswerTemplate(tx, { name, causeCode: null, text }));
    const id = await make('Nieuw');
    await expect(make('NIEUW', '{bedrag}')).rejects.toMatchObject({ violations: [{ pointer: '/tekst' }, { pointer: '/naam' }] });
    await db.uow.run(db.actor, (tx) => changeAnswerTemplate(tx, { id, version: 1, name: 'Nieuw', causeCode: null, text: 'x', retired: true }));
    await make('Nieuw');
    expect((await templates.all(db.actor, false)).filter((t) => t.naam === 'Nieuw')).toHaveLength(1);
    const trail = await db.owner(`select action from audit_event where object_kind = 'antwoordsjabloon' order by id`);
    expect(trail.map((e) => e.action)).toContain('antwoordsjabloon gemaakt');
  });
});
