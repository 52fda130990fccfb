// SPDX-License-Identifier: EUPL-1.2
import type { CSSProperties, ReactElement } from 'react';
import type { IsoDate, ProviderContract } from '../api/types.js';
import { range } from '../format/dates.js';
import { texts } from '../texts/nl.js';
import { PageLink } from './page-link.js';

const DAY = 86_400_000;
const days = (date: IsoDate): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY;

interface Props {
  readonly contracts: readonly ProviderContract[];
  readonly asOf: IsoDate;
}

/** Which version held when. Striped: it was in force, but not recorded yet. */
export function VersionTimeline({ contracts, asOf }: Props): ReactElement {
  const starts = contracts.flatMap((c) => c.versies.map((v) => v.van));
  const thisYear = Number(asOf.slice(0, 4));
  const first = Math.max(thisYear - 5, Math.min(thisYear, ...starts.map((date) => Number(date.slice(0, 4)))));
  const ends = contracts.flatMap((c) => c.versies.map((v) => Number((v.totEnMet ?? `${thisYear + 1}`).slice(0, 4))));
  const last = Math.min(thisYear + 2, Math.max(thisYear, ...ends));
  const begin = days(`${first}-01-01`);
  const span = days(`${last + 1}-01-01`) - begin;
  const at = (day: number): number => Math.min(100, Math.max(0, ((day - begin) / span) * 100));
  const box = (from: number, until: number): CSSProperties => ({
    insetInlineStart: `${at(from)}%`,
    width: `calc(${Math.max(0, at(until) - at(from))}% - 2px)`,
  });
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <div className="rw-timeline">
      <div className="rw-timeline__row rw-timeline__row--axis" aria-hidden="true">
        <span />
        <div className="rw-timeline__lane">
          {years.map((year) => (
            <span key={year} className="rw-timeline__year" style={{ insetInlineStart: `${at(days(`${year}-01-01`))}%` }}>
              {year}
            </span>
          ))}
        </div>
      </div>
      {contracts.map((contract) => (
        <div className="rw-timeline__row" key={contract.nummer}>
          <div>
            <b>
              <PageLink to={`/contracten/${contract.nummer}`}>{contract.nummer}</PageLink>
            </b>
            <span className="rw-second">{texts.contracts.kindAndSize(contract.soort, contract.producten)}</span>
          </div>
          <div className="rw-timeline__lane">
            <span className="rw-timeline__today" style={{ insetInlineStart: `${at(days(asOf))}%` }} aria-hidden="true" />
            {contract.versies
              .flatMap((version) => (version.stukken.length > 0 ? version.stukken : [version]).map((piece) => ({ version, piece })))
              .filter(({ piece }) => piece.totEnMet === null || days(piece.totEnMet) >= begin)
              .map(({ version, piece }) => {
                const from = days(piece.van);
                const until = piece.totEnMet === null ? begin + span : days(piece.totEnMet) + 1;
                const known = days(version.vastgelegdOp);
                const late = known > from && version.van === piece.van && version.dagenNaIngang > 0;
                const tone =
                  version.staat === 'geldt-nu' ? ' rw-timeline__version--now' : version.staat === 'komend' ? ' rw-timeline__version--coming' : '';
                return (
                  <span key={`${version.nummer}-${piece.van}`}>
                    <span
                      className={`rw-timeline__version${tone}`}
                      style={
                        late
                          ? { ...box(from, until), paddingInlineStart: `calc(7px + ${at(Math.min(known, until)) - at(from)}% )` }
                          : box(from, until)
                      }
                    >
                      <PageLink
                        to={`/contracten/${contract.nummer}/versies/${version.nummer}`}
                        className="rw-quiet"
                        label={texts.contracts.versionLabel(
                          texts.contracts.versionShort(version.nummer, version.staat),
                          contract.nummer,
                          version.nummer,
                          range(piece.van, piece.totEnMet, texts.contracts.from),
                        )}
                      >
                        {texts.contracts.versionShort(version.nummer, version.staat)}
                      </PageLink>
                    </span>
                    {late ? <span className="rw-timeline__late" style={box(from, Math.min(known, until))} aria-hidden="true" /> : null}
                  </span>
                );
              })}
          </div>
        </div>
      ))}
    </div>
  );
}
