// SPDX-License-Identifier: EUPL-1.2
import { Button as UtrechtButton } from '@utrecht/component-library-react';
import type { ReactElement, ReactNode } from 'react';
import { PageLink, type PageLinkProps } from './page-link.js';

interface ButtonProps {
  readonly primary?: boolean;
  readonly type?: 'button' | 'submit';
  readonly busy?: boolean;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

export function Button({ primary = false, type = 'button', busy = false, onClick, children }: ButtonProps): ReactElement {
  return (
    <UtrechtButton
      appearance={primary ? 'primary-action-button' : 'secondary-action-button'}
      type={type}
      busy={busy}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {children}
    </UtrechtButton>
  );
}

/** Looks like a button, goes to a page. */
export function ButtonLink({ primary = false, ...link }: PageLinkProps & { readonly primary?: boolean }): ReactElement {
  return <PageLink {...link} className={`utrecht-button-link utrecht-button utrecht-button--${primary ? 'primary-action' : 'secondary-action'}`} />;
}

/** Looks like a button, fetches a file. */
export function DownloadLink({
  href,
  primary = false,
  children,
}: {
  readonly href: string;
  readonly primary?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <a className={`utrecht-button-link utrecht-button utrecht-button--${primary ? 'primary-action' : 'secondary-action'}`} href={href} download>
      {children}
    </a>
  );
}

export function TextButton({
  small = false,
  onClick,
  children,
}: {
  readonly small?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <button type="button" className={`rw-text-button${small ? ' rw-text-button--small' : ''}`} onClick={onClick}>
      {children}
    </button>
  );
}
