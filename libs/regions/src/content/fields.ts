// SPDX-License-Identifier: EUPL-1.2
import { isLocalDate, type LocalDate, type Violation } from '#kernel';

/** Reads one object of a data file field by field; every fault is kept with its place, so that a writer sees all of them at once. */
export class Fields {
  private readonly read = new Set<string>();
  private readonly object: Readonly<Record<string, unknown>>;

  constructor(
    value: unknown,
    readonly pointer: string,
    readonly faults: Violation[],
  ) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) faults.push({ pointer: pointer || '/', text: 'Hier hoort een object te staan.' });
    this.object = isObject ? (value as Record<string, unknown>) : {};
  }

  fault(key: string, text: string): void {
    this.faults.push({ pointer: `${this.pointer}/${key}`, text });
  }

  text(key: string): string {
    return this.optionalText(key, true) ?? '';
  }

  /** null and an absent field both mean: nothing known. */
  optionalText(key: string, required = false): string | null {
    const value = this.take(key);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (required || (value !== null && value !== undefined)) this.fault(key, 'Hier hoort tekst te staan.');
    return null;
  }

  matching(key: string, pattern: RegExp, meaning: string): string {
    const value = this.text(key);
    if (value !== '' && !pattern.test(value)) this.fault(key, `"${value}" is geen ${meaning}.`);
    return value;
  }

  date(key: string): LocalDate {
    return this.optionalDate(key, true) ?? '0001-01-01';
  }

  optionalDate(key: string, required = false): LocalDate | null {
    const value = this.take(key);
    if (typeof value === 'string' && isLocalDate(value)) return value;
    if (required || (value !== null && value !== undefined)) this.fault(key, 'Hier hoort een datum te staan (jjjj-mm-dd).');
    return null;
  }

  whole(key: string): number {
    return this.optionalWhole(key, true) ?? 0;
  }

  optionalWhole(key: string, required = false): number | null {
    const value = this.take(key);
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
    if (required || (value !== null && value !== undefined)) this.fault(key, 'Hier hoort een heel getal te staan.');
    return null;
  }

  flag(key: string): boolean {
    const value = this.take(key);
    if (typeof value !== 'boolean') this.fault(key, 'Hier hoort true of false te staan.');
    return value === true;
  }

  part(key: string): Fields {
    return new Fields(this.take(key), `${this.pointer}/${key}`, this.faults);
  }

  list<T>(key: string, read: (item: Fields) => T): T[] {
    const value = this.take(key);
    if (!Array.isArray(value)) {
      this.fault(key, 'Hier hoort een lijst te staan.');
      return [];
    }
    return value.map((item, index) => {
      const fields = new Fields(item, `${this.pointer}/${key}/${index}`, this.faults);
      const result = read(fields);
      fields.nothingElse();
      return result;
    });
  }

  texts(key: string): string[] {
    const value = this.take(key);
    if (Array.isArray(value) && value.every((t) => typeof t === 'string' && t.trim() !== '')) return value as string[];
    this.fault(key, 'Hier hoort een lijst van teksten te staan.');
    return [];
  }

  /** An object whose keys are data and whose values are lists of texts. */
  textLists(key: string): Map<string, string[]> {
    const value = this.take(key);
    const lists = new Map<string, string[]>();
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.fault(key, 'Hier hoort een object te staan.');
    else
      for (const [name, list] of Object.entries(value)) {
        if (Array.isArray(list) && list.every((t) => typeof t === 'string')) lists.set(name, list as string[]);
        else this.fault(`${key}/${name}`, 'Hier hoort een lijst van teksten te staan.');
      }
    return lists;
  }

  /** A misspelt field would be lost in silence: what nobody read is a fault. */
  nothingElse(): void {
    for (const key of Object.keys(this.object)) if (!this.read.has(key)) this.fault(key, 'Dit veld is onbekend.');
  }

  /** Fields that are there for the human reader of the file. */
  ignore(...keys: string[]): void {
    for (const key of keys) this.read.add(key);
  }

  private take(key: string): unknown {
    this.read.add(key);
    return this.object[key];
  }
}
