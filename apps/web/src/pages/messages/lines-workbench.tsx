// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { address, list, type Listed } from '../../api/client.js';
import type { DeclarationLine, MessageDetail } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { usePaths } from '../../app/paths.js';
import { amountCents, sum } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DownloadLink } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { DownloadIcon } from '../../ui/icons.js';
import { Onward } from '../../ui/listing.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { messagePath } from './message-words.js';
import { acceptedColumns, findingColumns } from './line-columns.js';
import { LineDetail } from './line-detail.js';

type Show = 'afgekeurd' | 'goedgekeurd' | 'alle';

function Pill({ on, onClick, children }: { readonly on: boolean; readonly onClick: () => void; readonly children: string }): ReactElement {
  return (
    <button type="button" className="rw-pill" aria-pressed={on} onClick={onClick}>
      {children}
    </button>
  );
}

/** The lines of a message, and below them the chosen one in full. Arrow keys move the choice; the address follows. */
export function LinesWorkbench({ message }: { readonly message: MessageDetail }): ReactElement {
  const filter = useListQuery();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const { nr } = useParams();
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const refused = message.afgekeurdeRegels;
  const show = (filter.value('toon') || (refused > 0 ? 'afgekeurd' : 'alle')) as Show;
  const code = filter.value('code');
  const asked = { staat: show === 'alle' ? '' : show, code, na: filter.value('na') };
  const path = `/berichten/${message.id}/regels`;
  const query = useQuery<Listed<readonly DeclarationLine[]>>({
    queryKey: [path, asked],
    queryFn: () => list<readonly DeclarationLine[]>(path, asked),
  });
  const lines = query.data?.rows ?? [];
  const chosen = nr === undefined ? lines[0]?.regel : Number(nr);
  const place = lines.findIndex((line) => line.regel === chosen);
  const goTo = (line: DeclarationLine | undefined): void => {
    if (!line) return;
    moved.current = true;
    void navigate(`${pathTo(`${messagePath(message)}/regels/${line.regel}`, {}, false)}${search.size > 0 ? `?${search}` : ''}`, {
      replace: true,
      preventScrollReset: true,
    });
  };
  useEffect(() => {
    if (moved.current) box.current?.querySelector<HTMLElement>('.rw-table__chosen a')?.focus();
    moved.current = false;
  }, [chosen]);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    goTo(lines[place + (event.key === 'ArrowDown' ? 1 : -1)]);
  };
  const setShow = (next: Show): void => {
    filter.clear(['code']);
    filter.set('toon', next);
  };
  const columns = show === 'afgekeurd' ? findingColumns(message) : acceptedColumns(message);
  return (
    <Section
      title={refused > 0 ? texts.messages.findings : texts.messages.linesTitle}
      note={`${refused > 0 ? `${texts.messages.findingsNote} ` : ''}${texts.messages.keys}`}
      end={
        refused > 0 ? (
          <DownloadLink href={address(path, { staat: 'afgekeurd', formaat: 'xlsx' })}>
            <DownloadIcon />
            {texts.messages.findingsFile}
          </DownloadLink>
        ) : null
      }
    >
      <div className="rw-pills" role="group" aria-label={texts.messages.show}>
        {refused > 0 ? (
          <Pill on={show === 'afgekeurd' && code === ''} onClick={() => setShow('afgekeurd')}>
            {texts.messages.showRefused(refused)}
          </Pill>
        ) : null}
        <Pill on={show === 'goedgekeurd'} onClick={() => setShow('goedgekeurd')}>
          {texts.messages.showAccepted(message.regels - refused)}
        </Pill>
        <Pill on={show === 'alle'} onClick={() => setShow('alle')}>
          {texts.messages.showAll(message.regels)}
        </Pill>
        {message.oorzaken.length > 0 ? <span className="rw-small rw-soft">{texts.messages.causes}</span> : null}
        {message.oorzaken.map((cause) => (
          <Pill key={cause.code} on={code === cause.code} onClick={() => filter.set('code', code === cause.code ? null : cause.code)}>
            {texts.messages.cause(cause.oorzaak, cause.regels)}
          </Pill>
        ))}
      </div>
      <Loaded query={query} what={texts.messages.linesTitle} rows={7}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState title={texts.messages.noLines.title}>{texts.messages.noLines.text}</EmptyState>
          ) : (
            <>
              {/* Arrow keys are an extra; every line is a link of its own. */}
              <div ref={box} onKeyDown={onKey}>
                <DataTable
                  name={texts.messages.findings}
                  columns={columns}
                  rows={rows}
                  rowKey={(line) => String(line.regel)}
                  chosen={chosen === undefined ? null : String(chosen)}
                  footer={
                    next || filter.value('na')
                      ? undefined
                      : [
                          {
                            id: 'totaal',
                            total: true,
                            cells: { regel: texts.table.total, bedrag: amountCents(sum(rows.map((line) => line.bedrag))) },
                          },
                        ]
                  }
                />
              </div>
              <Onward at={filter.value('na')} next={next} onMove={(na) => filter.set('na', na)} />
            </>
          )
        }
      </Loaded>
      {chosen === undefined ? null : (
        <LineDetail
          message={message}
          number={chosen}
          refusedOnly={show === 'afgekeurd'}
          previous={place > 0 ? () => goTo(lines[place - 1]) : undefined}
          next={place >= 0 && place < lines.length - 1 ? () => goTo(lines[place + 1]) : undefined}
        />
      )}
    </Section>
  );
}
