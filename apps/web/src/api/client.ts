// SPDX-License-Identifier: EUPL-1.2
import { ApiError, type ProblemDocument } from './problem.js';

const BASE = '/api/v1';

export type QueryValue = string | number | boolean | null | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

/** A list with its paging: by page number, or by the cursor of the next rows. */
export interface Listed<T> {
  readonly rows: T;
  readonly page: number;
  readonly perPage: number;
  readonly total: number | null;
  readonly pages: number | null;
  readonly next: string | null;
}

let csrf: string | null = null;
let region: string | null = null;
let loggedOut: () => void = () => undefined;
let regionLeft: () => void = () => undefined;

/**
 * The session's token goes with every request that changes something, and its region with all: a page of one region never shows or
 * changes what is of another, also when the person switched in another tab.
 */
export function rememberSession(session: { readonly csrf: string; readonly regio: { readonly sleutel: string } } | null): void {
  csrf = session?.csrf ?? null;
  region = session?.regio.sleutel ?? null;
}

/** Called when the person works in another region by now. */
export function onRegionLeft(listener: () => void): void {
  regionLeft = listener;
}

/** Called when the server says that nobody is logged in any more. */
export function onLoggedOut(listener: () => void): void {
  loggedOut = listener;
}

export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
}

async function problemOf(response: Response): Promise<ProblemDocument | null> {
  if (!response.headers.get('content-type')?.includes('json')) return null;
  try {
    return (await response.json()) as ProblemDocument;
  } catch {
    return null;
  }
}

function headersOf(method: string, path: string): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (method !== 'GET' && csrf) headers['X-CSRF-Token'] = csrf;
  if (region && path !== '/sessie') headers['X-Regio'] = region;
  return headers;
}

async function send(method: string, path: string, query?: Query, body?: unknown): Promise<Response> {
  const headers = headersOf(method, path);
  let payload: BodyInit | undefined;
  if (body instanceof FormData) payload = body;
  else if (body !== undefined) {
    headers['content-type'] = 'application/json';
    payload = JSON.stringify(body);
  }
  let response: Response;
  try {
    response = await fetch(address(path, query), { method, headers, body: payload, credentials: 'same-origin' });
  } catch {
    throw new ApiError(0, null);
  }
  if (response.ok) return response;
  if (response.status === 401 && path !== '/sessie') loggedOut();
  const problem = await problemOf(response);
  if (problem?.code === 'andere-regio') regionLeft();
  throw new ApiError(response.status, problem);
}

async function content<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

const count = (response: Response, name: string): number | null => {
  const value = response.headers.get(name);
  return value === null ? null : Number(value);
};

/** The cursor in the `Link: <…?na=…>; rel="next"` header. */
export function nextCursor(link: string | null): string | null {
  const target = link
    ?.split(',')
    .find((part) => /rel="?next"?/.test(part))
    ?.match(/<([^>]+)>/)?.[1];
  return target ? new URL(target, 'http://localhost').searchParams.get('na') : null;
}

export async function get<T>(path: string, query?: Query): Promise<T> {
  return content<T>(await send('GET', path, query));
}

export async function list<T>(path: string, query?: Query): Promise<Listed<T>> {
  const response = await send('GET', path, query);
  return {
    rows: await content<T>(response),
    page: count(response, 'Current-Page') ?? 1,
    perPage: count(response, 'Per-Page') ?? 25,
    total: count(response, 'Total-Count'),
    pages: count(response, 'Total-Pages'),
    next: nextCursor(response.headers.get('Link')),
  };
}

/** A file that may not be there: fetched first, so that a refusal is told on the page and not instead of it. */
export async function download(path: string, query: Query, name: string): Promise<void> {
  const blob = await (await send('GET', path, query)).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export const post = async <T = void>(path: string, body?: unknown): Promise<T> => content<T>(await send('POST', path, undefined, body));
export const put = async <T = void>(path: string, body?: unknown): Promise<T> => content<T>(await send('PUT', path, undefined, body));
export const patch = async <T = void>(path: string, body?: unknown): Promise<T> => content<T>(await send('PATCH', path, undefined, body));
export const remove = async (path: string): Promise<void> => void (await send('DELETE', path));

/** Sends one file, and tells how far it is: `fetch` does not know how much has left. @param onShare 0 to 1 */
export function upload<T>(path: string, file: File, onShare: (share: number) => void): Promise<T> {
  const form = new FormData();
  form.append('bestand', file, file.name);
  return new Promise((kept, refused) => {
    const asked = new XMLHttpRequest();
    asked.open('POST', address(path));
    for (const [name, value] of Object.entries(headersOf('POST', path))) asked.setRequestHeader(name, value);
    asked.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    asked.onerror = () => refused(new ApiError(0, null));
    asked.onload = async () => {
      const answer = new Response(asked.responseText, {
        status: asked.status,
        headers: { 'content-type': asked.getResponseHeader('content-type') ?? '' },
      });
      if (answer.ok) return kept(await content<T>(answer));
      if (answer.status === 401) loggedOut();
      refused(new ApiError(answer.status, await problemOf(answer)));
    };
    asked.send(form);
  });
}
