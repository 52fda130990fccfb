// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { useList } from '../../api/hooks.js';
import type { QualityItem } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { QualityForm } from './quality-form.js';
import { QualityTable } from './quality-table.js';
import { StopsSection } from './stops-section.js';
import { useProviderName } from './use-provider-name.js';

const words = texts.quality;
/** More than any file holds. */
const ALL = 100;

/** The quality file of one provider, with its stops of admission. */
export function Page(): ReactElement {
  const { key = '' } = useParams();
  const may = useMay();
  const { name, crumbs } = useProviderName(key);
  const [adding, setAdding] = useState(false);
  const query = useList<QualityItem>('/kwaliteit', { aanbieder: key, perPagina: ALL });
  return (
    <PageFrame title={name ? words.title(name) : words.open} crumbs={crumbs} crumb={words.crumb} lead={words.lead} dated withoutYear>
      <Section title={words.file} end={may('quality:write') && !adding ? <Button onClick={() => setAdding(true)}>{words.add}</Button> : null}>
        {adding ? <QualityForm provider={key} onClose={() => setAdding(false)} /> : null}
        <Loaded query={query} what={words.what} rows={4}>
          {({ rows }) =>
            rows.length === 0 ? <EmptyState title={words.none.title}>{words.none.text}</EmptyState> : <QualityTable items={rows} name={words.file} />
          }
        </Loaded>
      </Section>
      {may('market:read') ? <StopsSection provider={key} /> : null}
    </PageFrame>
  );
}
