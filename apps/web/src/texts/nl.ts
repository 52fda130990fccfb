// SPDX-License-Identifier: EUPL-1.2
import { actions, asOf, frame, menu, roles, states, table, units } from './nl/general.js';
import { bullet, burnUp, segments, signals, today } from './nl/steering.js';
import { contracts, postings, providers } from './nl/agreements.js';
import { imports, messages } from './nl/declarations.js';
import { audit, jobs, municipalities, products } from './nl/management.js';
import { info, login } from './nl/around.js';

/** Every Dutch text of the application (B1, "u"). Screens hold no text of their own. */
export const texts = {
  actions,
  asOf,
  audit,
  bullet,
  burnUp,
  contracts,
  frame,
  imports,
  info,
  jobs,
  login,
  menu,
  messages,
  municipalities,
  postings,
  products,
  providers,
  roles,
  segments,
  signals,
  states,
  table,
  today,
  units,
} as const;
