// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { address } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { ClosedRound, RoundReport } from '../../api/types.js';
import { amount, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DownloadLink } from '../../ui/button.js';
import { Facts } from '../../ui/key-figures.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { signed } from '../indexations/indexation-words.js';

const words = texts.revisions.report;

function ByContributions({ report }: { readonly report: RoundReport }): ReactElement {
  const changed = report.wijzigingen.filter((c) => c.doorInbreng.length > 0);
  if (changed.length === 0) return <p>{words.nothingChanged}</p>;
  return (
    <ol className="rw-list">
      {changed.flatMap((change) =>
        change.doorInbreng.map((by) => (
          <li key={`${change.nummer}-${by.inbreng}`}>
            <b>{words.change(change.nummer)}</b> {change.geschrapt === null ? change.toelichting : words.dropped(change.geschrapt)}
            <span className="rw-second">{words.before(by.was, by.van, by.inbreng, by.reden)}</span>
          </li>
        )),
      )}
    </ol>
  );
}

/** What came of a round that was closed: support, money and what contributions changed, as it was kept on that day. */
export function ReportSection({ roundId }: { readonly roundId: string }): ReactElement {
  const query = useApi<ClosedRound>(`/herzieningen/${roundId}/verslag`);
  return (
    <Section title={words.title} end={<DownloadLink href={address(`/herzieningen/${roundId}/verslag/pdf`)}>{words.pdf}</DownloadLink>}>
      <Loaded query={query} what={words.title} rows={4}>
        {({ verslag: r }) => (
          <>
            <Facts
              facts={[
                {
                  name: words.support,
                  value:
                    r.draagvlak.percentage === null
                      ? words.noOffers
                      : words.share(percent(r.draagvlak.percentage), r.draagvlak.geaccepteerd, r.draagvlak.aanbiedingen),
                },
                { name: words.turnover, value: r.draagvlak.omzetPercentage === null ? words.unknown : percent(r.draagvlak.omzetPercentage) },
                { name: words.recorded, value: words.ofContracts(r.contracten.vastgelegd, r.contracten.gekozen) },
                { name: words.unchanged, value: String(r.contracten.ongewijzigd) },
                { name: words.apart, value: String(r.contracten.apart) },
                { name: words.effect, value: signed(amount(r.effect.verschil), r.effect.verschil) },
                { name: words.contributions, value: words.contributionsOf(r.inbreng.ontvangen, r.inbreng.overgenomen, r.inbreng.deels) },
              ]}
            />
            <h3>{words.byContributions}</h3>
            <ByContributions report={r} />
            {r.bezwaren.length === 0 ? null : (
              <>
                <h3>{words.objections}</h3>
                <ol className="rw-list">
                  {r.bezwaren.map((o) => (
                    <li key={`${o.aanbieder} ${o.reden}`}>
                      {o.aanbieder}
                      <span className="rw-second">{o.reden}</span>
                    </li>
                  ))}
                </ol>
              </>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
