// SPDX-License-Identifier: EUPL-1.2
import { watchContracts } from '#contracts';
import { answerDue, ImportRun, makePrebillList, makeTrajectories, openImport, receiveFiles, type IncomingFile } from '#declarations';
import type { LocalDate } from '#kernel';
import { addWorkingDays, catchUpOnPassedNights, type KeyRing, type RunningJob, type UnitOfWork } from '#platform';
import { checkBestedingsruimte } from '#spending';
import { where } from '../content/region-files.js';
import { readRevisionFile, REVISION_FILE } from '../content/revision-file.js';
import { readSteeringFile, STEERING_FILE } from '../content/steering-file.js';
import { arrivalDay, careMonth, monthBefore, morning, viewingDay } from '../domain/sample-calendar.js';
import type { SampleYear } from '../generator/generate-sample.js';
import { storedProviderIds } from '../persistence/demo-accounts.store.js';
import { analyseLoaded, markLoaded, productIds, recordedVersions, sampleLoad, sampleRun, setClock } from '../persistence/sample.store.js';
import { loadContract, loadVersions } from './load-agreements.js';
import { loadMaatwerk } from './load-maatwerk.js';
import { LoadRevision, type DrawLetter } from './load-revision.js';
import { loadSteering } from './load-steering.js';
import { loadTalks } from './load-talks.js';
import { registerProviders } from './register-providers.js';
import { regionFolder, sampleOf } from './sample-of-region.js';

/** By then every answer to a month's files has left: they are due ten working days after they arrived, before the next ones come. */
const answerDay = (month: string): LocalDate => addWorkingDays(arrivalDay(month), 9);

const FILES_AT_ONCE = 400;
const CONTRACTS_AT_ONCE = 50;
type Job = RunningJob<Record<string, never>>;

const monthName = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const named = (month: string): string => monthName.format(new Date(`${month}-01T00:00:00Z`));
const label = (month: string): string => `Voorbeeld: berichten van ${named(month)}`;

/**
 * Lives through the invented year month by month: moves the demo clock to the day the files arrive, records what had been agreed by
 * then, reads and books the files and checks the bestedingsruimten, so that everything carries the day on which it would have happened.
 * Interrupted at any moment it goes on where it was.
 */
