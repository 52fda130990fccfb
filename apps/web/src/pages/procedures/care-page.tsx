// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { Objections, ProcedureDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Loaded } from '../../ui/states.js';
import { useSide } from '../questions/question-words.js';
import { CourtFileSection } from './court-file-section.js';
import { InterestSection } from './interest-section.js';
import { ObjectionSection } from './objection-section.js';
import { ProceedingsSection } from './proceedings-section.js';
import { procedureCrumbs } from './procedure-words.js';
import { VettingSection } from './vetting-section.js';

const words = texts.care;

function Objecting({ procedureId }: { readonly procedureId: string }): ReactElement {
  const query = useApi<Objections>(`/inkoopprocedures/${procedureId}/bezwaren`);
  return (
    <Loaded query={query} what={texts.objections.what} rows={3}>
      {(data) => (
        <>
          <ObjectionSection procedureId={procedureId} data={data} />
          {data.rechtszaken ? <ProceedingsSection procedureId={procedureId} all={data.rechtszaken} /> : null}
        </>
      )}
    </Loaded>
  );
}

/** What lies around a procedure of any kind: interests, objections, proceedings, integrity and the file for a court. */
export function Page(): ReactElement {
  const { id = '' } = useParams();
  const may = useMay();
  const own = useSide() === 'aanbieder';
  const query = useApi<ProcedureDetail>(`/inkoopprocedures/${id}`);
  const title = own ? words.titleProvider : words.title;
  return (
    <OnePage query={query} title={title} crumbs={procedureCrumbs} what={texts.procedures.one}>
      {(procedure) => (
        <PageFrame
          title={title}
          crumbs={[...procedureCrumbs, { to: `/inkoopprocedures/${procedure.id}`, label: procedure.nummer }]}
          lead={(own ? words.leadProvider : words.lead)(procedure.titel)}
        >
          {may('interest:read') ? <InterestSection procedure={procedure} /> : null}
          {may('objection:read') ? <Objecting procedureId={procedure.id} /> : null}
          {may('vetting:read') ? <VettingSection procedure={procedure} /> : null}
          {may('court-file:read') ? <CourtFileSection procedureId={procedure.id} /> : null}
        </PageFrame>
      )}
    </OnePage>
  );
}
