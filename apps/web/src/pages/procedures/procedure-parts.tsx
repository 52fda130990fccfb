// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { ProcedureDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { useSide } from '../questions/question-words.js';

const words = texts.procedures;

interface Props {
  readonly procedure: ProcedureDetail;
}

/** Why this kind of procedure, for which municipalities, and where that comes from. */
export function ProcedureMotivation({ procedure }: Props): ReactElement {
  return (
    <Section title={words.motivation}>
      <div className="rw-prose">
        <p>{procedure.motivering}</p>
        <p>
          {words.municipalities}: {procedure.gemeenten.map((m) => m.naam).join(', ')}
        </p>
        {procedure.bron ? (
          <p className="rw-small rw-soft">
            {words.source}: {procedure.bron}
          </p>
        ) : null}
      </div>
    </Section>
  );
}

export function ProcedureHistory({ procedure }: Props): ReactElement | null {
  if (procedure.gebeurtenissen.length === 0) return null;
  return (
    <Section title={words.history}>
      <ol className="rw-list">
        {procedure.gebeurtenissen.map((event, index) => (
          <li key={index}>
            {event.tekst}
            <span className="rw-second">
              {event.door}, {moment(event.op)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Interests, objections, proceedings and integrity, once there is something to be careful about. */
export function CareLink({ procedure }: Props): ReactElement | null {
  const may = useMay();
  const side = useSide();
  if (!(may('interest:read') || may('objection:read')) || procedure.staat === 'concept') return null;
  return (
    <p>
      <PageLink to={`/inkoopprocedures/${procedure.id}/zorgvuldigheid`}>{side === 'aanbieder' ? texts.care.linkProvider : texts.care.link}</PageLink>
    </p>
  );
}
