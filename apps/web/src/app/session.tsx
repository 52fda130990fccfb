// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, type ReactElement, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { get, onLoggedOut, onRegionLeft, rememberSession } from '../api/client.js';
import { ApiError } from '../api/problem.js';
import type { Permission, Session } from '../api/types.js';
import { AlonePage } from './alone-page.js';
import { beginAnew, onSwitchElsewhere } from './switch-region.js';
import { texts } from '../texts/nl.js';
import { ErrorState } from '../ui/states.js';

export const SESSION_KEY = ['/sessie'] as const;
const Context = createContext<Session | null>(null);

export function useSessionQuery() {
  return useQuery<Session | null>({
    queryKey: SESSION_KEY,
    queryFn: async () => {
      try {
        const session = await get<Session>('/sessie');
        rememberSession(session);
        return session;
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: 5 * 60_000,
  });
}

/** Lets its children render only with a session; sends others to the login page and back afterwards. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactElement | null {
  const { data, isPending, error, refetch } = useSessionQuery();
  const client = useQueryClient();
  const location = useLocation();
  useEffect(() => onLoggedOut(() => client.setQueryData(SESSION_KEY, null)), [client]);
  // Nothing of the region that was left may stay on the page.
  useEffect(() => onRegionLeft(beginAnew), []);
  useEffect(() => onSwitchElsewhere(beginAnew), []);
  if (isPending) return null;
  if (error) {
    return (
      <AlonePage title={texts.states.noServer.title}>
        <ErrorState what={texts.states.noServer.what} error={error} retry={() => void refetch()} />
      </AlonePage>
    );
  }
  if (!data) return <Navigate to={`/inloggen?naar=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  return <Context value={data}>{children}</Context>;
}

export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('useSession outside SessionGate');
  return session;
}

/** A bestedingsruimte holds for the whole region: a municipality, which sees its own share, has none to compare it with. */
export function useSeesRooms(): boolean {
  return useSession().bereik.soort !== 'gemeente';
}

export function useMay(): (permission: Permission) => boolean {
  const { rechten } = useSession();
  return (permission) => rechten.includes(permission);
}
