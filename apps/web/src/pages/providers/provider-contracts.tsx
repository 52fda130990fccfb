// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { ProviderDetail } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { texts } from '../../texts/nl.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';
import { VersionTimeline } from '../../ui/version-timeline.js';
import { LateVersion, VersionTable } from '../contracts/version-table.js';

export function ContractsSection({ provider }: { readonly provider: ProviderDetail }): ReactElement {
  const { date } = useAsOf();
  const main = provider.contracten.find((c) => c.versies.some((v) => v.staat === 'geldt-nu')) ?? provider.contracten[0];
  return (
    <Section title={texts.providers.contractsTitle} note={texts.providers.contractsNote}>
      {main === undefined ? (
        <EmptyState title={texts.providers.noContracts.title}>{texts.providers.noContracts.text}</EmptyState>
      ) : (
        <>
          <VersionTimeline contracts={provider.contracten} asOf={date} />
          {provider.contracten.map((contract) => (
            <div key={contract.nummer} className={contract === main ? undefined : 'rw-phone-only'}>
              <h3 className="rw-phone-heading">
                <PageLink to={`/contracten/${contract.nummer}`}>{contract.nummer}</PageLink>
                <span className="rw-second">{texts.contracts.kindAndSize(contract.soort, contract.producten)}</span>
              </h3>
              <VersionTable contract={contract} titled={provider.contracten.length > 1} />
            </div>
          ))}
          <LateVersion contract={main} />
        </>
      )}
    </Section>
  );
}
