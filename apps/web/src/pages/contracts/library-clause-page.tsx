// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { ClauseDetail, ClauseUse } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { ClauseSilenceSection } from './clause-silence.js';
import { libraryCrumbs, stateColumn, countColumn } from './library-use.js';

const words = texts.contractLibrary;
type Version = ClauseDetail['versies'][number];

const versionColumns: readonly Column<Version>[] = [
  { id: 'versie', head: words.version, width: '110px', phone: 'first', cell: (v) => words.versionNo(v.versie) },
  {
    id: 'tekst',
    head: words.text,
    phone: 'title',
    cell: (v) => (
      <>
        <b>{v.titel}</b> {v.tekst}
        {v.wijzigingsgrond ? <small>{words.allowsChange}</small> : null}
      </>
    ),
  },
  { id: 'bron', head: words.source, width: '24%', phone: 'line', cell: (v) => v.bron },
];

/** The texts of a clause, and in which contracts each holds. */
export function Page(): ReactElement {
  const { key = '' } = useParams();
  const may = useMay();
  const query = useApi<ClauseDetail>(`/contractbibliotheek/clausules/${key}`, {}, { keep: true });
  const useColumns: readonly Column<ClauseUse>[] = [
    { id: 'versie', head: words.version, phone: 'title', cell: (u) => words.versionNo(u.versie) },
    stateColumn(),
    countColumn((u) => ({ clausule: key, clausuleversie: u.versie })),
  ];
  return (
    <PageFrame title={query.data?.versies[0]?.titel ?? key} crumbs={libraryCrumbs} lead={words.clause}>
      <Loaded query={query} what={words.clause}>
        {({ versies, gebruik }) => (
          <>
            <Section title={words.versions}>
              <DataTable name={words.versions} columns={versionColumns} rows={versies} rowKey={(v) => String(v.versie)} />
            </Section>
            <Section title={words.use} note={words.useNote}>
              {gebruik.length === 0 ? (
                <EmptyState title={words.notUsed.title}>{words.notUsed.text}</EmptyState>
              ) : (
                <DataTable name={words.use} columns={useColumns} rows={gebruik} rowKey={(u) => `${u.versie} ${u.staat}`} />
              )}
            </Section>
            {may('revision:read') ? <ClauseSilenceSection clause={key} /> : null}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
