// SPDX-License-Identifier: EUPL-1.2
import {
  SideNavigationBase,
  SideNavigationItem,
  SideNavigationLink,
  SideNavigationLinkLabel,
  SideNavigationList,
} from '@gemeente-denhaag/side-navigation';
import type { ReactElement } from 'react';
import { useHref, useLinkClickHandler, useLocation, useParams } from 'react-router';
import { useList } from '../api/hooks.js';
import type { Permission } from '../api/types.js';
import { texts } from '../texts/nl.js';
import { LogOut, useRoleWords } from './header.js';
import { RegionInMenu } from './region-switch.js';
import { Search } from './search.js';
import { useMay, useSession } from './session.js';

interface Item {
  readonly path: string;
  readonly label: string;
  readonly needs: Permission;
  readonly count?: 'signals' | 'questions' | 'unmapped' | 'jobs' | 'decisions' | 'manual' | 'post';
  /** Other first parts of an address that belong to this item. */
  readonly also?: readonly string[];
}

const GROUPS: readonly { readonly title: string | null; readonly items: readonly Item[] }[] = [
  {
    title: null,
    items: [
      { path: 'vandaag', label: texts.menu.today, needs: 'steering:read' },
      { path: 'agenda', label: texts.agenda.title, needs: 'session:own' },
      { path: 'post', label: texts.post.title, needs: 'session:own', count: 'post' },
      { path: 'signalen', label: texts.menu.signals, needs: 'signal:read', count: 'signals' },
    ],
  },
  {
    title: texts.menu.steering,
    items: [
      { path: 'segmenten', label: texts.menu.segments, needs: 'steering:read' },
      { path: 'strategie', label: texts.menu.strategy, needs: 'steering:read' },
      { path: 'planning', label: texts.menu.planning, needs: 'steering:read' },
      { path: 'afwegingen', label: texts.menu.assessments, needs: 'steering:read' },
      { path: 'bestuursbesluiten', label: texts.menu.boardDecisions, needs: 'governance:read', also: ['gremia', 'stemmingen'] },
      { path: 'trajecten', label: texts.menu.trajectories, needs: 'trajectory:read', also: ['toewijzingen'] },
      { path: 'plafonds', label: texts.menu.ceilings, needs: 'ceiling:read', also: ['besparing'] },
      { path: 'dekking', label: texts.menu.coverage, needs: 'market:read', also: ['concentratie'] },
      { path: 'missend-aanbod', label: texts.menu.missingSupply, needs: 'market:read' },
    ],
  },
  {
    title: texts.menu.agreements,
    items: [
      { path: 'aanbieders', label: texts.menu.providers, needs: 'provider:read', also: ['kwaliteit', 'portefeuilles', 'rekeningnummers'] },
      { path: 'contracten', label: texts.menu.contracts, needs: 'contract:read' },
      { path: 'tekenen', label: texts.signing.title, needs: 'signing:read' },
      { path: 'contractkalender', label: texts.contractTerms.calendar, needs: 'contract:calendar' },
      { path: 'maatwerk', label: texts.maatwerk.title, needs: 'maatwerk:read' },
      { path: 'aanbiedingen', label: texts.offers.title, needs: 'offer:answer' },
      { path: 'herzieningen', label: texts.revisions.title, needs: 'revision:read' },
      { path: 'overleg', label: texts.consultations.own.title, needs: 'revision:contribute' },
      { path: 'inkoopprocedures', label: texts.menu.procedures, needs: 'procurement:read' },
      { path: 'aanmeldingen', label: texts.menu.applications, needs: 'application:read' },
      { path: 'inschrijvingen', label: texts.bids.own.title, needs: 'procurement:apply' },
      { path: 'contractbibliotheek', label: texts.contractLibrary.title, needs: 'library:read' },
      { path: 'gesprekken', label: texts.menu.talks, needs: 'talk:read' },
      { path: 'indexeringen', label: texts.menu.indexations, needs: 'indexation:read' },
      { path: 'productenboek', label: texts.menu.productBook, needs: 'productbook:read' },
    ],
  },
  {
    title: texts.menu.declarations,
    items: [
      { path: 'berichten', label: texts.menu.messages, needs: 'declaration:read', also: ['declaraties'] },
      { path: 'afkeur', label: texts.menu.refusals, needs: 'declaration:read' },
      { path: 'voor-de-rekening', label: texts.menu.prebill, needs: 'prebill:read' },
      { path: 'data-integriteit', label: texts.menu.integrity, needs: 'integrity:read' },
      { path: 'besluiten', label: texts.menu.decisions, needs: 'decision:read', count: 'decisions' },
      { path: 'handmatig', label: texts.menu.manual, needs: 'manual:read', count: 'manual' },
      { path: 'omzettingen', label: texts.conversions.title, needs: 'conversion:read' },
      { path: 'vragen', label: texts.menu.questions, needs: 'thread:read', count: 'questions' },
      { path: 'inlezen', label: texts.menu.imports, needs: 'import:read' },
    ],
  },
  {
    title: texts.menu.management,
    items: [
      { path: 'taken', label: texts.menu.jobs, needs: 'job:read', count: 'jobs' },
      { path: 'mail', label: texts.mail.title, needs: 'job:manage' },
      { path: 'producten', label: texts.menu.products, needs: 'catalogue:read' },
      { path: 'producten/niet-ingedeeld', label: texts.menu.unmapped, needs: 'catalogue:read', count: 'unmapped' },
      { path: 'gemeenten', label: texts.menu.municipalities, needs: 'steering:read' },
      { path: 'logboek', label: texts.menu.audit, needs: 'audit:read' },
    ],
  },
];

