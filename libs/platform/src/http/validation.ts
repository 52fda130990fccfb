// SPDX-License-Identifier: EUPL-1.2
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type Violation } from '#kernel';
import { invalidInput } from './problem.js';

const UNKNOWN_KEY = 'whitelistValidation';

/** All faults at once, each with its place: "/regels/3/tarief". */
function violations(errors: readonly ValidationError[], path = ''): Violation[] {
  return errors.flatMap((error) => {
    const pointer = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([kind, text]) => ({
      pointer,
      text: kind === UNKNOWN_KEY ? 'Dit veld bestaat hier niet.' : text,
    }));
    return [...own, ...violations(error.children ?? [], pointer)];
  });
}

/** Input becomes a DTO or a refusal: unknown keys are refused, values get the type of their field. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new DomainError(invalidInput, {}, violations(errors)),
  });
}
