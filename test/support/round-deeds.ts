// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '#kernel';
import type { Tx } from '#platform';
import {
  acceptOffer,
  objectToOffer,
  openOffer,
  stepRound,
  type RoundStep,
  answerQuestion,
  askAboutOffer,
  settleOffer,
  answerContribution,
  closeConsultation,
  openConsultation,
  contributeOwn,
  mendApart,
  offerOne,
  offerRound,
  changeRound,
  roundMoment,
} from '#revisions';
import type { OfferedRegion } from './offered-region.js';
import { FIRST_DAY, RoundModel, type Expected } from './round-model.js';

const DONE: Expected = [];
const STEPS: readonly RoundStep[] = [
  'naar-ontwikkeltafel',
  'naar-besluit',
  'terug-naar-ontwikkeltafel',
  'aanbieden',
  'alles-aangeboden',
  'reacties-sluiten',
  'alles-vastgelegd',
  'afsluiten',
  'stoppen',
  'pauzeren',
  'hervatten',
  'corrigeren',
];
/** Steps that end or undo much are tried less often, else no round comes far. */
const SELDOM: readonly string[] = ['stoppen', 'terug-naar-ontwikkeltafel'];

/** What changes nothing now is tried now and then. */
const IDLE = 0.1;

/** One thing somebody does, or the work: what the model expects of it, and what it becomes when it is done. */
export interface Deed {
  readonly name: string;
  readonly weight: number;
  readonly expected: Expected;
  readonly run: () => Promise<unknown>;
  readonly done: () => void;
}

/** The work was done: what asked for it waits no more. */
const worked = (tx: Tx, name: string, about: string): Promise<number> =>
  tx.execute(`update job set done_at = now() where region_id = 1 and name = $1 and done_at is null and payload::text like '%' || $2 || '%'`, [
    name,
    about,
  ]);

/** Everything that can be tried now. */
export function deedsOf(world: OfferedRegion, model: RoundModel, id: string): Deed[] {
  const deed = (name: string, weight: number, expected: Expected, run: () => Promise<unknown>, done: () => void): Deed => ({
    name,
    weight,
    expected,
    run,
    done,
  });
  const steps = STEPS.flatMap((step) =>
    [true, false].flatMap((second) =>
      [true, false].map((reason) =>
        deed(
          `${step}${second ? ' (tweede persoon)' : ''}${reason ? ' met reden' : ''}`,
          SELDOM.includes(step) ? 0.03 : 1,
          model.step(step, second, reason),
          () =>
            world.as({ name: 'Sanne', accountId: second ? world.board : world.buyer }, (tx) =>
              stepRound(tx, { id, version: null, step, reason: reason ? 'Besproken' : ' ', decisionId: null, sides: ['voorbereider', 'vrijgever'] }),
            ),
          () => model.stepTaken(step),
        ),
      ),
    ),
  );
  const buyer = world.asBuyer;
  const table = Math.max(1, model.tables.length);
  const content = (from: string) => () =>
    buyer(async (tx) => {
      const [row] = await tx.sql<{ version: number }>('select version from revision_round where region_id = 1 and id = $1', [id]);
      await changeRound(tx, id, row!.version, world.content(from));
    });
  const others = [
    ...[1, 9, 31].map((days) =>
      deed(
        `${days} dagen later`,
        model.count('klaar') > 0 ? 1.5 : 0.5,
        DONE,
        () => world.region.clock(addDays(model.today, days)),
        () => void (model.today = addDays(model.today, days)),
      ),
    ),
    ...[addDays(model.from, 31), model.today].map((to) =>
      deed(`ingangsdatum ${to}`, model.pausedOn === null ? 0.3 : 3, model.moveEffect(to), content(to), () => model.effectMoved(to)),
    ),
    deed(
      'wijziging',
      1,
      model.addChange(),
      () => world.indexed(id),
      () => model.changeAdded(),
    ),
    deed(
      'tafel',
      1,
      model.openTable(),
      () =>
        buyer((tx) => openConsultation(tx, id, { kind: 'deeltafel', title: 'Tafel', level: 'adviseren', purpose: 'tarieven', heldOn: FIRST_DAY })),
      () => void model.tables.push(false),
    ),
    deed(
      'inbreng',
      1,
      model.contribute(),
      () => world.as(world.own(world.names[0]!), (tx) => contributeOwn(tx, { roundId: id, consultationNo: table, changeNo: null, text: 'Te laag' })),
      () => void model.contributions.push({ table, answered: false }),
    ),
    deed(
      'antwoord op inbreng',
      2,
      model.answerContribution(),
      () => buyer((tx) => answerContribution(tx, id, Math.max(1, model.contributions.length), 'Wij verhogen.', 'overgenomen')),
      () => void (model.contributions.at(-1)!.answered = true),
    ),
    deed(
      'tafel sluiten',
      2,
      model.closeTable(),
      () => buyer((tx) => closeConsultation(tx, id, table, { attendance: 'Iedereen', report: 'Besproken' })),
      () => void (model.tables[model.tables.length - 1] = true),
    ),
    ...(model.decided
      ? []
      : [
          deed(
            'besluit',
            1,
            DONE,
            () => world.decide(id),
            () => void (model.decided = true),
          ),
        ]),
    deed(
      'aanbiedingen maken',
      model.state === 'aanbieden' ? 2 : IDLE,
      DONE,
      () =>
        world.region.run(async (tx) => {
          await worked(tx, 'revisions.offer-round', id);
          return offerRound(tx, id);
        }),
      () => model.offersMade(),
    ),
    deed(
      'herstellen',
      1,
      model.mend(),
      () => buyer((tx) => mendApart(tx, id)),
      () => model.mended(),
    ),
    deed(
      'nacht',
      1,
      DONE,
      () => world.region.run((tx) => roundMoment(tx, id)),
      () => model.moment(),
    ),
  ];
  return [...steps, ...others, ...world.names.flatMap((_, p) => (model.last(p) === null ? [] : ofProvider(world, model, id, p)))];
}

