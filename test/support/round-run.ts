// SPDX-License-Identifier: EUPL-1.2
import { addDays, DomainError } from '#kernel';
import type { OfferedRegion } from './offered-region.js';
import { deedsOf, type Deed } from './round-deeds.js';
import { FIRST_DAY, RoundModel } from './round-model.js';
import { raised, SEEN, type Seen } from './round-seen.js';

/** A round of the product beside its model. */
export class RoundRun {
  readonly model: RoundModel;
  private seen: Seen | null = null;

  private constructor(
    private readonly world: OfferedRegion,
    readonly id: string,
  ) {
    this.model = new RoundModel(world.names.length);
  }

  static async open(world: OfferedRegion): Promise<RoundRun> {
    await world.region.clock(FIRST_DAY);
    await world.fresh();
    const run = new RoundRun(world, await world.drafted());
    await run.agree();
    return run;
  }

  /** Does it, and checks that it is done or refused as the model says; refused: for a reason that is told, with nothing left behind. */
  async do(deed: Deed): Promise<void> {
    const before = this.seen!;
    const refusal: unknown = await deed.run().then(
      () => null,
      (error: unknown) => error ?? new Error('refused without an error'),
    );
    if (refusal !== null && !(refusal instanceof DomainError)) throw refusal;
    const expected: readonly (string | null)[] = deed.expected.length === 0 ? [null] : deed.expected;
    expect({ deed: deed.name, told: refusal?.code ?? null, expected }).toMatchObject({
      told: expected.find((code) => code === refusal?.code) ?? expected[0],
    });
    if (refusal === null) deed.done();
    else {
      expect(refusal.message.length).toBeGreaterThan(20);
      if (refusal.code === 'herzieningsstap-geweigerd') expect(refusal.violations.length).toBeGreaterThan(0);
    }
    await this.agree();
    if (refusal !== null) expect(this.seen).toEqual(before);
  }

  private async agree(): Promise<void> {
    const { world, model } = this;
    const people = world.names.map((n) => world.provider.get(n)!);
    const [seen] = await world.region.run((tx) => tx.sql<Seen>(SEEN, [this.id, people.map((p) => p.id), people.map((p) => p.contract)]));
    const offers = model.offers.map((list) => list.map((o) => ({ state: o.state, until: o.until })));
    expect(seen).toMatchObject({
      round: {
        state: model.state,
        paused: model.pausedOn !== null,
        respondUntil: model.respondUntil,
        from: model.from,
        tookEffect: model.tookEffect ? 1 : 0,
      },
      offers,
      recorded: model.offers.map((list) => {
        const agreed = list.find((o) => o.state === 'geaccepteerd' && o.settled);
        return agreed ? { versions: 2, from: agreed.from, cents: raised(agreed.changes) } : { versions: 1 };
      }),
      forgotten: 0,
      letters: offers.flat().filter((o) => o.until !== null).length,
    });
    this.seen = seen!;
  }

  deeds = (): Deed[] => deedsOf(this.world, this.model, this.id);

  /** The shortest way to where it is offered: three in four begin there, as most can go wrong after it. */
  async release(sent: boolean): Promise<void> {
    const way = [
      'wijziging',
      'naar-ontwikkeltafel',
      'tafel',
      'inbreng',
      'antwoord op inbreng',
      'tafel sluiten',
      'naar-besluit',
      'besluit',
      'aanbieden (tweede persoon)',
    ];
    for (const name of way) await this.do(this.deeds().find((d) => d.name === name)!);
    if (!sent) return;
    await this.all(/^aanbiedingen maken/);
    await this.all(/: versturen/);
  }

  private async all(name: RegExp): Promise<void> {
    for (const { name: one } of this.deeds().filter((d) => name.test(d.name))) await this.do(this.deeds().find((d) => d.name === one)!);
  }

  /** From wherever it stands it comes to an end: with everybody's answer done justice, or stopped. */
  async finish(): Promise<void> {
    const { model } = this;
    const first = (name: RegExp): Deed | undefined => this.deeds().find((d) => name.test(d.name) && d.expected.length === 0);
    if (model.pausedOn !== null) await this.do((first(/^hervatten/) ?? first(/^stoppen/))!);
    if (['concept', 'ontwikkeltafel', 'besluit'].includes(model.state)) await this.do(first(/^stoppen/)!);
    await this.all(/^aanbiedingen maken/);
    await this.all(/: versturen/);
    if (model.state !== 'gestopt' && model.state !== 'afgesloten') {
      const day = [model.from, addDays(model.respondUntil!, 1), model.today].sort().at(-1)!;
      model.today = day;
      await this.world.region.clock(day);
      await this.all(/^nacht/);
    }
    await this.all(/: verwerken/);
    await this.all(/^nacht/);
    if (model.state !== 'gestopt' && model.state !== 'afgesloten') await this.do(first(/^afsluiten/)!);
    expect(['gestopt', 'afgesloten']).toContain(model.state);
  }
}
