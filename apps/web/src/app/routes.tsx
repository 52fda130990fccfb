// SPDX-License-Identifier: EUPL-1.2
import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, useParams, type RouteObject } from 'react-router';
import type { Permission } from '../api/types.js';
import { CrashPage } from './crash-page.js';
import { Frame } from './frame.js';
import { Guard } from './guard.js';
import { StartRedirect, UnknownPage } from './start.js';

interface PageModule {
  readonly Page: ComponentType;
}

/** A page loads when it is first opened, and only for who may see it. */
function page(path: string, needs: Permission | null, load: () => Promise<PageModule>): RouteObject {
  return {
    path,
    lazy: async () => {
      const { Page } = await load();
      return {
        Component: () => (
          <Guard needs={needs}>
            <Page />
          </Guard>
        ),
      };
    },
  };
}

function ToDeclaration() {
  const { region, id, nr } = useParams();
  return <Navigate to={`/${region}/declaraties/${id}/regels/${nr}`} replace />;
}

const pages: RouteObject[] = [
  { index: true, element: <StartRedirect /> },
  page('vandaag', null, () => import('../pages/today/today-page.js')),
  page('signalen', 'signal:read', () => import('../pages/signals/signals-page.js')),
  page('signalen/:id', 'signal:read', () => import('../pages/signals/signal-page.js')),
  page('vragen', 'thread:read', () => import('../pages/questions/questions-page.js')),
  page('vragen/sjablonen', 'thread:templates', () => import('../pages/questions/templates-page.js')),
  page('vragen/:id', 'thread:read', () => import('../pages/questions/question-page.js')),
  page('segmenten', 'steering:read', () => import('../pages/segments/segments-page.js')),
  page('segmenten/:key', 'steering:read', () => import('../pages/segments/segment-page.js')),
  page('plafonds', 'ceiling:read', () => import('../pages/ceilings/ceilings-page.js')),
  page('plafonds/:key', 'ceiling:read', () => import('../pages/ceilings/ceiling-page.js')),
  page('besparing', 'ceiling:read', () => import('../pages/ceilings/savings-page.js')),
  page('dekking', 'market:read', () => import('../pages/market/coverage-page.js')),
  page('dekking/:product/:municipality', 'market:read', () => import('../pages/market/coverage-cell-page.js')),
  page('missend-aanbod', 'market:read', () => import('../pages/market/missing-supply-list-page.js')),
  page('missend-aanbod/nieuw', 'market:report', () => import('../pages/market/missing-supply-report-page.js')),
  page('missend-aanbod/:id', 'market:read', () => import('../pages/market/missing-supply-page.js')),
  page('concentratie', 'market:read', () => import('../pages/market/concentration-page.js')),
  page('strategie', 'steering:read', () => import('../pages/strategy/strategy-page.js')),
  page('planning', 'steering:read', () => import('../pages/planning/planning-page.js')),
  page('afwegingen', 'steering:read', () => import('../pages/assessments/assessments-page.js')),
  page('afwegingen/:key', 'steering:read', () => import('../pages/assessments/assessment-page.js')),
  page('bestuursbesluiten', 'governance:read', () => import('../pages/governance/board-decisions-page.js')),
  page('bestuursbesluiten/nieuw', 'governance:record', () => import('../pages/governance/board-decision-form-page.js')),
  page('bestuursbesluiten/:id', 'governance:read', () => import('../pages/governance/board-decision-page.js')),
  page('stemmingen/nieuw', 'governance:record', () => import('../pages/governance/vote-form-page.js')),
  page('stemmingen/:id', 'governance:read', () => import('../pages/governance/vote-page.js')),
  page('gremia', 'governance:read', () => import('../pages/governance/bodies-page.js')),
  page('gremia/:key', 'governance:read', () => import('../pages/governance/body-page.js')),
  page('aanbieders', 'provider:read', () => import('../pages/providers/providers-page.js')),
  page('aanbieders/:key/kwaliteit', 'quality:read', () => import('../pages/providers/quality-page.js')),
  page('aanbieders/:key/levensloop', 'provider:read', () => import('../pages/providers/life-page.js')),
  page('kwaliteit', 'quality:read', () => import('../pages/providers/quality-list-page.js')),
  page('rekeningnummers', 'iban:read', () => import('../pages/providers/iban-list-page.js')),
  page('portefeuilles', 'portfolio:read', () => import('../pages/portfolios/portfolios-page.js')),
  page('aanbieders/:key', 'provider:read', () => import('../pages/providers/provider-page.js')),
  page('contracten', 'contract:read', () => import('../pages/contracts/contracts-page.js')),
  page('contractkalender', 'contract:calendar', () => import('../pages/contracts/calendar-page.js')),
  page('tekenen', 'signing:read', () => import('../pages/signing/signings-page.js')),
  page('tekenen/:id', 'signing:read', () => import('../pages/signing/signing-page.js')),
  page('contractbibliotheek', 'library:read', () => import('../pages/contracts/library-page.js')),
  page('contractbibliotheek/clausules/:key', 'library:read', () => import('../pages/contracts/library-clause-page.js')),
  page('contractbibliotheek/kpis/:key', 'library:read', () => import('../pages/contracts/library-kpi-page.js')),
  page('contracten/:number', 'contract:read', () => import('../pages/contracts/contract-page.js')),
  page('contracten/:number/verschil', 'contract:read', () => import('../pages/contracts/difference-page.js')),
  page('contracten/:number/wijzigen', 'contract:change', () => import('../pages/contracts/change-page.js')),
  page('contracten/:number/versies/:version', 'contract:read', () => import('../pages/contracts/contract-page.js')),
  page('maatwerk', 'maatwerk:read', () => import('../pages/maatwerk/maatwerk-page.js')),
  page('maatwerk/nieuw', 'maatwerk:request', () => import('../pages/maatwerk/maatwerk-form-page.js')),
  page('maatwerk/:id', 'maatwerk:read', () => import('../pages/maatwerk/maatwerk-request-page.js')),
  page('productenboek', 'productbook:read', () => import('../pages/products/product-book-page.js')),
  page('productenboek/:code', 'productbook:read', () => import('../pages/products/product-page.js')),
  page('indexeringen', 'indexation:read', () => import('../pages/indexations/indexations-page.js')),
  page('indexeringen/nieuw', 'indexation:prepare', () => import('../pages/indexations/indexation-form-page.js')),
  page('indexeringen/:id', 'indexation:read', () => import('../pages/indexations/indexation-page.js')),
  page('indexeringen/:id/wijzigen', 'indexation:prepare', () => import('../pages/indexations/indexation-form-page.js')),
  page('aanbiedingen', 'offer:read', () => import('../pages/offers/offers-page.js')),
  page('aanbiedingen/:id', 'offer:read', () => import('../pages/offers/offer-page.js')),
  page('herzieningen', 'revision:read', () => import('../pages/revisions/rounds-page.js')),
  page('herzieningen/nieuw', 'revision:write', () => import('../pages/revisions/round-form-page.js')),
  page('overleg', 'revision:contribute', () => import('../pages/revisions/own-talks-page.js')),
  page('herzieningen/:no', 'revision:read', () => import('../pages/revisions/round-page.js')),
  page('herzieningen/:no/wijzigen', 'revision:write', () => import('../pages/revisions/round-form-page.js')),
  page('inkoopprocedures', 'procurement:read', () => import('../pages/procedures/procedures-page.js')),
  page('inkoopprocedures/nieuw', 'procurement:prepare', () => import('../pages/procedures/procedure-form-page.js')),
  page('inkoopprocedures/nieuwe-aanbesteding', 'procurement:prepare', () => import('../pages/tenders/tender-form-page.js')),
  page('inkoopprocedures/:id', 'procurement:read', () => import('../pages/procedures/procedure-page.js')),
  page('inkoopprocedures/:id/aanbesteding', 'procurement:prepare', () => import('../pages/tenders/tender-form-page.js')),
  page('inkoopprocedures/:id/aankondiging', 'procurement:prepare', () => import('../pages/tenders/tender-notice-page.js')),
  page('inkoopprocedures/:id/wijzigen', 'procurement:prepare', () => import('../pages/procedures/procedure-form-page.js')),
  page('inkoopprocedures/:id/zorgvuldigheid', 'procurement:read', () => import('../pages/procedures/care-page.js')),
  page('inkoopprocedures/:id/vragen', 'procurement:read', () => import('../pages/procedures/nota-page.js')),
  page('inkoopprocedures/:id/inschrijving', 'bid:read', () => import('../pages/tenders/bids-page.js')),
  page('inkoopprocedures/:id/gunning', 'award:read', () => import('../pages/tenders/award-page.js')),
  page('inkoopprocedures/:id/uitkomst', 'award:letter', () => import('../pages/tenders/own-award-page.js')),
  page('inschrijvingen', 'procurement:apply', () => import('../pages/tenders/own-tenders-page.js')),
  page('aanmeldingen', 'application:read', () => import('../pages/procedures/applications-page.js')),
  page('aanmeldingen/:id', 'application:read', () => import('../pages/procedures/application-page.js')),
  page('gesprekken', 'talk:read', () => import('../pages/talks/talks-page.js')),
  page('gesprekken/plan', 'talk:dossier', () => import('../pages/talks/plan-page.js')),
  page('gesprekken/afspraken', 'talk:read', () => import('../pages/talks/agreements-page.js')),
  page('gesprekken/nieuw', 'talk:plan', () => import('../pages/talks/plan-talk-page.js')),
  page('gesprekken/dossier/:key', 'talk:dossier', () => import('../pages/talks/dossier-page.js')),
  page('gesprekken/:id', 'talk:read', () => import('../pages/talks/talk-page.js')),
  page('boekingen', 'ledger:read', () => import('../pages/postings/postings-page.js')),
  page('berichten', 'declaration:read', () => import('../pages/messages/messages-page.js')),
  page('berichten/:id', 'declaration:read', () => import('../pages/messages/message-page.js')),
  { path: 'berichten/:id/regels/:nr', element: <ToDeclaration /> },
  page('declaraties/:id', 'declaration:read', () => import('../pages/messages/message-page.js')),
  page('declaraties/:id/regels/:nr', 'declaration:read', () => import('../pages/messages/message-page.js')),
  page('afkeur', 'declaration:read', () => import('../pages/refusals/refusals-page.js')),
  page('afkeur/regels', 'declaration:read', () => import('../pages/refusals/refused-lines-page.js')),
  page('voor-de-rekening', 'prebill:read', () => import('../pages/prebill/prebill-page.js')),
  page('data-integriteit', 'integrity:read', () => import('../pages/integrity/integrity-page.js')),
  page('trajecten', 'trajectory:read', () => import('../pages/trajectories/trajectories-page.js')),
  page('toewijzingen/:id', 'trajectory:read', () => import('../pages/allocations/allocation-page.js')),
  page('besluiten', 'decision:read', () => import('../pages/decisions/decisions-page.js')),
  page('besluiten/:id', 'decision:read', () => import('../pages/decisions/decision-page.js')),
  page('omzettingen', 'conversion:read', () => import('../pages/conversions/conversions-page.js')),
  page('omzettingen/nieuw', 'conversion:prepare', () => import('../pages/conversions/conversion-form-page.js')),
  page('omzettingen/:id', 'conversion:read', () => import('../pages/conversions/conversion-page.js')),
  page('omzettingen/:id/wijzigen', 'conversion:prepare', () => import('../pages/conversions/conversion-form-page.js')),
  page('handmatig', 'manual:read', () => import('../pages/manual/manual-list-page.js')),
  page('handmatig/nieuw', 'manual:enter', () => import('../pages/manual/manual-entry-page.js')),
  page('handmatig/:id', 'manual:read', () => import('../pages/manual/manual-page.js')),
  page('inlezen', 'import:read', () => import('../pages/imports/imports-page.js')),
  page('inlezen/:id', 'import:read', () => import('../pages/imports/import-page.js')),
  page('taken', 'job:read', () => import('../pages/jobs/jobs-page.js')),
  page('producten', 'catalogue:read', () => import('../pages/products/products-page.js')),
  page('producten/niet-ingedeeld', 'catalogue:read', () => import('../pages/products/unmapped-page.js')),
  page('producten/:code/gebruik', 'contract:read', () => import('../pages/products/product-use-page.js')),
  page('gemeenten', 'steering:read', () => import('../pages/municipalities/municipalities-page.js')),
  page('agenda', null, () => import('../pages/agenda/agenda-page.js')),
  page('post', null, () => import('../pages/mail/post-page.js')),
  page('mail', 'job:manage', () => import('../pages/mail/mail-page.js')),
  page('logboek', 'audit:read', () => import('../pages/audit/audit-page.js')),
  page('toegankelijkheid', null, () => import('../pages/info/accessibility-page.js')),
  page('hulp', null, () => import('../pages/info/help-page.js')),
  { path: '*', element: <UnknownPage /> },
];

export const router = createBrowserRouter([
  { path: '/', element: <StartRedirect />, errorElement: <CrashPage /> },
  {
    path: '/inloggen',
    errorElement: <CrashPage />,
    HydrateFallback: () => null,
    lazy: async () => ({ Component: (await import('../pages/login/login-page.js')).Page }),
  },
  {
    path: '/:region',
    element: <Frame />,
    errorElement: <CrashPage />,
    HydrateFallback: () => null,
    children: [{ errorElement: <CrashPage inFrame />, children: pages }],
  },
]);
