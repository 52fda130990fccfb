// SPDX-License-Identifier: EUPL-1.2
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength, ValidateBy, ValidateIf } from 'class-validator';
import { isId, isLocalDate } from '#kernel';

// The fields of a DTO: each checks its value, says in Dutch what is wrong and describes itself in the API's document.

interface Common {
  /** May be left out. */
  readonly optional?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
  readonly description?: string;
}

function field(common: Common, api: ApiPropertyOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { optional = false, nullable = false, description } = common;
  return applyDecorators(
    ApiProperty({ ...api, required: !optional, nullable, ...(description ? { description } : {}) } as ApiPropertyOptions),
    ...(optional && nullable
      ? [IsOptional()]
      : optional
        ? [ValidateIf((_, v) => v !== undefined)]
        : nullable
          ? [ValidateIf((_, v) => v !== null)]
          : []),
    ...checks,
  );
}

/** No control characters: they could split a log line or a header, and PostgreSQL has no NUL. */
const PRINTABLE = /^[^\p{Cc}]*$/u;
const PRINTABLE_LINES = /^[^\p{Cc}]*(?:[\t\n\r][^\p{Cc}]*)*$/u;

/** Text; one line unless `lines` is set. */
export function TextField(options: Common & { max: number; min?: number; lines?: boolean }): PropertyDecorator {
  const { max, min = options.optional ? 0 : 1, lines = false } = options;
  return field(
    options,
    { type: String, maxLength: max, ...(min > 0 ? { minLength: min } : {}) },
    IsString({ message: 'Vul hier tekst in.' }),
    MinLength(min, { message: min === 1 ? 'Vul dit veld in.' : `Vul minstens ${min} tekens in.` }),
    MaxLength(max, { message: `Gebruik hoogstens ${max} tekens.` }),
    Matches(lines ? PRINTABLE_LINES : PRINTABLE, { message: 'Gebruik alleen leesbare tekens.' }),
  );
}

/** A secret: any characters, no trimming. */
export function PasswordField(options: Common = {}): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'password', maxLength: 200 },
    IsString({ message: 'Vul uw wachtwoord in.' }),
    MinLength(1, { message: 'Vul uw wachtwoord in.' }),
    MaxLength(200, { message: 'Gebruik hoogstens 200 tekens.' }),
  );
}

export function EmailField(options: Common = {}): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'email', maxLength: 254 },
    IsString({ message: 'Vul een e-mailadres in.' }),
    MaxLength(254, { message: 'Gebruik hoogstens 254 tekens.' }),
    Matches(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u, { message: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.' }),
  );
}

/** One of a fixed list of words. */
export function ChoiceField(words: readonly string[], options: Common = {}): PropertyDecorator {
  return field(options, { type: String, enum: [...words] }, IsIn([...words], { message: `Kies uit: ${words.join(', ')}.` }));
}

/** A whole number; also from the text of a query. */
export function WholeField(options: Common & { min: number; max: number; default?: number }): PropertyDecorator {
  const { min, max } = options;
  const message = `Vul een heel getal van ${min} tot en met ${max} in.`;
  return applyDecorators(
    field(
      { ...options, optional: options.optional || options.default !== undefined },
      { type: 'integer', minimum: min, maximum: max, ...(options.default === undefined ? {} : { default: options.default }) },
      IsInt({ message }),
      Min(min, { message }),
      Max(max, { message }),
    ),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value)),
  );
}

export function YearField(options: Common = {}): PropertyDecorator {
  return WholeField({ ...options, min: 2000, max: 2100 });
}

function named(name: string, check: (value: string) => boolean, message: string): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: (v: unknown) => typeof v === 'string' && check(v), defaultMessage: () => message } });
}

/** A day, yyyy-mm-dd. */
export function DateField(options: Common = {}): PropertyDecorator {
  return field(options, { type: String, format: 'date' }, named('date', isLocalDate, 'Vul een datum in als jjjj-mm-dd.'));
}

/** A month, yyyy-mm. */
export function MonthField(options: Common = {}): PropertyDecorator {
  return field(
    options,
    { type: String, pattern: '^\\d{4}-\\d{2}$', example: '2025-09' },
    named('month', (v) => isLocalDate(`${v}-01`), 'Vul een maand in als jjjj-mm.'),
  );
}

export function IdField(options: Common = {}): PropertyDecorator {
  return field(options, { type: String, format: 'uuid' }, named('id', isId, 'Dit kenmerk bestaat niet.'));
}

/** An amount in euros as decimal string, "1234.56". */
export function AmountField(options: Common = {}): PropertyDecorator {
  return field(
    options,
    { type: String, pattern: '^-?\\d{1,16}(\\.\\d{1,2})?$', example: '1234.56' },
    named('amount', (v) => /^-?\d{1,16}(\.\d{1,2})?$/.test(v), 'Vul een bedrag in, zoals 1234.56.'),
  );
}

/** A sort key from an allow-list; "-" before it turns the order round. */
export function SortField(keys: readonly string[]): PropertyDecorator {
  return ChoiceField(
    keys.flatMap((key) => [key, `-${key}`]),
    { optional: true, description: 'Volgorde; met - ervoor aflopend.' },
  );
}

export { Type };
