// SPDX-License-Identifier: EUPL-1.2
import type { Coded } from '../../api/types.js';

export const formCode = (form: string | Coded): string => (typeof form === 'string' ? form : form.code);
export const formName = (form: string | Coded): string => (typeof form === 'string' ? form : form.naam);