function useOpenCounts(): Readonly<Record<NonNullable<Item['count']>, number>> {
  const may = useMay();
  const signals = useList('/signalen', { staat: 'open', perPagina: 1 }, { enabled: may('signal:read'), every: 60_000 });
  const questions = useList('/vragen', { wachtOp: 'ons', perPagina: 1 }, { enabled: may('thread:write'), every: 60_000 });
  const jobs = useList('/taken', { staat: 'mislukt', perPagina: 1 }, { enabled: may('job:read'), every: 60_000 });
  const unmapped = useList('/producten/niet-ingedeeld', { perPagina: 1 }, { enabled: may('catalogue:read') });
  const decisions = useList('/besluiten', { staat: 'wacht-op-tweede', perPagina: 1 }, { enabled: may('decision:approve'), every: 60_000 });
  const manual = useList('/handmatig', { staat: 'ingevoerd', perPagina: 1 }, { enabled: may('manual:enter'), every: 60_000 });
  const own = useList('/post', { toon: 'ongelezen', perPagina: 1 }, { every: 60_000 });
  return {
    post: own.data?.total ?? 0,
    decisions: decisions.data?.total ?? 0,
    manual: manual.data?.total ?? 0,
    signals: signals.data?.total ?? 0,
    questions: questions.data?.total ?? 0,
    jobs: jobs.data?.total ?? 0,
    unmapped: unmapped.data?.total ?? 0,
  };
}

function MenuLink({
  to,
  current,
  label,
  open,
}: {
  readonly to: string;
  readonly current: boolean;
  readonly label: string;
  readonly open: number;
}): ReactElement {
  const href = useHref(to);
  const onClick = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <SideNavigationLink href={href} onClick={onClick} current={current}>
      <SideNavigationLinkLabel>{label}</SideNavigationLinkLabel>
      {open > 0 ? (
        <span className="rw-count">
          <span aria-hidden="true">{open}</span>
          <span className="rw-hidden">{texts.menu.openCount(open)}</span>
        </span>
      ) : null}
    </SideNavigationLink>
  );
}

/** What this person may open, in the same order for everybody. */
export function Menu({ open }: { readonly open: boolean }): ReactElement {
  const { naam } = useSession();
  const role = useRoleWords();
  const may = useMay();
  const counts = useOpenCounts();
  const { region = '' } = useParams();
  const { pathname } = useLocation();
  const here = pathname.split('/').slice(2);
  const isHere = (item: Item): boolean => {
    if (item.path.includes('/')) return here.slice(0, 2).join('/') === item.path;
    if (item.path === 'producten' && here[1] === 'niet-ingedeeld') return false;
    return here[0] === item.path || (item.also ?? []).includes(here[0] ?? '');
  };
  return (
    <div className={`rw-side${open ? ' rw-side--open' : ''}`} id="menu">
      <section className="rw-side__person" aria-label={texts.regions.person}>
        <p>{texts.frame.loggedInAs(naam, role)}</p>
        <LogOut />
        <RegionInMenu />
        {open ? <Search /> : null}
      </section>
      <SideNavigationBase aria-label={texts.frame.mainMenu}>
        {GROUPS.map((group) => {
          const items = group.items.filter((item) => may(item.needs));
          return items.length === 0 ? null : (
            <div key={group.title ?? 'top'}>
              {group.title ? <h2>{group.title}</h2> : null}
              <SideNavigationList>
                {items.map((item) => (
                  <SideNavigationItem key={item.path}>
                    <MenuLink to={`/${region}/${item.path}`} current={isHere(item)} label={item.label} open={item.count ? counts[item.count] : 0} />
                  </SideNavigationItem>
                ))}
              </SideNavigationList>
            </div>
          );
        })}
      </SideNavigationBase>
    </div>
  );
}