function ofProvider(world: OfferedRegion, model: RoundModel, roundId: string, p: number): Deed[] {
  const name = world.names[p]!;
  const offer = async (): Promise<{ id: string; hash: string }> => {
    const [row] = await world.region.run((tx) =>
      tx.sql<{ id: string; hash: string }>(
        `select id, coalesce(encode(letter_sha256, 'hex'), repeat('0', 64)) as hash from revision_offer where region_id = 1 and round_id = $1 and provider_id = $2 order by attempt desc limit 1`,
        [roundId, world.provider.get(name)!.id],
      ),
    );
    return row!;
  };
  const own = (work: (id: string, hash: string) => Parameters<OfferedRegion['as']>[1]) => async () => {
    const { id, hash } = await offer();
    return world.as(world.own(name), work(id, hash));
  };
  const now = model.last(p)!;
  const answered = (kind: 'vraag' | 'geaccepteerd' | 'bezwaar') => () => void (now.state = kind);
  const signature = { mandate: 'bestuurder', read: true, mayBind: true };
  return (
    [
      [
        'versturen',
        now.state === 'klaar' ? 4 : IDLE,
        DONE,
        async () => {
          const { id } = await offer();
          const settle = async (tx: Tx) => void (await worked(tx, 'revisions.offer', id));
          return offerOne(world.region.run, id, (d) => Promise.resolve(Buffer.from(JSON.stringify(d))), settle);
        },
        () => model.sent(p),
      ],
      [
        'bekijken',
        1,
        model.view(p),
        own((id) => (tx) => openOffer(tx, id)),
        () => void (now.state = now.state === 'aangeboden' ? 'geopend' : now.state),
      ],
      ['vragen', 1, model.answer(p, 'vraag', true), own((id) => (tx) => askAboutOffer(tx, id, 'Waarom?')), answered('vraag')],
      [
        'beantwoorden',
        1,
        now.state === 'vraag' ? DONE : ['geen-vraag'],
        async () => world.asBuyer(async (tx) => answerQuestion(tx, (await offer()).id, 'Daarom.')),
        () => void (now.state = 'geopend'),
      ],
      [
        'accepteren',
        2,
        model.answer(p, 'geaccepteerd', true),
        own((id, sha256) => (tx) => acceptOffer(tx, id, { ...signature, sha256 })),
        answered('geaccepteerd'),
      ],
      [
        'andere brief tekenen',
        0.5,
        model.answer(p, 'geaccepteerd', false),
        own((id, hash) => (tx) => acceptOffer(tx, id, { ...signature, sha256: hash.replace(/^./, (c) => (c === 'f' ? 'e' : 'f')) })),
        () => undefined,
      ],
      ['bezwaar', 1, model.answer(p, 'bezwaar', true), own((id) => (tx) => objectToOffer(tx, id, 'Te laag.')), answered('bezwaar')],
      [
        'verwerken',
        now.settled ? IDLE : 2,
        DONE,
        async () => {
          const { id } = await offer();
          return world.region.run(async (tx) => {
            await worked(tx, 'revisions.settle', id);
            return settleOffer(tx, id);
          });
        },
        () => model.settle(p),
      ],
    ] as const
  ).map(([what, weight, expected, run, done]) => ({ name: `${name}: ${what}`, weight, expected, run, done }));
}
