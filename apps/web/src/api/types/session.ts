// SPDX-License-Identifier: EUPL-1.2

/** Money is a decimal string ("1234.56"); a date is ISO ("2025-10-15"); an instant is ISO with a time zone. */
export type Money = string;
export type Percentage = string;
export type IsoDate = string;
export type IsoMonth = string;
export type Instant = string;

export type Permission =
  | 'steering:read'
  | 'provider:read'
  | 'provider:record'
  | 'provider:succession'
  | 'iban:read'
  | 'iban:change'
  | 'quality:read'
  | 'quality:write'
  | 'portfolio:read'
  | 'portfolio:hand-over'
  | 'portfolio:roles'
  | 'contract:read'
  | 'contract:calendar'
  | 'contract:change'
  | 'document:read'
  | 'document:make'
  | 'signing:read'
  | 'signing:prepare'
  | 'signing:sign'
  | 'library:read'
  | 'maatwerk:read'
  | 'maatwerk:request'
  | 'maatwerk:check'
  | 'maatwerk:approve'
  | 'capacity:report'
  | 'declaration:read'
  | 'import:read'
  | 'declaration:import'
  | 'ledger:read'
  | 'signal:read'
  | 'signal:handle'
  | 'interest:read'
  | 'interest:sign'
  | 'interest:rule'
  | 'objection:read'
  | 'objection:file'
  | 'objection:answer'
  | 'vetting:read'
  | 'vetting:write'
  | 'vetting:conclude'
  | 'court-file:read'
  | 'court-file:make'
  | 'award:read'
  | 'award:prepare'
  | 'award:score'
  | 'award:decide'
  | 'award:letter'
  | 'job:read'
  | 'job:manage'
  | 'catalogue:read'
  | 'catalogue:classify'
  | 'productbook:read'
  | 'productbook:write'
  | 'tariff:write'
  | 'indexation:read'
  | 'indexation:prepare'
  | 'indexation:approve'
  | 'strategy:write'
  | 'audit:read'
  | 'bsn:read'
  | 'demo:advance'
  | 'declaration:answer'
  | 'integrity:read'
  | 'integrity:own'
  | 'prebill:read'
  | 'prebill:run'
  | 'trajectory:read'
  | 'decision:read'
  | 'decision:take'
  | 'decision:approve'
  | 'conversion:read'
  | 'conversion:prepare'
  | 'conversion:approve'
  | 'manual:read'
  | 'manual:enter'
  | 'thread:read'
  | 'thread:write'
  | 'thread:assign'
  | 'thread:templates'
  | 'talk:read'
  | 'talk:dossier'
  | 'talk:plan'
  | 'talk:write'
  | 'talk:confirm'
  | 'market:read'
  | 'market:report'
  | 'market:record'
  | 'ceiling:read'
  | 'ceiling:set'
  | 'region:record'
  | 'governance:read'
  | 'governance:record'
  | 'governance:mandate'
  | 'strategy:assess'
  | 'bid:read'
  | 'bid:open'
  | 'bid:look'
  | 'procurement:read'
  | 'procurement:prepare'
  | 'procurement:apply'
  | 'procurement:assess'
  | 'procurement:judge'
  | 'procurement:decide'
  | 'application:read'
  | 'admission:read'
  | 'application:step'
  | 'revision:read'
  | 'revision:write'
  | 'revision:release'
  | 'revision:step'
  | 'revision:contribute'
  | 'offer:read'
  | 'offer:answer'
  | 'offer:sign'
  | 'session:own';

export interface Session {
  readonly naam: string;
  readonly email: string;
  readonly rollen: readonly string[];
  readonly bereik: { readonly soort: 'regio' | 'gemeente' | 'aanbieder'; readonly id: string | null; readonly naam: string | null };
  readonly rechten: readonly Permission[];
  readonly csrf: string;
  readonly regio: { readonly sleutel: string; readonly naam: string; readonly voorbeeld: boolean };
  /** The regions in which this person has a role, that of the session among them. */
  readonly regios: readonly Named[];
  readonly vandaag: IsoDate;
  readonly geladenTotEnMet: IsoMonth | null;
  readonly volgendeMaand: IsoMonth | null;
}

export interface DemoLogin {
  readonly email: string;
  readonly wachtwoord: string;
  readonly naam: string;
  readonly rol: string;
  readonly regio: string;
  readonly omschrijving: string;
}

export interface SearchResult {
  readonly soort: 'aanbieder' | 'contract' | 'bericht';
  readonly titel: string;
  readonly toelichting: string;
  readonly link: string;
}

export interface Named {
  readonly sleutel: string;
  readonly naam: string;
}

export interface Coded {
  readonly code: string;
  readonly naam: string;
}
