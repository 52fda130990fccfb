// SPDX-License-Identifier: EUPL-1.2
import type { AddressInfo } from 'node:net';
import { defineAttachment, sendMail, type Mail } from '#platform';
import { SMTPServer } from 'smtp-server';
import { JobRig, QUICK, until } from '../../../../test/jobs/job-rig.js';
import { MailStore } from './mail.store.js';

const ACCOUNT = '018f0000-0000-7000-8000-0000000000a1';
const MAIL: Mail = {
  to: { accountIds: [ACCOUNT] },
  subject: 'Er ligt een aanbod voor u klaar',
  paragraphs: ['U kunt reageren tot en met 1 december.', 'Het gaat over <kind> 999990019.'],
  link: 'aanbiedingen/7',
  about: { kind: 'aanbod', id: '7' },
};

describe('mail', () => {
  let rig: JobRig;
  let server: SMTPServer;
  let url: string;
  const arrived: string[] = [];
  let refusals = 0;
  const rows = async () => (await rig.owner.query<{ id: string; state: string; tries: number; error: string | null }>('select * from mail')).rows;

  beforeAll(async () => {
    rig = await JobRig.open();
    await rig.owner.query(`insert into account (region_id, id, email, name) values (1, $1, 'anna@een.example', 'Anna')`, [ACCOUNT]);
    server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData(stream, _session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          if (refusals-- > 0) return done(Object.assign(new Error('later'), { responseCode: 451 }));
          arrived.push(Buffer.concat(parts).toString());
          done();
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await rig.stopWorkers();
    await rig.owner.query('delete from mail');
    arrived.length = 0;
    refusals = 0;
  });
  afterAll(async () => {
    await new Promise<void>((closed) => server.close(() => closed()));
    await rig.close();
  });
  const settings = () => ({ smtpUrl: url, from: 'Raamwerk <post@een.example>', publicUrl: 'https://raamwerk.een.example' });

  it('arrives once, with the link, and without what can be a BSN', async () => {
    await rig.inRegion((tx) => sendMail(tx, MAIL));
    await rig.worker([], QUICK, {}, settings());
    await until(async () => (await rows())[0]?.state === 'verstuurd');
    expect(arrived).toHaveLength(1);
    expect(arrived[0]).toMatch(/To: Anna <anna@een\.example>/);
    expect(arrived[0]).toContain('https://raamwerk.een.example/een/aanbiedingen/7');
    expect(arrived[0]).toContain('&lt;kind&gt;');
    expect(arrived[0]).not.toContain('999990019');
  });

  it('is not told when what happened is rolled back', async () => {
    await expect(
      rig.inRegion(async (tx) => {
        await sendMail(tx, MAIL);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await rows()).toEqual([]);
  });

  it('is kept when there is no mail server, no job fails, and it leaves when there is one and somebody sends it again', async () => {
    const [id] = await rig.inRegion((tx) => sendMail(tx, MAIL));
    await rig.worker([]);
    await until(async () => (await rows())[0]?.state === 'geen-server');
    expect((await rig.owner.query(`select 1 from job where error is not null and name = 'platform.mail'`)).rowCount).toBe(0);
    await rig.stopWorkers();
    await rig.inRegion((tx) => MailStore.again(tx, id!));
    await rig.worker([], QUICK, {}, settings());
    await until(async () => (await rows())[0]?.state === 'verstuurd');
    expect(arrived).toHaveLength(1);
    await expect(rig.inRegion((tx) => MailStore.again(tx, id!))).rejects.toMatchObject({ definition: { code: 'mail-al-verstuurd' } });
  });

  it('carries the same message id when a process fell away after the server had it', async () => {
    const [id] = await rig.inRegion((tx) => sendMail(tx, MAIL));
    // As it stands after a kill between the server's answer and our commit.
    await rig.inRegion((tx) => MailStore.take(tx, id!, true));
    await rig.worker([], QUICK, {}, settings());
    await until(async () => (await rows())[0]?.state === 'verstuurd');
    expect(arrived).toHaveLength(1);
    expect(arrived[0]).toContain(`Message-ID: <${id}@raamwerk>`);
    expect((await rows())[0]?.tries).toBe(2);
  });

  it('says on its row that the server refused it, without what the server wrote', async () => {
    refusals = 1;
    await rig.inRegion((tx) => sendMail(tx, MAIL));
    await rig.worker([], QUICK, {}, settings());
    await until(async () => (await rows())[0]?.state === 'mislukt');
    expect((await rows())[0]?.error).toBe('De mailserver nam het bericht niet aan (451).');
  });

  it('brings along what it names, read when it leaves; without it the mail does not go', async () => {
    const kind = defineAttachment('proef', (_, id) =>
      Promise.resolve(id === 'weg' ? null : { name: `${id}.pdf`, type: 'application/pdf', content: Buffer.from(`de bytes van ${id}`) }),
    );
    await rig.inRegion((tx) => sendMail(tx, { ...MAIL, attachment: { kind, id: 'brief' } }));
    await rig.inRegion((tx) => sendMail(tx, { ...MAIL, attachment: { kind, id: 'weg' } }));
    await rig.worker([], QUICK, {}, settings());
    await until(
      async () =>
        (await rows())
          .map((r) => r.state)
          .sort()
          .join() === 'mislukt,verstuurd',
    );
    expect(arrived).toHaveLength(1);
    expect(arrived[0]).toContain('filename=brief.pdf');
    expect(arrived[0]).toContain(Buffer.from('de bytes van brief').toString('base64'));
    expect((await rows()).find((r) => r.state === 'mislukt')!.error).toBe('De bijlage van dit bericht is niet te lezen.');
  });
});
