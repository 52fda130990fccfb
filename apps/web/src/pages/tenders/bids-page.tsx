// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import { ApiError } from '../../api/problem.js';
import type { BidBox } from '../../api/types/bids.js';
import type { ProcedureDetail, Tender } from '../../api/types.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Facts } from '../../ui/key-figures.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { procedureCrumbs } from '../procedures/procedure-words.js';
import { useSide } from '../questions/question-words.js';
import { BidClock } from './bid-clock.js';
import { OwnBid } from './own-bid.js';
import { TenderBids } from './tender-bids.js';

const words = texts.bids;
/** Another person of the same provider may hand in meanwhile, and a deadline may move. */
const ASK_AGAIN_MS = 60_000;

/** The box of a tender: for a provider its own bid, for the region what was opened. */
export function Page(): ReactElement {
  const { id = '' } = useParams();
  const provider = useSide() === 'aanbieder';
  const side = provider ? 'aanbieder' : 'regio';
  const query = useApi<ProcedureDetail>(`/inkoopprocedures/${id}`);
  const tender = useApi<Tender>(`/inkoopprocedures/${id}/aanbesteding`);
  const box = useApi<BidBox>(`/inkoopprocedures/${id}/inschrijfbus`, {}, { every: ASK_AGAIN_MS });
  const lotTitle = (no: number): string | undefined => tender.data?.percelen.find((p) => p.nummer === no)?.titel;
  const none = box.error instanceof ApiError && box.error.status === 404;
  return (
    <OnePage query={query} title={words.title[side]} crumbs={procedureCrumbs} what={texts.procedures.one}>
      {(procedure) => (
        <PageFrame
          title={words.title[side]}
          crumbs={[...procedureCrumbs, { to: `/inkoopprocedures/${procedure.id}`, label: procedure.nummer }]}
          lead={words.lead[side](procedure.titel)}
        >
          {none ? (
            <EmptyState title={words.notOpen}>{words.notOpenText}</EmptyState>
          ) : (
            <Loaded query={box} what={words.one} rows={4}>
              {(data) => (
                <>
                  <Facts
                    facts={[
                      { name: words.closes, value: moment(data.sluitOp) },
                      { name: words.left, value: <BidClock box={data} /> },
                      { name: words.lots, value: data.percelen },
                    ]}
                  />
                  {provider ? (
                    <OwnBid procedureId={procedure.id} box={data} lotTitle={lotTitle} />
                  ) : (
                    <TenderBids procedure={procedure} box={data} lotTitle={lotTitle} />
                  )}
                </>
              )}
            </Loaded>
          )}
        </PageFrame>
      )}
    </OnePage>
  );
}
