// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useList } from '../../api/hooks.js';
import type { Signal, Today } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { ViewSwitch } from '../../ui/view-switch.js';
import { SignalTable } from '../signals/signal-table.js';

/** The heaviest open signals: those of everybody, or one's own. */
export function Attention({ today }: { readonly today: Today }): ReactElement {
  const [search, setSearch] = useSearchParams();
  const whose = search.get('signalen') === 'mij' ? 'mij' : 'alle';
  const mine = useList<Signal>('/signalen', { staat: 'open', eigenaar: 'mij', perPagina: 6 }, { enabled: whose === 'mij' });
  const change = (next: 'mij' | 'alle'): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (next === 'mij') after.set('signalen', 'mij');
        else after.delete('signalen');
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  const total = whose === 'mij' ? today.signalen.vanMij : today.signalen.open;
  const shown = (signals: readonly Signal[]): ReactElement => {
    if (signals.length === 0) {
      const empty = whose === 'mij' ? texts.today.noSignalsOfMine : texts.today.noSignals;
      return <EmptyState title={empty.title}>{empty.text}</EmptyState>;
    }
    return (
      <>
        <SignalTable signals={signals} name={texts.today.attention} />
        <div className="rw-below">
          <span>{texts.today.shown(signals.length, Math.max(total, signals.length))}</span>
          <PageLink to="/signalen" query={whose === 'mij' ? { eigenaar: 'mij' } : {}} keepDate={false}>
            {texts.today.allSignals}
          </PageLink>
        </div>
      </>
    );
  };
  return (
    <Section
      title={texts.today.attention}
      end={
        <ViewSwitch
          name={texts.today.whose}
          value={whose}
          onChange={change}
          options={[
            { value: 'mij', label: texts.today.mine(today.signalen.vanMij) },
            { value: 'alle', label: texts.today.all(today.signalen.open) },
          ]}
        />
      }
    >
      {whose === 'mij' ? (
        <Loaded query={mine} what={texts.today.what.signals}>
          {(data) => shown(data.rows)}
        </Loaded>
      ) : (
        shown(today.signalen.lijst)
      )}
    </Section>
  );
}
