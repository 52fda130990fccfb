// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { address } from '../../api/client.js';
import type { Nota, TenderQuestion } from '../../api/types/nota.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DownloadLink } from '../../ui/button.js';
import { Section } from '../../ui/section.js';
import { sizeOf } from './proof-upload.js';

const words = texts.nota;

/** "Perceel 2, Leidraad 3.2" */
export const placeOf = ({ perceel, plaats }: Pick<TenderQuestion, 'perceel' | 'plaats'>): string =>
  [perceel === null ? null : words.lotName(perceel), plaats].filter(Boolean).join(', ');

/** What everybody reads, newest first. */
export function NotaList({ procedureId, notas }: { readonly procedureId: string; readonly notas: readonly Nota[] }): ReactElement {
  if (notas.length === 0)
    return (
      <Section title={words.notas}>
        <p className="rw-soft">{words.notasNone}</p>
      </Section>
    );
  return (
    <>
      {notas.map((nota) => (
        <Section
          key={nota.id}
          title={words.notaTitle(nota.nummer)}
          note={words.publishedOn(moment(nota.gepubliceerdOp))}
          end={
            <DownloadLink href={address(`/inkoopprocedures/${procedureId}/notas/${nota.nummer}`)}>
              {words.download(sizeOf(nota.grootte))}
            </DownloadLink>
          }
        >
          {nota.mededeling ? (
            <div className="rw-prose">
              <h3>{words.announcements}</h3>
              <p className="rw-talk__text">{nota.mededeling}</p>
            </div>
          ) : null}
          <ol className="rw-list">
            {nota.regels.map((line) => (
              <li key={line.nummer}>
                <h3>{words.line(line.nummer, placeOf(line))}</h3>
                <p className="rw-talk__text">{line.vraag}</p>
                <p className="rw-talk__text rw-prose">
                  <b>{words.reply}:</b> {line.antwoord}
                </p>
              </li>
            ))}
          </ol>
          {nota.reden ? <p className="rw-small rw-soft">{words.because(nota.reden)}</p> : null}
        </Section>
      ))}
    </>
  );
}
