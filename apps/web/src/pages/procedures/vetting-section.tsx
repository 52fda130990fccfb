// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { Interests, ProcedureDetail, Vetting, VettingFile } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { moment, tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Conclude, OpenVetting, RecordFinding } from './vetting-forms.js';

const words = texts.vetting;

interface FileProps {
  readonly procedureId: string;
  readonly data: Vetting;
  readonly file: VettingFile;
}

function Findings({ data, file }: Pick<FileProps, 'data' | 'file'>): ReactElement {
  return (
    <ul className="rw-list">
      {data.onderwerpen.map((topic) => {
        const found = file.bevindingen.find((b) => b.onderwerp === topic.sleutel);
        return (
          <li key={topic.sleutel}>
            <b>{topic.titel}</b>{' '}
            {found ? (
              <StatusBadge
                plain
                tone={found.uitkomst === 'bevinding' ? (found.telt ? 'red' : 'grey') : found.uitkomst === 'niets-gevonden' ? 'green' : 'orange'}
              >
                {words.outcomes[found.uitkomst]}
              </StatusBadge>
            ) : (
              <span className="rw-soft">{words.notLooked}</span>
            )}
            <span className="rw-second">
              {words.kinds[topic.soort]}, {topic.jaren === null ? words.noLookBack : words.lookBack(topic.jaren)}
              {found ? `, ${found.door}, ${moment(found.op)}` : ''}
            </span>
            {found?.uitkomst === 'bevinding' ? (
              <p className="rw-talk__text">
                {found.feitOp ? `${tableDate(found.feitOp)}: ` : ''}
                {found.tekst} ({found.bewijs}; {found.telt ? words.counts : words.countsNot})
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function File({ procedureId, data, file }: FileProps): ReactElement {
  const may = useMay();
  const [doing, setDoing] = useState<'finding' | 'conclusion' | null>(null);
  const close = (): void => setDoing(null);
  const looked = file.bevindingen.filter((b) => b.uitkomst !== 'nog-uit-te-zoeken').length;
  return (
    <section className="rw-stack" aria-label={file.aanbieder.naam}>
      <h3>
        {file.aanbieder.naam}{' '}
        <StatusBadge plain tone={file.staat === 'open' ? 'orange' : 'grey'}>
          {words.states[file.staat]}
        </StatusBadge>
      </h3>
      <p>
        {file.uitkomst
          ? words.concludedBy(words.conclusions[file.uitkomst], file.geslotenDoor ?? '')
          : words.progress(looked, data.onderwerpen.length)}
        {file.reden ? `. ${file.reden}` : ''}
      </p>
      <Findings data={data} file={file} />
      {doing === 'finding' ? <RecordFinding procedureId={procedureId} data={data} file={file} onClose={close} /> : null}
      {doing === 'conclusion' ? <Conclude procedureId={procedureId} file={file} onClose={close} /> : null}
      {file.staat === 'open' && doing === null ? (
        <div className="rw-buttons">
          {may('vetting:write') ? (
            <Button primary onClick={() => setDoing('finding')}>
              {words.record}
            </Button>
          ) : null}
          {may('vetting:conclude') ? <Button onClick={() => setDoing('conclusion')}>{words.conclude}</Button> : null}
        </div>
      ) : null}
    </section>
  );
}

/** What was looked into of who applied, for the few who may see it. */
export function VettingSection({ procedure }: { readonly procedure: ProcedureDetail }): ReactElement {
  const may = useMay();
  const signs = may('interest:sign');
  const interests = useApi<Interests>(`/inkoopprocedures/${procedure.id}/belangen`, {}, { enabled: signs });
  // Who signed nothing yet may not look: it is not asked for, and the section about interests says what to do.
  const cleared =
    !signs || (interests.data?.verklaringen.some((s) => s.eigen && s.geldt && (!s.belang || s.oordeel?.uitkomst === 'toegestaan')) ?? false);
  const query = useApi<Vetting>(`/inkoopprocedures/${procedure.id}/integriteit`, {}, { enabled: cleared });
  const [opening, setOpening] = useState(false);
  return (
    <Section
      title={words.title}
      note={words.note}
      end={may('vetting:write') && query.data && !opening ? <Button onClick={() => setOpening(true)}>{words.open}</Button> : null}
    >
      {!cleared ? (
        <p className="rw-soft">{words.signFirst}</p>
      ) : (
        <Loaded query={query} what={words.what} rows={2}>
          {(data) => (
            <div className="rw-stack rw-stack--wide">
              {opening ? <OpenVetting procedureId={procedure.id} data={data} onClose={() => setOpening(false)} /> : null}
              {data.dossiers.length === 0 ? <p className="rw-soft">{words.none}</p> : null}
              {data.dossiers.map((file) => (
                <File key={file.id} procedureId={procedure.id} data={data} file={file} />
              ))}
            </div>
          )}
        </Loaded>
      )}
    </Section>
  );
}
