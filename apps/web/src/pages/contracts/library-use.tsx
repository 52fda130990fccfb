// SPDX-License-Identifier: EUPL-1.2
import type { Query } from '../../api/client.js';
import type { ClauseUse, NormUse } from '../../api/types.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import type { Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { registerTone } from './register-columns.js';

const words = texts.contractLibrary;
type Use = ClauseUse | NormUse;

export const libraryCrumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/contractbibliotheek', label: words.title },
];

/** Whether the contracts hold now, come or are past. */
export const stateColumn = <T extends Use>(): Column<T> => ({
  id: 'staat',
  head: words.state,
  width: '160px',
  phone: 'fact',
  cell: (u) => <StatusBadge tone={registerTone[u.staat]}>{texts.register.states[u.staat]}</StatusBadge>,
});

/** How many contracts, leading to just these in the register. */
export const countColumn = <T extends Use>(choice: (use: T) => Query): Column<T> => ({
  id: 'contracten',
  head: words.contracts,
  num: true,
  width: '130px',
  phone: 'end',
  cell: (u) => (
    <PageLink to="/contracten" query={{ ...choice(u), staat: u.staat }} label={words.showContracts(u.contracten)}>
      {count(u.contracten)}
    </PageLink>
  ),
});
