// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { ContractDetail, ContractLine, ContractRoom, ContractTerm } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useMay, useSeesRooms } from '../../app/session.js';
import { longDate, range } from '../../format/dates.js';
import { amount, amountCents, count, euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Facts } from '../../ui/key-figures.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { versionTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { VersionTimeline } from '../../ui/version-timeline.js';
import { QuestionsSection } from '../questions/ask-question.js';
import { AgreementsSection } from './agreements-section.js';
import { ChangesSection } from './changes-section.js';
import { DocumentsSection } from './documents-section.js';
import { OccupancySection } from './occupancy-section.js';
import { TermSection } from './term-section.js';
import { LateVersion, VersionTable } from './version-table.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/contracten', label: texts.menu.contracts },
];

const lineColumns: readonly Column<ContractLine>[] = [
  { id: 'regel', head: texts.contracts.line, phone: 'first', width: '60px', cell: (line) => line.regel },
  {
    id: 'product',
    head: texts.contracts.product,
    phone: 'title',
    cell: (line) => (
      <>
        <PageLink to={`/producten/${line.product.code}/gebruik`} label={texts.register.useTitle(`${line.product.code} ${line.product.naam}`)} quiet>
          {line.product.code} {line.product.naam}
        </PageLink>
        <small>{[texts.units[line.eenheid] ?? line.eenheid, line.bekostiging].join(', ')}</small>
      </>
    ),
  },
  {
    id: 'gemeenten',
    head: texts.contracts.municipalities,
    width: '34%',
    phone: 'line',
    cell: (line) => line.gemeenten.map((m) => m.naam).join(', '),
  },
  {
    id: 'geldt',
    head: texts.contracts.tariffFrom,
    phone: 'inline',
    cell: (line) => line.tarieven.map((tariff) => <div key={tariff.van}>{range(tariff.van, tariff.totEnMet, texts.contracts.from)}</div>),
  },
  {
    id: 'tarief',
    head: texts.contracts.tariff,
    num: true,
    phone: 'end',
    cell: (line) =>
      line.tarieven.length === 0 ? (
        <span className="rw-soft">{texts.table.notApplicable}</span>
      ) : (
        line.tarieven.map((tariff) => (
          <div key={tariff.van}>
            <PageLink
              to="/contracten"
              query={{ product: line.product.code, tarief: tariff.bedrag }}
              label={texts.register.withTariff(line.product.code, euroCents(tariff.bedrag))}
              quiet
            >
              {amountCents(tariff.bedrag)}
            </PageLink>
          </div>
        ))
      ),
  },
];

const roomColumns: readonly Column<ContractRoom>[] = [
  {
    id: 'grond',
    head: texts.providers.ground,
    phone: 'title',
    cell: (room) => texts.contracts.roomGround(room.grondslag, room.segment, room.producten),
  },
  { id: 'jaar', head: texts.asOf.year, phone: 'fact', cell: (room) => room.jaar },
  {
    id: 'bedrag',
    head: texts.providers.agreed,
    num: true,
    phone: 'fact',
    cell: (room) => (room.bedrag === null ? <span className="rw-soft">{texts.providers.noRoomAgreed}</span> : amount(room.bedrag)),
  },
  { id: 'gevolg', head: texts.providers.consequence, apart: true, phone: 'fact', cell: (room) => texts.providers.consequences[room.gevolg] },
];

