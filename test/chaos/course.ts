// SPDX-License-Identifier: EUPL-1.2
import { answerJob, proposeDecision, startImport, type IncomingFile } from '#declarations';
import { verifyRollups } from '#ledger';
import { UnitOfWork, type Actor, type Failpoint } from '#platform';
import { verifyChecks, verifySignals } from '#spending';
import { DataSource } from 'typeorm';
import { contractRows } from '#contracts';
import { until } from '../jobs/job-rig.js';
import { Visitor } from '../support/api.js';
import { stateOf } from '../support/import-state.js';
import { moveClock, takeIn } from '../support/import-files.js';
import { worldOn, type RegionWorld } from '../support/region-world.js';
import type { Victim } from './chaos-rig.js';
import type { KillLab } from './kill-lab.js';

const DECISIONS = `select encode(m.sha256, 'hex'), d.no, d.kind, d.state, d.used_cents, d.used_lines from declaration_decision d join message m on m.id = d.message_id`;

export const PATIENCE_MS = 180_000;

/** What disturbs a course; asked again and again while there is work. */
export type Disturbance = (course: Course) => Promise<void>;

/** A month of messages and what follows it, in a copy of the region: taken in, booked, decided on, answered. Whoever dies is started again. */
export class Course {
  readonly workers: Victim[] = [];
  /** How often a worker was found dead and was started again. */
  restarts = 0;

  private constructor(
    readonly lab: KillLab,
    readonly world: RegionWorld,
    private readonly disturb: Disturbance,
    private readonly more: NodeJS.ProcessEnv,
  ) {}

  static async open(lab: KillLab, disturb: Disturbance = async () => undefined, more: NodeJS.ProcessEnv = {}): Promise<Course> {
    return new Course(lab, await worldOn(await lab.copy(), lab.keys), disturb, more);
  }

  async worker(point: Failpoint | null = null): Promise<void> {
    this.workers.push(await this.lab.start('worker', this.world.db, point, this.more));
  }

  async startAgain(n: number): Promise<void> {
    this.restarts++;
    // It is known to be dead: its leases need not be waited for.
    await this.world.owner.query('update job set lease_until = now() where lease_until is not null and done_at is null').catch(() => undefined);
    this.workers[n] = await this.lab.start('worker', this.world.db, null, this.more);
  }

  /** Whether something is left to do; null while PostgreSQL is away. */
  async busy(): Promise<boolean | null> {
    const found = await this.world.owner
      .query('select 1 from job where done_at is null and cancelled_at is null and quarantined_at is null limit 1')
      .catch(() => null);
    return found && found.rowCount === 1;
  }

  /** Until all work is done, whoever dies meanwhile. */
  async settled(): Promise<void> {
    await until(async () => {
      const busy = await this.busy();
      if (busy === false) return true;
      for (const [n, worker] of this.workers.entries()) if (worker.ended) await this.startAgain(n);
      if (busy) await this.disturb(this);
      await this.noPause();
      return false;
    }, PATIENCE_MS);
  }

  /** A job that failed because the database was away waits ever longer before it is tried again: here no time is waited. */
  private async noPause(): Promise<void> {
    await this.world.owner.query('update job set available_at = now() where done_at is null and available_at > now()').catch(() => undefined);
  }

  /** Takes files in as one import, in this process, and hands it to the workers. */
  async hand(files: readonly IncomingFile[]): Promise<void> {
    const runId = await takeIn(this.world, files);
    await this.world.uow.run(this.world.actor, (tx) => startImport(tx, runId));
  }

  /** What people do after the messages: a refused line let through, and two weeks later the answers that wait. */
  async decidedAndAnswered(): Promise<void> {
    const { rows } = await this.world.owner.query<{ message_id: string; line_no: number }>(
      `select l.message_id, l.line_no from declaration_line l join message m on m.id = l.message_id
        where m.answered_at is null and m.answer_due is not null and not l.accepted and l.cents > 0 and l.codes <@ $1 order by l.cents, encode(m.sha256, 'hex'), l.line_no limit 1`,
      [['0611', '9307', '9308', '9321', '9322', '9339', '9340', '9341', '9346', '9369', '9384', '9387', '9388']],
    );
    const line = rows[0]!;
    await this.asDirector((uow, director) =>
      uow.run(director, (tx) =>
        proposeDecision(tx, {
          kind: 'regel',
          messageId: line.message_id,
          lineNo: line.line_no,
          reason: 'De zorg was nodig en is geleverd, zo is met de aanbieder besproken.',
        }),
      ),
    );
    await this.settled();
    await moveClock(this.world, '2026-02-10');
    await this.world.uow.run(this.world.actor, (tx) => tx.enqueue(answerJob, { messageId: null }));
    await this.settled();
  }

