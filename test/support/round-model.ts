// SPDX-License-Identifier: EUPL-1.2
// What a round should do, written down apart from the product: small enough to be read against the issue. The product is driven beside it
// (round-deeds.ts) and must agree after every step, also on why it refuses.
import { addDays, daysBetween, type LocalDate } from '#kernel';

export type Answer = 'klaar' | 'apart' | 'aangeboden' | 'geopend' | 'vraag' | 'geaccepteerd' | 'bezwaar' | 'stil' | 'vervangen' | 'ingetrokken';

export interface OfferModel {
  state: Answer;
  until: LocalDate | null;
  /** How many changes the letter was computed with, and from which day they hold. */
  changes: number;
  from: LocalDate;
  settled: boolean;
}

const OPEN: readonly Answer[] = ['aangeboden', 'geopend', 'vraag'];
const LIVE = (o: OfferModel): boolean => o.state !== 'vervangen' && o.state !== 'ingetrokken';
export const RESPONSE_DAYS = 30;
export const FIRST_DAY: LocalDate = '2025-10-15';
export const EFFECT: LocalDate = '2026-01-01';

/** Everything that can be refused by name; an empty list: it must be done. */
export type Expected = readonly string[];
const REFUSED: Expected = ['herzieningsstap-geweigerd'];
const IMPOSSIBLE: Expected = ['herzieningsstap-niet-mogelijk'];
const DONE: Expected = [];

export class RoundModel {
  today = FIRST_DAY;
  state = 'concept';
  from: LocalDate = EFFECT;
  changes = 0;
  decided = false;
  pausedOn: LocalDate | null = null;
  edited = false;
  respondUntil: LocalDate | null = null;
  tookEffect = false;
  /** Tables, whether each is closed; contributions, at which table and whether answered. */
  readonly tables: boolean[] = [];
  readonly contributions: { readonly table: number; answered: boolean }[] = [];
  /** Per provider every offer it had, the newest last. */
  readonly offers: OfferModel[][];

  constructor(readonly providers: number) {
    this.offers = Array.from({ length: providers }, () => []);
  }

  readonly last = (p: number): OfferModel | null => this.offers[p]!.at(-1) ?? null;
  private readonly live = (): OfferModel[] => this.offers.flatMap((o) => o.filter(LIVE));
  readonly count = (...states: Answer[]): number => this.live().filter((o) => states.includes(o.state)).length;
  private readonly waiting = (): number => this.count(...OPEN, 'klaar');

  private readonly mayEdit = (): Expected =>
    this.state === 'concept' || this.state === 'ontwikkeltafel'
      ? DONE
      : this.state !== 'reacties' || this.pausedOn === null
        ? ['herziening-staat-vast']
        : this.live().some((o) => o.state === 'geaccepteerd' && !o.settled)
          ? ['akkoord-wordt-verwerkt']
          : DONE;

  readonly addChange = (): Expected => this.mayEdit();
  changeAdded(): void {
    this.changes++;
    if (this.pausedOn !== null) this.edited = true;
  }
  readonly moveEffect = (to: LocalDate): Expected => {
    const fixed = this.mayEdit();
    if (fixed.length > 0) return fixed;
    return to <= this.today || (to !== this.from && this.count('geaccepteerd') > 0) ? ['herziening-ongeldig'] : DONE;
  };
  effectMoved(to: LocalDate): void {
    this.from = to;
    if (this.pausedOn !== null) this.edited = true;
  }

  readonly openTable = (): Expected => (this.state === 'ontwikkeltafel' ? DONE : ['geen-ontwikkeltafel']);
  private readonly atTable = (): Expected =>
    this.state !== 'ontwikkeltafel'
      ? ['geen-ontwikkeltafel']
      : this.tables.length === 0
        ? ['tafel-onbekend']
        : this.tables.at(-1)
          ? ['tafel-gesloten']
          : DONE;
  // A provider does not see a draft.
  readonly contribute = (): Expected => (this.state === 'concept' ? ['herziening-onbekend'] : this.atTable());
  readonly answerContribution = (): Expected =>
    this.state !== 'ontwikkeltafel'
      ? ['geen-ontwikkeltafel']
      : this.contributions.length === 0
        ? ['inbreng-onbekend']
        : this.contributions.at(-1)!.answered
          ? ['inbreng-beantwoord']
          : DONE;
  readonly closeTable = (): Expected => {
    const refused = this.atTable();
    if (refused.length > 0) return refused;
    return this.contributions.some((c) => c.table === this.tables.length && !c.answered) ? ['inbreng-zonder-antwoord'] : DONE;
  };