export function Page(): ReactElement {
  const { number = '', version } = useParams();
  const asOf = useAsOf();
  const seesRooms = useSeesRooms();
  const overview = useApi<ContractDetail>(`/contracten/${number}`, asOf.query, { keep: true });
  const now = overview.data?.versies.find((v) => v.staat === 'geldt-nu') ?? overview.data?.versies.at(-1);
  const chosen = version === undefined ? (now?.nummer ?? null) : Number(version);
  const lines = useApi<ContractDetail>(`/contracten/${number}`, { ...asOf.query, versie: chosen }, { enabled: chosen !== null, keep: true });
  const term = useApi<ContractTerm>(`/contracten/${number}/looptijd`, version === undefined ? {} : { contractversie: Number(version) }, {
    keep: true,
  });
  const contract = overview.data;
  const chosenVersion = contract?.versies.find((v) => v.nummer === chosen);
  return (
    <PageFrame
      title={number}
      crumbs={crumbs}
      dated
      status={chosenVersion ? <StatusBadge tone={versionTone[chosenVersion.staat]}>{texts.contracts.states[chosenVersion.staat]}</StatusBadge> : null}
      lead={contract ? texts.contracts.kindAndSize(contract.soort, contract.producten) : ' '}
      footer={texts.frame.asKnown(longDate(asOf.date))}
    >
      <Loaded query={overview} what={texts.contracts.one} rows={8}>
        {(data) => (
          <>
            <Overview contract={data} chosen={chosen} />
            {chosen === null ? null : (
              <Section title={texts.contracts.lines(chosen)}>
                <Loaded query={lines} what={texts.contracts.lines(chosen)}>
                  {({ regels = [] }) =>
                    regels.length === 0 ? (
                      <EmptyState title={texts.contracts.noLines.title}>{texts.contracts.noLines.text}</EmptyState>
                    ) : (
                      <DataTable name={texts.contracts.lines(chosen)} columns={lineColumns} rows={regels} rowKey={(line) => String(line.regel)} />
                    )
                  }
                </Loaded>
              </Section>
            )}
            {seesRooms ? (
              <Section title={texts.contracts.rooms}>
                {data.ruimten.length === 0 ? (
                  <EmptyState title={texts.contracts.noRooms.title}>{texts.contracts.noRooms.text}</EmptyState>
                ) : (
                  <DataTable
                    name={texts.contracts.rooms}
                    columns={roomColumns}
                    rows={data.ruimten}
                    rowKey={(room) => `${room.jaar}${room.grondslag}${room.segment}`}
                  />
                )}
              </Section>
            ) : null}
            <Loaded query={term} what={texts.contractTerms.whatTerm}>
              {(known) => (
                <>
                  <TermSection term={known} />
                  <AgreementsSection agreed={known.afspraken} />
                  <OccupancySection number={data.nummer} lines={known.afspraken?.capaciteit ?? []} />
                  <ChangesSection term={known} />
                </>
              )}
            </Loaded>
            {chosen === null ? null : (
              <DocumentsSection number={data.nummer} version={chosen} first={data.versies.every((v) => v.nummer >= chosen)} />
            )}
            <QuestionsSection subject={{ soort: 'contract', id: data.nummer }} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Overview({ contract, chosen }: { readonly contract: ContractDetail; readonly chosen: number | null }): ReactElement {
  const asOf = useAsOf();
  const may = useMay();
  return (
    <>
      <Facts
        facts={[
          { name: texts.contracts.provider, value: <PageLink to={`/aanbieders/${contract.aanbieder.sleutel}`}>{contract.aanbieder.naam}</PageLink> },
          { name: texts.contracts.kind, value: texts.contracts.kinds[contract.soort] ?? contract.soort },
          { name: texts.contracts.period, value: range(contract.van, contract.totEnMet, texts.contracts.from) },
          { name: texts.contracts.products, value: count(contract.producten) },
          { name: texts.contracts.block, value: contract.blok ?? texts.contracts.noBlock },
        ]}
      />
      <Section
        title={texts.contracts.versions}
        note={texts.providers.contractsNote}
        end={
          may('ledger:read') ? (
            <ButtonLink to="/boekingen" query={{ contract: contract.nummer, jaar: asOf.year }}>
              {texts.contracts.showPostings}
            </ButtonLink>
          ) : null
        }
      >
        <VersionTimeline contracts={[contract]} asOf={asOf.date} />
        <VersionTable contract={contract} chosen={chosen} />
        {contract.versies.length > 1 ? (
          <p className="rw-below">
            <PageLink to={`/contracten/${contract.nummer}/verschil`}>{texts.contractTerms.compare}</PageLink>
          </p>
        ) : null}
        <LateVersion contract={contract} />
      </Section>
    </>
  );
}
