// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { get, post } from '../api/client.js';
import { ApiError } from '../api/problem.js';
import type { Session } from '../api/types.js';
import { month, weekdayDate } from '../format/dates.js';
import { texts } from '../texts/nl.js';
import { SESSION_KEY, useMay, useSession } from './session.js';

const PAUSE = 3000;

const isLoading = (error: unknown): boolean => error instanceof ApiError && error.problem?.code === 'voorbeeld-laadt';

/** The clock of a demo region, with the button that loads the next month. */
export function DemoBanner(): ReactElement {
  const session = useSession();
  const may = useMay();
  const client = useQueryClient();
  const [awaited, setAwaited] = useState<string | null>(null);
  const load = useMutation({
    mutationFn: () => post('/voorbeeld/volgende-maand'),
    onMutate: () => setAwaited(session.volgendeMaand),
    // Somebody else asked first: it is the same month that comes.
    onError: (error) => (isLoading(error) ? undefined : setAwaited(null)),
  });
  useEffect(() => {
    if (!awaited) return undefined;
    const timer = setInterval(() => {
      void get<Session>('/sessie').then((fresh) => {
        client.setQueryData(SESSION_KEY, fresh);
        if (fresh.geladenTotEnMet !== null && fresh.geladenTotEnMet >= awaited) setAwaited(null);
        return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
      });
    }, PAUSE);
    return () => clearInterval(timer);
  }, [awaited, client]);
  // While the sample loads, the clock of the region moves; the page moves with it.
  const loading = session.volgendeMaand === null;
  useEffect(() => {
    if (!loading) return undefined;
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: SESSION_KEY }), 2 * PAUSE);
    return () => clearInterval(timer);
  }, [loading, client]);
  const year = Number(session.vandaag.slice(0, 4));
  return (
    <aside className="rw-demo" aria-label={texts.frame.demo.title}>
      <span>
        <b>{texts.frame.demo.title}</b> {texts.frame.demo.today(weekdayDate(session.vandaag))}{' '}
        {session.geladenTotEnMet ? texts.frame.demo.loaded(month(session.geladenTotEnMet, year)) : texts.frame.demo.nothingLoaded}{' '}
        {texts.frame.demo.invented}
        <span role="status">
          {awaited ? ` ${texts.frame.demo.loading(month(awaited, year))}` : ''}
          {load.isError && !isLoading(load.error) ? ` ${texts.frame.demo.failed}` : ''}
        </span>
      </span>
      {session.volgendeMaand && may('demo:advance') && !awaited ? (
        <button type="button" onClick={() => load.mutate()}>
          {texts.frame.demo.load(month(session.volgendeMaand, year))}
        </button>
      ) : null}
    </aside>
  );
}
