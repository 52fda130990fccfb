// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { ContractVersion, ProviderContract } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { dayOfInstant, longDate, range, tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { signingTone, versionTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';

const newestFirst = (versions: readonly ContractVersion[]): readonly ContractVersion[] => [...versions].sort((a, b) => b.nummer - a.nummer);

interface Props {
  readonly contract: Pick<ProviderContract, 'nummer' | 'versies'>;
  readonly chosen?: number | null;
  /** Says which contract it is, where several stand below each other. */
  readonly titled?: boolean;
}

/** What each version changed, since when it holds, and since when that is known. */
export function VersionTable({ contract, chosen = null, titled = false }: Props): ReactElement {
  const columns: readonly Column<ContractVersion>[] = [
    {
      id: 'versie',
      head: titled ? contract.nummer : texts.contracts.version,
      width: titled ? '130px' : '70px',
      phone: 'title',
      cell: (v) => (
        <PageLink
          stay
          to={`/contracten/${contract.nummer}/versies/${v.nummer}`}
          label={texts.contracts.versionLabel(v.nummer, contract.nummer, v.nummer, range(v.van, v.totEnMet, texts.contracts.from))}
        >
          {v.nummer}
        </PageLink>
      ),
    },
    { id: 'geldt', head: texts.contracts.holds, phone: 'fact', cell: (v) => range(v.van, v.totEnMet, texts.contracts.from) },
    {
      id: 'bekend',
      head: texts.contracts.knownSince,
      phone: 'fact',
      cell: (v) =>
        v.dagenNaIngang > 0 ? (
          <span>
            <b className="rw-orange">{tableDate(v.vastgelegdOp)}</b>
            <small>{texts.contracts.daysAfter(v.dagenNaIngang)}</small>
          </span>
        ) : (
          tableDate(v.vastgelegdOp)
        ),
    },
    { id: 'wat', head: texts.contracts.changed, width: '32%', phone: 'line', cell: (v) => v.samenvatting },
    { id: 'grond', head: texts.contracts.ground, phone: 'hidden', cell: (v) => v.grond.charAt(0).toUpperCase() + v.grond.slice(1) },
    {
      id: 'staat',
      head: texts.contracts.state,
      width: '160px',
      phone: 'end',
      cell: (v) => (
        <>
          <StatusBadge tone={versionTone[v.staat]}>{texts.contracts.states[v.staat]}</StatusBadge>
          {v.ondertekening ? (
            <StatusBadge tone={signingTone[v.ondertekening]} plain>
              {texts.documents.states[v.ondertekening]}
            </StatusBadge>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <DataTable
      name={`${contract.nummer}: ${texts.contracts.versions}`}
      columns={columns}
      rows={newestFirst(contract.versies)}
      rowKey={(v) => String(v.nummer)}
      chosen={chosen === null ? null : String(chosen)}
    />
  );
}

/** Says that a version was recorded after it began, and offers the view of that time. */
export function LateVersion({ contract }: { readonly contract: Pick<ProviderContract, 'nummer' | 'versies'> }): ReactElement | null {
  const asOf = useAsOf();
  const late = newestFirst(contract.versies).find((v) => v.dagenNaIngang > 0);
  if (!late || !asOf.isToday) return null;
  const dayBefore = new Date(Date.parse(`${dayOfInstant(late.vastgelegdOp)}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return (
    <div className="rw-below">
      <span>{texts.contracts.lateKnown(late.nummer, longDate(late.van), longDate(late.vastgelegdOp))}</span>
      <button type="button" className="rw-text-button rw-text-button--small" onClick={() => asOf.change({ date: dayBefore })}>
        {texts.contracts.asKnownBefore(longDate(dayBefore))}
      </button>
    </div>
  );
}
