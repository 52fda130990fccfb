// SPDX-License-Identifier: EUPL-1.2
import { MAX_FINDINGS } from './limits.js';
import type { Finding } from './types.js';

/** Collects findings up to a bound and then only counts them. */
export class Findings {
  private readonly kept: Finding[] = [];
  private omitted = 0;
  private firstOmittedRule = '';

  get isEmpty(): boolean {
    return this.kept.length === 0;
  }

  get isFull(): boolean {
    return this.omitted > 0;
  }

  add(rule: string, path: string, text: string): void {
    if (this.kept.length < MAX_FINDINGS - 1) {
      this.kept.push({ rule, path, text });
      return;
    }
    if (this.omitted === 0) this.firstOmittedRule = rule;
    this.omitted++;
  }

  list(): Finding[] {
    if (this.omitted === 0) return this.kept;
    const text = `Er zijn nog ${this.omitted} bevindingen, die hier niet staan. Herstel eerst de bevindingen hierboven en controleer het bericht dan opnieuw.`;
    return [...this.kept, { rule: this.firstOmittedRule, path: '/Bericht', text }];
  }
}
