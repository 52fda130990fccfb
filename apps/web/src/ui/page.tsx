// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { useAsOf } from '../app/as-of.js';
import { useSession } from '../app/session.js';
import { longDate } from '../format/dates.js';
import { texts } from '../texts/nl.js';
import { AsOfControl } from './as-of-control.js';
import { Button } from './button.js';
import { Notice } from './notice.js';
import { PageLink } from './page-link.js';
import { UndoBar } from './undo.js';

export interface Crumb {
  readonly to: string;
  readonly label: string;
}

interface Props {
  readonly title: string;
  /** The steps before this page; null on the first screen. */
  readonly crumbs?: readonly Crumb[] | null;
  /** The last step, where it is shorter or longer than the title. */
  readonly crumb?: string;
  readonly status?: ReactNode;
  readonly lead?: ReactNode;
  /** Shows year and as-of date. */
  readonly dated?: boolean;
  readonly withoutYear?: boolean;
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

function Breadcrumb({ crumbs, last }: { readonly crumbs: readonly Crumb[]; readonly last: string }): ReactElement {
  return (
    <nav aria-label={texts.frame.breadcrumb}>
      <ol className="rw-crumbs">
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <PageLink to={crumb.to}>{crumb.label}</PageLink>
          </li>
        ))}
        <li aria-current="page">{last}</li>
      </ol>
    </nav>
  );
}

/** The head, notices and footer that every page has; sets the title of the window and moves the focus to a new page. */
export function Page({ title, crumbs, crumb, status, lead, dated = false, withoutYear = false, actions, footer, children }: Props): ReactElement {
  const { regio } = useSession();
  const asOf = useAsOf();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const arrived = useNavigationType();
  const place = pathname.split('/').slice(0, 4).join('/');
  useEffect(() => {
    document.title = `${title} – ${texts.frame.product} ${regio.naam}`;
  }, [title, regio.naam]);
  useEffect(() => {
    if (arrived === 'PUSH') heading.current?.focus({ preventScroll: true });
    // Only a new place moves the focus, not a filter or a chosen row.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place]);
  const older = dated && !asOf.isToday;
  return (
    <main className="rw-main" id="inhoud" tabIndex={-1}>
      {crumbs === null ? null : <Breadcrumb crumbs={crumbs ?? [{ to: '/vandaag', label: texts.menu.today }]} last={crumb ?? title} />}
      <div className="rw-head">
        <div>
          <div className="rw-head__title">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {status}
          </div>
          {lead ? <p className="rw-head__lead">{lead}</p> : null}
        </div>
        {dated || actions ? (
          <div className="rw-head__end">
            {dated ? <AsOfControl withoutYear={withoutYear} /> : null}
            {older ? null : actions}
          </div>
        ) : null}
      </div>
      {older ? (
        <Notice
          tone="orange"
          live
          title={texts.asOf.older(longDate(asOf.date))}
          action={<Button onClick={() => asOf.change({ date: null })}>{texts.asOf.back}</Button>}
        >
          {texts.asOf.olderMeaning}
        </Notice>
      ) : null}
      <UndoBar />
      {children}
      <footer className="rw-footer">
        <span>{footer}</span>
        <ul>
          <li>
            <PageLink to="/toegankelijkheid" keepDate={false}>
              {texts.frame.accessibility}
            </PageLink>
          </li>
          <li>
            <PageLink to="/hulp" keepDate={false}>
              {texts.frame.help}
            </PageLink>
          </li>
        </ul>
      </footer>
    </main>
  );
}