  /** What a person meets who takes a step; `second` is not who prepared the round. */
  readonly step = (step: string, second: boolean, reason: boolean): Expected => {
    const ahead = this.from > this.today;
    const term = addDays(this.today, RESPONSE_DAYS) < this.from ? DONE : ['reactietermijn-te-lang'];
    const when = (right: boolean, then: Expected = DONE): Expected => (right ? then : REFUSED);
    const running = this.state === 'aanbieden' || this.state === 'reacties';
    switch (step) {
      case 'naar-ontwikkeltafel':
        return this.state === 'concept' ? when(this.changes > 0 && ahead) : IMPOSSIBLE;
      case 'naar-besluit':
        return this.state === 'ontwikkeltafel'
          ? when(ahead && this.tables.length > 0 && this.tables.every(Boolean) && this.contributions.every((c) => c.answered))
          : IMPOSSIBLE;
      case 'terug-naar-ontwikkeltafel':
        return this.state === 'besluit' ? when(reason) : IMPOSSIBLE;
      case 'aanbieden':
        return this.state === 'besluit' ? when(ahead && this.decided && second, term) : IMPOSSIBLE;
      case 'stoppen':
        return running || ['concept', 'ontwikkeltafel', 'besluit'].includes(this.state) ? when(reason) : IMPOSSIBLE;
      case 'pauzeren':
        return running ? when(reason && this.pausedOn === null) : IMPOSSIBLE;
      case 'hervatten': {
        if (!running) return IMPOSSIBLE;
        const right = this.pausedOn !== null && ahead && !(this.edited && this.waiting() > 0);
        return when(right, right && this.resumedTerm() < this.from ? DONE : ['reactietermijn-te-lang']);
      }
      case 'corrigeren':
        return this.state === 'reacties' ? when(reason && ahead && this.pausedOn !== null && this.waiting() > 0 && second, term) : IMPOSSIBLE;
      case 'afsluiten':
        return this.state === 'ingang' ? when(this.today >= this.from) : IMPOSSIBLE;
      default: {
        // Steps of the work: nobody takes them, whatever stands.
        const at = { 'alles-aangeboden': 'aanbieden', 'reacties-sluiten': 'reacties', 'alles-vastgelegd': 'vastleggen' }[step];
        return this.state === at ? [...REFUSED, 'herzieningsstap-van-ander'] : IMPOSSIBLE;
      }
    }
  };

  private readonly resumedTerm = (): LocalDate => addDays(this.respondUntil!, daysBetween(this.pausedOn!, this.today));

  stepTaken(step: string): void {
    const open = this.live().filter((o) => OPEN.includes(o.state));
    const to: Record<string, string> = {
      'naar-ontwikkeltafel': 'ontwikkeltafel',
      'terug-naar-ontwikkeltafel': 'ontwikkeltafel',
      'naar-besluit': 'besluit',
      aanbieden: 'aanbieden',
      corrigeren: 'aanbieden',
      stoppen: 'gestopt',
      afsluiten: 'afgesloten',
    };
    if (step === 'aanbieden' || step === 'corrigeren') this.respondUntil = addDays(this.today, RESPONSE_DAYS);
    if (step === 'corrigeren') for (const o of this.live()) if ([...OPEN, 'klaar', 'apart'].includes(o.state)) o.state = 'vervangen';
    if (step === 'stoppen') for (const o of this.live()) if (o.state !== 'geaccepteerd' && o.state !== 'bezwaar') o.state = 'ingetrokken';
    if (step === 'hervatten') {
      const days = daysBetween(this.pausedOn!, this.today);
      this.respondUntil = this.resumedTerm();
      for (const o of open) o.until = [addDays(o.until!, days), this.respondUntil].sort().at(-1)!;
    }
    this.state = to[step] ?? this.state;
    this.pausedOn = step === 'pauzeren' ? this.today : ['hervatten', 'corrigeren', 'stoppen'].includes(step) ? null : this.pausedOn;
    if (step === 'pauzeren') this.edited = false;
  }

