// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { put } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { TenderQuestions } from '../../api/types/nota.js';
import { useMay } from '../../app/session.js';
import { longDate, moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/key-figures.js';
import { NotSaved } from '../../ui/not-saved.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { useChange } from '../../ui/use-change.js';
import { useSide } from '../questions/question-words.js';
import { NotaAnswering } from './nota-answering.js';
import { NotaList } from './nota-list.js';
import { OwnQuestions } from './own-questions.js';
import { procedureCrumbs } from './procedure-words.js';

const words = texts.nota;

/** Mail when something is published; a provider's person chooses for itself. */
function Follow({ procedureId, follows }: { readonly procedureId: string; readonly follows: boolean }): ReactElement {
  const change = useChange({
    send: () => put(`/inkoopprocedures/${procedureId}/volgen`, { volgen: !follows }),
    told: follows ? words.unfollowed : words.followed,
    onDone: () => undefined,
  });
  return (
    <>
      <Button busy={change.isPending} onClick={() => change.mutate()}>
        {follows ? words.unfollow : words.follow}
      </Button>
      <NotSaved error={change.error} />
    </>
  );
}

/** Questions about a tender: asked by a provider, answered by who prepares it, and read by everybody as a nota. */
export function Page(): ReactElement {
  const { id = '' } = useParams();
  const may = useMay();
  const own = useSide() === 'aanbieder';
  const query = useApi<TenderQuestions>(`/inkoopprocedures/${id}/vragen`);
  return (
    <OnePage query={query} title={words.title} crumbs={procedureCrumbs} what={words.what}>
      {(data) => (
        <PageFrame
          title={words.title}
          crumbs={[...procedureCrumbs, { to: `/inkoopprocedures/${id}`, label: data.nummer }]}
          lead={words.lead(data.titel)}
          actions={own && may('procurement:apply') ? <Follow procedureId={id} follows={data.volgt} /> : null}
        >
          <Facts
            facts={[
              { name: words.until, value: data.vragenTot ? moment(data.vragenTot) : words.none },
              { name: words.notaOn, value: data.notaOp ? longDate(data.notaOp) : words.none },
              { name: words.closes, value: data.sluitOp ? moment(data.sluitOp) : words.none },
            ]}
          />
          {own && data.volgt ? <p className="rw-small rw-soft">{words.following}</p> : null}
          {own ? <OwnQuestions procedureId={id} data={data} /> : null}
          {may('procurement:prepare') ? <NotaAnswering procedureId={id} data={data} /> : null}
          <NotaList procedureId={id} notas={data.notas} />
        </PageFrame>
      )}
    </OnePage>
  );
}