export class LoadSample {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
    /** null: no letters can be drawn here, and no revision is under way. */
    private readonly draw: DrawLetter | null = null,
  ) {}

  async execute(job: Job): Promise<Record<string, unknown>> {
    const load = await this.uow.run(job.actor, sampleLoad);
    if (!load) return { maanden: 0, regels: 0 };
    const sample = sampleOf(regionFolder(load.regionKey), load);
    await this.uow.run(job.actor, (tx) => registerProviders(tx, sample.region));
    const months = sample.months().filter((m) => m <= load.wantedUntil);
    const open = months.filter((m) => load.loadedUntil === null || m > load.loadedUntil);
    // Progress is told in declaration lines: the manifest knows them without writing a single message.
    const linesOf = (month: string): number => sample.manifest.totals.perSubmissionMonth[month]?.submitted.lines ?? 0;
    const total = open.reduce((sum, month) => sum + linesOf(month), 0);
    const revision = this.revision(job, load.regionKey);
    let done = 0;
    for (const month of open) {
      job.throwIfStopped();
      await this.answers(job, monthBefore(month));
      await this.uow.run(job.actor, (tx) => setClock(tx, morning(arrivalDay(month))));
      await this.agreements(job, sample, arrivalDay(month));
      // Before the last files: with them people take the region for loaded, and look.
      if (month === open.at(-1)) await revision?.offer();
      await this.files(job, sample, month, { before: done, lines: linesOf(month), total });
      done += linesOf(month);
    }
    if (open.length > 0) await this.view(job, open.at(-1)!);
    await revision?.answer();
    if (open.length > 0 && load.loadedUntil !== null) await this.uow.run(job.actor, catchUpOnPassedNights);
    await loadMaatwerk(this.uow, job.actor);
    await this.steering(job, load.regionKey, months.at(-1)!);
    return { maanden: open.length, regels: total };
  }

  /** What people left unanswered in a month goes out on the day it would have gone out by itself. */
  private async answers(job: Job, month: string): Promise<void> {
    await this.uow.run(job.actor, (tx) => setClock(tx, morning(answerDay(month))));
    for (let more = true; more;) {
      job.throwIfStopped();
      more = await this.uow.run(job.actor, async (tx) => (await answerDue(tx, this.keys, FILES_AT_ONCE)) === FILES_AT_ONCE);
    }
  }

  /** The day people look at the region afterwards, with the lists that a night would have made. */
  private async view(job: Job, month: string): Promise<void> {
    await this.uow.run(job.actor, analyseLoaded);
    await this.uow.run(job.actor, (tx) => setClock(tx, morning(viewingDay(month))));
    await this.uow.run(job.actor, async (tx) => {
      await makeTrajectories(tx);
      await makePrebillList(tx);
      await watchContracts(tx);
    });
  }

  /** What people recorded beside the messages: decisions, ceilings, missing supply and talks. */
  private async steering(job: Job, regionKey: string, lastMonth: string): Promise<void> {
    const file = where(regionFolder(regionKey), STEERING_FILE, readSteeringFile);
    if (!file) return;
    const care = careMonth(lastMonth);
    const months = care < `${file.content.ceilings.year}-01` ? 1 : Number(care.slice(5));
    await this.uow.run(job.actor, (tx) => loadSteering(tx, file, months));
    await loadTalks(this.uow, job.actor, file.content.talks);
  }

  private revision(job: Job, regionKey: string): LoadRevision | null {
    const file = this.draw && where(regionFolder(regionKey), REVISION_FILE, readRevisionFile);
    return this.draw && file && new LoadRevision(this.uow, job.actor, file, this.draw);
  }

  private async agreements(job: Job, sample: SampleYear, today: string): Promise<void> {
    const ids = await this.uow.run(job.actor, storedProviderIds);
    const [products, recorded] = await this.uow.run(job.actor, async (tx) => [await productIds(tx), await recordedVersions(tx)] as const);
    const open = sample.region.contracts.filter(
      (c) => !recorded.has(c.number) || c.versions.slice(recorded.get(c.number)).some((v) => v.recordedOn <= today),
    );
    for (let at = 0; at < open.length; at += CONTRACTS_AT_ONCE) {
      job.throwIfStopped();
      await this.uow.run(job.actor, async (tx) => {
        for (const contract of open.slice(at, at + CONTRACTS_AT_ONCE)) {
          if (!recorded.has(contract.number)) await loadContract(tx, contract, ids.get(contract.provider)!);
          await loadVersions(tx, contract, recorded.get(contract.number) ?? 0, today, products);
        }
      });
    }
    await this.uow.run(job.actor, analyseLoaded);
  }

  private async files(job: Job, sample: SampleYear, month: string, at: { before: number; lines: number; total: number }): Promise<void> {
    const runId = await this.receive(job, sample, month);
    const note = `berichten van ${named(month)}, zorg in ${named(careMonth(month))}`;
    await new ImportRun(this.uow, this.keys).execute(job.actor, runId, {
      cancelled: () => job.cancelled(),
      checkpoint: (tx, progress) => {
        job.throwIfStopped();
        const lines = progress.total === 0 ? 0 : Math.round((at.lines * progress.done) / progress.total);
        return job.checkpoint(tx, { done: at.before + lines, total: at.total, note });
      },
      // Checked here and now, so that a signal carries the day of its month.
      booked: async (tx, years) => {
        for (const year of years) await checkBestedingsruimte(tx, year, `na inlezen van ${named(month)}`);
      },
      finish: async (tx, _outcome, cancelled) => {
        if (cancelled) return job.cancel(tx);
        await markLoaded(tx, month);
      },
    });
  }

  /** Takes the files of a month in as they would arrive; those of an interrupted try are there already. @returns the import run */
  private async receive(job: Job, sample: SampleYear, month: string): Promise<string> {
    const run = await this.uow.run(
      job.actor,
      async (tx) => (await sampleRun(tx, label(month))) ?? { id: await openImport(tx, label(month), 'voorbeeld'), files: 0, closed: false },
    );
    let batch: IncomingFile[] = [];
    let position = 0;
    const flush = async (): Promise<void> => {
      const files = batch;
      batch = [];
      await this.uow.run(job.actor, (tx) => receiveFiles(tx, this.keys, run.id, files));
    };
    for (const file of sample.files(month)) {
      if (position++ < run.files) continue;
      batch.push({ name: file.name, content: Buffer.from(file.text) });
      if (batch.length === FILES_AT_ONCE) await flush();
    }
    if (batch.length > 0) await flush();
    return run.id;
  }
}
