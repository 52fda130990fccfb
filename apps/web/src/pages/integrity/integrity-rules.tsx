// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { put } from '../../api/client.js';
import { ApiError } from '../../api/problem.js';
import type { Integrity } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import type { View } from '../../app/view-choice.js';
import { amountCents, count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Sparkline } from '../../ui/sparkline.js';
import { EmptyState } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';
import { monthColumns } from './month-columns.js';
import { monthsOf, valuesOf } from './month-values.js';

type Rule = Integrity['perRegel'][number];

interface Change {
  readonly rule: Rule;
  readonly owner: 'mij' | null;
}

/** Takes a fault (of one provider, when the page is about one) or lays it back: at once, with the way back in view. */
function useOwner(provider: string): (change: Change) => void {
  const client = useQueryClient();
  const tell = useUndo();
  const save = useMutation({
    mutationFn: ({ rule, owner }: Change) =>
      put<{ readonly versie?: number }>('/data-integriteit/eigenaren', {
        code: rule.code,
        aanbieder: provider || null,
        eigenaar: owner,
        versie: rule.versie,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['/data-integriteit'] }),
    onError: (error) =>
      tell({
        text:
          error instanceof ApiError && error.status === 412
            ? texts.states.changedMeanwhile
            : texts.states.notSaved(error instanceof ApiError ? error.message : texts.states.unknownError),
      }),
  });
  return (change) =>
    save.mutate(change, {
      onSuccess: (fresh) =>
        tell({
          text: change.owner === null ? texts.integrity.givenBack(change.rule.oorzaak) : texts.integrity.taken(change.rule.oorzaak),
          undo: () => save.mutate({ rule: { ...change.rule, versie: fresh?.versie }, owner: change.owner === null ? 'mij' : null }),
        }),
    });
}

function Owner({ rule, onChange }: { readonly rule: Rule; readonly onChange: (change: Change) => void }): ReactElement {
  const may = useMay();
  const { naam } = useSession();
  const mine = rule.eigenaar?.naam === naam;
  if (rule.eigenaar && !(mine && may('integrity:own'))) return <>{rule.eigenaar.naam}</>;
  if (!may('integrity:own')) return <span className="rw-soft">{texts.integrity.nobody}</span>;
  return mine ? (
    <>
      {naam} <span className="rw-soft">{texts.integrity.you}</span>
      <small>
        <button
          type="button"
          className="rw-text-button rw-text-button--small"
          aria-label={texts.integrity.giveBackLabel(rule.oorzaak)}
          onClick={() => onChange({ rule, owner: null })}
        >
          {texts.integrity.giveBack}
        </button>
      </small>
    </>
  ) : (
    <button
      type="button"
      className="rw-text-button"
      aria-label={texts.integrity.takeLabel(rule.oorzaak)}
      onClick={() => onChange({ rule, owner: 'mij' })}
    >
      {texts.integrity.take}
    </button>
  );
}

interface Props {
  readonly rules: readonly Rule[];
  readonly year: number;
  readonly view: View;
  readonly narrowed: Readonly<Record<string, string>>;
  readonly end: ReactNode;
}

/** Each kind of fault: how often, its course over the months, and who sees to it. */
export function IntegrityRules({ rules, year, view, narrowed, end }: Props): ReactElement {
  const change = useOwner(narrowed.aanbieder ?? '');
  const months = monthsOf(year);
  const trend: Column<Rule> = {
    id: 'verloop',
    head: texts.integrity.trend,
    width: '188px',
    phone: 'line',
    cell: (rule) => <Sparkline name={rule.oorzaak} values={valuesOf(rule.trend, months)} />,
  };
  const columns: readonly Column<Rule>[] = [
    {
      id: 'fout',
      head: texts.integrity.rule,
      phone: 'title',
      width: view === 'tabel' ? '210px' : undefined,
      cell: (rule) => (
        <>
          <PageLink to="/afkeur" query={{ ...narrowed, oorzaak: rule.code }} keepDate={false}>
            {rule.oorzaak}
          </PageLink>
          <small>{texts.messages.code(rule.code)}</small>
        </>
      ),
    },
    ...(view === 'tabel' ? monthColumns(rules, year) : [trend]),
    { id: 'regels', head: texts.integrity.refusedLines, num: true, phone: 'fact', cell: (rule) => count(rule.regels) },
    { id: 'bedrag', head: texts.integrity.amountHead, num: true, phone: 'fact', cell: (rule) => amountCents(rule.bedrag) },
    {
      id: 'eigenaar',
      head: texts.integrity.owner,
      apart: true,
      width: view === 'tabel' ? '112px' : '170px',
      phone: 'fact',
      cell: (rule) => <Owner rule={rule} onChange={change} />,
    },
  ];
  return (
    <Section title={texts.integrity.perRule} note={view === 'grafiek' ? texts.integrity.perRuleNote : undefined} end={end}>
      {rules.length === 0 ? (
        <EmptyState title={texts.integrity.noRefusals.title}>{texts.integrity.noRefusals.text}</EmptyState>
      ) : (
        <DataTable name={texts.integrity.perRule} columns={columns} rows={rules} rowKey={(rule) => rule.code} middle dense={view === 'tabel'} />
      )}
    </Section>
  );
}
