// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { post, rememberSession } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { ApiError } from '../../api/problem.js';
import type { DemoLogin, Session } from '../../api/types.js';
import { AlonePage } from '../../app/alone-page.js';
import { SESSION_KEY, useSessionQuery } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';

/** Only a page of our own, never another site. */
const safe = (target: string | null): string => (target && /^\/[a-z0-9]/.test(target) ? target : '/');

export function Page(): ReactElement {
  const [search] = useSearchParams();
  const target = safe(search.get('naar'));
  const client = useQueryClient();
  const navigate = useNavigate();
  const session = useSessionQuery();
  const demo = useApi<readonly DemoLogin[]>('/demo-inloggen');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const logIn = useMutation({
    mutationFn: (who: { readonly email: string; readonly wachtwoord: string }) => post<Session>('/sessie', who),
    onSuccess: async (fresh) => {
      rememberSession(fresh);
      client.clear();
      client.setQueryData(SESSION_KEY, fresh);
      await navigate(target, { replace: true });
    },
  });
  if (session.data && !logIn.isPending) return <Navigate to={target} replace />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const incomplete = email.trim() === '' || password === '';
    setMissing(incomplete);
    if (!incomplete) logIn.mutate({ email: email.trim(), wachtwoord: password });
  };
  const wrong =
    logIn.error instanceof ApiError && logIn.error.status === 401
      ? texts.login.wrong
      : logIn.isError
        ? logIn.error instanceof ApiError && logIn.error.problem
          ? logIn.error.message
          : texts.states.noAnswer
        : null;
  return (
    <AlonePage title={texts.login.title} lead={texts.login.lead}>
      {search.has('naar') && target !== '/' ? <Notice>{texts.login.ended}</Notice> : null}
      {demo.data && demo.data.length > 0 ? (
        <section className="rw-section">
          <header>
            <div>
              <h2>{texts.login.demoTitle}</h2>
              <p className="rw-section__note">{texts.login.demoNote}</p>
            </div>
          </header>
          {[...new Set(demo.data.map((login) => login.regio))].map((region, _, all) => (
            <div key={region} className="rw-logins__region">
              {all.length > 1 ? <h3>{texts.regions.demoOf(region)}</h3> : null}
              <ul className="rw-logins">
                {demo.data
                  .filter((login) => login.regio === region)
                  .map((login) => (
                    <li key={login.email}>
                      <button type="button" className="rw-login" onClick={() => logIn.mutate({ email: login.email, wachtwoord: login.wachtwoord })}>
                        <b>{texts.login.demoAs(login.naam, texts.roles[login.rol] ?? login.rol)}</b>
                        <span>{login.omschrijving}</span>
                      </button>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </section>
      ) : null}
      <section className="rw-section">
        <header>
          <h2>{texts.login.own}</h2>
        </header>
        <form className="rw-form" onSubmit={submit} noValidate>
          {missing || wrong ? (
            <Notice tone="red" live>
              {missing ? texts.login.required : wrong}
            </Notice>
          ) : null}
          <TextField label={texts.login.email} type="email" autoComplete="username" value={email} onChange={setEmail} required />
          <TextField label={texts.login.password} type="password" autoComplete="current-password" value={password} onChange={setPassword} required />
          <Button primary type="submit" busy={logIn.isPending}>
            {texts.login.submit}
          </Button>
        </form>
      </section>
    </AlonePage>
  );
}