  /** The job of the round: an offer for each provider that has none of now. */
  offersMade(): void {
    if (this.state !== 'aanbieden' || this.pausedOn !== null) return;
    for (let p = 0; p < this.providers; p++)
      if (!this.offers[p]!.some(LIVE)) this.offers[p]!.push({ state: 'klaar', until: null, changes: this.changes, from: this.from, settled: false });
    if (this.count('klaar') === 0) this.advance();
  }

  /** The job of one offer. */
  sent(p: number): void {
    const offer = this.last(p);
    if (offer?.state !== 'klaar' || this.pausedOn !== null || this.state === 'gestopt') return;
    const own = addDays(this.today, RESPONSE_DAYS) < this.from ? addDays(this.today, RESPONSE_DAYS) : null;
    const shared = this.respondUntil!;
    offer.until = own !== null && own > shared ? own : shared > this.today ? shared : null;
    offer.state = offer.until === null ? 'apart' : 'aangeboden';
    if (offer.until !== null && offer.until > shared) this.respondUntil = offer.until;
    this.advance();
  }

  readonly mend = (): Expected =>
    this.count('apart') > 0 && this.pausedOn === null && (this.state === 'aanbieden' || this.state === 'reacties') ? DONE : ['niets-te-herstellen'];
  mended(): void {
    for (const o of this.live()) if (o.state === 'apart') Object.assign(o, { state: 'klaar', changes: this.changes, from: this.from });
  }

  /** What a provider meets that answers; null: it has no offer to answer. */
  readonly answer = (p: number, kind: 'vraag' | 'geaccepteerd' | 'bezwaar', right: boolean): Expected => {
    const offer = this.last(p)!;
    if (offer.until === null) return ['aanbod-onbekend'];
    if (kind === 'geaccepteerd' && offer.state === 'geaccepteerd') return DONE;
    if (this.state === 'gestopt') return ['aanbod-gesloten'];
    if (OPEN.includes(offer.state) && this.pausedOn !== null) return ['herziening-gepauzeerd'];
    if (this.today > offer.until) return ['reactietermijn-voorbij'];
    if (!OPEN.includes(offer.state)) return ['aanbod-gesloten'];
    return kind === 'geaccepteerd' && !right ? ['andere-brief'] : DONE;
  };
  readonly view = (p: number): Expected => (this.last(p)!.until === null ? ['aanbod-onbekend'] : DONE);

  settle(p: number): void {
    const offer = this.last(p);
    if (offer?.state !== 'geaccepteerd' && offer?.state !== 'bezwaar') return;
    offer.settled = true;
    this.advance();
  }

  moment(): void {
    if (this.pausedOn !== null) return;
    this.advance();
    if (this.state === 'ingang' && this.today >= this.from) this.tookEffect = true;
  }

  /** What the round does by itself. */
  private advance(): void {
    if (this.pausedOn !== null) return;
    if (this.state === 'aanbieden' && this.offers.every((o) => o.some((one) => LIVE(one) && one.state !== 'klaar'))) this.state = 'reacties';
    const over = this.today > this.respondUntil!;
    if (this.state === 'reacties' && this.count('klaar') === 0 && ((this.count(...OPEN) === 0 && this.count('apart') === 0) || over)) {
      for (const o of this.live()) if (OPEN.includes(o.state)) o.state = 'stil';
      this.state = 'vastleggen';
    }
    if (this.state === 'vastleggen' && this.live().every((o) => o.settled || o.state === 'stil' || o.state === 'apart')) this.state = 'ingang';
  }
}