  private async asDirector(work: (uow: UnitOfWork, director: Actor) => Promise<unknown>): Promise<void> {
    const { rows } = await this.world.owner.query<{ id: string }>(`select id from account where email = 'bestuurder@haaglanden.voorbeeld'`);
    const source = await new DataSource({ type: 'postgres', url: this.world.db.url('raamwerk_api'), entities: contractRows }).initialize();
    const director: Actor = { ...this.world.actor, kind: 'persoon', accountId: rows[0]!.id, name: 'Marijke Vos' };
    await work(new UnitOfWork(source), director);
    await source.destroy();
  }

  /** Ends it and says what it came to: nothing is left, nobody gave up, and the tables agree with each other. */
  async outcome(): Promise<Record<string, string>> {
    const { owner, uow, actor } = this.world;
    await Promise.all(this.workers.map((w) => w.send('SIGKILL')));
    const left = await owner.query(
      `select 'job' as what, name, error from job where done_at is null or quarantined_at is not null
       union all select 'file', state, reason from import_file where done_at is null
       union all select 'run', label, null from import_run where closed_at is null`,
    );
    expect(left.rows).toEqual([]);
    await uow.run(actor, async (tx) => expect([await verifyRollups(tx), await verifyChecks(tx), await verifySignals(tx)]).toEqual([[], [], []]));
    return stateOf(this.world, { decisions: DECISIONS });
  }

  /** Jobs that were asked for, by name. */
  async jobs(): Promise<Record<string, number>> {
    const { rows } = await this.world.owner.query<{ name: string; n: number }>(
      'select name, count(*)::int as n from job where done_at is not null group by name order by name',
    );
    return Object.fromEntries(rows.map((r) => [r.name, r.n]));
  }

  async close(): Promise<void> {
    for (const worker of this.workers) await worker.send('SIGKILL');
    await this.world.stop();
  }
}

/** A client of the API that asks again when the API dies under its question, as a careful one would. */
export class Client {
  deaths = 0;

  private constructor(
    private readonly course: Course,
    private api: Victim,
    private visitor: Visitor,
  ) {}

  static async open(course: Course, point: Failpoint | null = null): Promise<Client> {
    const api = await course.lab.start('api', course.world.db, point);
    const visitor = new Visitor(`${api.address}/api/v1`);
    expect((await visitor.login('controller@haaglanden.voorbeeld')).status).toBe(201);
    return new Client(course, api, visitor);
  }

  async post<T>(path: string, body?: () => unknown, headers?: Record<string, string>): Promise<T> {
    for (;;) {
      const answer = await this.visitor.post(path, body?.(), headers).catch(() => null);
      if (answer) {
        expect([path, answer.status < 300, answer.status < 300 ? '' : answer.text]).toEqual([path, true, '']);
        return answer.body as T;
      }
      await until(async () => this.api.ended);
      expect(this.api.killed).toBe(true);
      this.deaths++;
      const { cookie, csrf } = this.visitor;
      this.api = await this.course.lab.start('api', this.course.world.db);
      this.visitor = Object.assign(new Visitor(`${this.api.address}/api/v1`), { cookie, csrf });
    }
  }

  async upload(files: readonly IncomingFile[]): Promise<void> {
    const { id } = await this.post<{ id: string }>('/inlezen', () => ({ naam: 'proef' }));
    const form = (): FormData => {
      const data = new FormData();
      for (const f of files) data.append('bestanden', new Blob([new Uint8Array(f.content)]), f.name);
      return data;
    };
    await this.post(`/inlezen/${id}/bestanden`, form);
    await this.post(`/inlezen/${id}/start`);
  }

  async handIn(file: IncomingFile): Promise<void> {
    await this.post('/berichten', () => new Uint8Array(file.content), { 'Content-Type': 'application/xml' });
  }

  close(): Promise<void> {
    return this.api.send('SIGKILL');
  }
}
