// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import type { Role, Visitors } from './support.js';

export interface Address {
  readonly name: string;
  readonly role: Role | null;
  readonly path: string;
}

/** Every page of the product with a real object of the sample on it. */
export async function everyAddress(visitors: Visitors): Promise<readonly Address[]> {
  const page = await visitors.open('controller', '/haaglanden/vandaag');
  const first = async <T>(path: string): Promise<T> => (await visitors.ask<readonly T[]>(page, path))[0]!;
  const provider = await first<{ sleutel: string }>('/aanbieders?sorteer=-besteed&perPagina=1&jaar=2025');
  const contract = await first<{ nummer: string }>('/contracten?perPagina=1');
  const signal = await first<{ id: string }>('/signalen?perPagina=1');
  const message = await first<{ id: string }>('/berichten?staat=deels-goedgekeurd&perPagina=1');
  const line = await first<{ regel: number }>(`/berichten/${message.id}/regels?staat=afgekeurd`);
  const run = await first<{ id: string }>('/inlezen?perPagina=1');
  const refusal = await first<{ aanbieder: { sleutel: string }; code: string }>('/afkeur?sorteer=-regels&perPagina=1');
  const trajectory = await first<{ toewijzing: string }>('/trajecten?perPagina=1&jaar=2025');
  const unanswered = await first<{ id: string }>('/berichten?soort=JW323&antwoord=open&perPagina=1');
  const decision = await first<{ id: string }>('/besluiten?perPagina=1');
  const manual = await first<{ id: string }>('/handmatig?perPagina=1');
  // There is one once the journey on funding was made.
  const [board] = await visitors.ask<readonly { id: string }[]>(page, '/bestuursbesluiten?perPagina=1');
  // There are once the journey on votes was made.
  const [vote] = await visitors.ask<readonly { id: string }[]>(page, '/stemmingen?perPagina=1');
  const [meeting] = await visitors.ask<readonly { id: string }[]>(page, '/vergaderingen?perPagina=1');
  const procedure = await first<{ id: string }>('/inkoopprocedures?staat=gepubliceerd&perPagina=1');
  const drafts = await visitors.ask<readonly { id: string; soort: string }[]>(page, '/inkoopprocedures?staat=concept');
  const draft = drafts.find((p) => p.soort === 'open-house')!;
  const tender = drafts.find((p) => p.soort === 'sas-tender')!;
  // There is one once the journey on tenders was made.
  const announced = (await visitors.ask<readonly { id: string; soort: string; staat: string }[]>(page, '/inkoopprocedures?perPagina=100')).find(
    (p) => p.soort === 'sas-tender' && p.staat !== 'concept',
  );
  // There is one once the journey on maatwerk was made.
  const [maatwerk] = await visitors.ask<readonly { id: string }[]>(page, '/maatwerk?perPagina=1');
  // There is one once the journey on signing was made.
  const [signing] = await visitors.ask<readonly { id: string }[]>(page, '/ondertekeningen?toon=alle');
  // There is one once somebody planned one.
  const [talk] = await visitors.ask<readonly { id: string }[]>(page, '/gesprekken?perPagina=1');
  await page.context().close();
  const applicant = await visitors.open('aanbieder', '/haaglanden/aanmeldingen');
  // There is one once the journey on admission was made.
  const [application] = await visitors.ask<readonly { id: string }[]>(applicant, '/aanmeldingen?perPagina=1');
  // There is one once the revision of the sample is under way, a few seconds after its months.
  const [offer] = await visitors.ask<readonly { id: string }[]>(applicant, '/aanbiedingen');
  await applicant.context().close();
  const at = (name: string, path: string, role: Role | null = 'controller'): Address => ({ name, role, path: `/haaglanden/${path}` });
  return [
    { name: 'login', role: null, path: '/inloggen' },
    at('today', 'vandaag'),
    at('today as a table', 'vandaag?weergave=tabel'),
    at('today as known before', 'vandaag?zoalsBekendOp=2025-07-31'),
    at('today of a municipality', 'vandaag', 'gemeente'),
    at('today of a role without pages', 'vandaag', 'verwijzer'),
    at('signals', 'signalen'),
    at('signal', `signalen/${signal.id}`),
    at('questions', 'vragen'),
    at('answer templates', 'vragen/sjablonen?sjabloon=nieuw'),
    at('segments', 'segmenten'),
    at('segment', 'segmenten/5'),
    at('segment as a table', 'segmenten/5?weergave=tabel'),
    at('strategy', 'strategie', 'inkoopadviseur'),
    at('planning', 'planning', 'inkoopadviseur'),
    at('planning of a municipality', 'planning', 'gemeente'),
    at('assessments', 'afwegingen'),
    at('assessment', 'afwegingen/2'),
    at('assessment with the form of a choice', 'afwegingen/1?besluit=bekostiging', 'inkoopadviseur'),
    at('assessment with the form of its answers', 'afwegingen/5?wijzig=bekostiging', 'inkoopadviseur'),
    at('assessment with the form of its weighings', 'afwegingen/5?wijzig=procedure', 'inkoopadviseur'),
    at('bodies', 'gremia', 'bestuurder'),
    at('body', 'gremia/gr-bestuur'),
    at('decisions of bodies', 'bestuursbesluiten'),
    at('decision of a body on record', 'bestuursbesluiten/nieuw'),
    ...(vote ? [at('vote of a body', `stemmingen/${vote.id}`)] : []),
    ...(meeting ? [at('proposal to vote on', `stemmingen/nieuw?vergadering=${meeting.id}`, 'inkoopadviseur')] : []),
    ...(board ? [at('decision of a body', `bestuursbesluiten/${board.id}`)] : []),
    at('budget ceilings', 'plafonds?jaar=2025'),
    at('budget ceilings of a municipality', 'plafonds?jaar=2025', 'gemeente'),
    at('budget ceilings of a segment', 'plafonds/5?jaar=2025'),
    at('savings and ceilings', 'besparing'),
    at('coverage', 'dekking?jaar=2025'),
    at('coverage, nothing matches', 'dekking?zoek=bestaatniet'),
    at('coverage of a product in a municipality', 'dekking/45A04/delft?jaar=2025'),
    at('missing supply', 'missend-aanbod'),
    at('report of missing supply', 'missend-aanbod/nieuw', 'inkoopadviseur'),
    at('concentration', 'concentratie?jaar=2025'),
    at('municipalities', 'gemeenten'),
    at('providers', 'aanbieders'),
    at('providers, nothing matches', 'aanbieders?zoek=bestaatniet'),
    at('provider', `aanbieders/${provider.sleutel}`),
    at('life of a provider', `aanbieders/${provider.sleutel}/levensloop`),
    at('quality file of a provider', `aanbieders/${provider.sleutel}/kwaliteit`),
    at('quality of providers', 'kwaliteit?toon=alles'),
    at('account numbers that wait', 'rekeningnummers'),
    at('portfolios', 'portefeuilles', 'contractmanager'),
    at('provider as a table', `aanbieders/${provider.sleutel}?weergave=tabel`),
    at('contracts', 'contracten'),
    at('contracts found by a word', 'contracten?zoek=verblijf&staat=geldt-nu&product=45A04'),
    at('contracts, nothing matches', 'contracten?zoek=bestaatniet'),
    at('contracts of a provider', 'contracten', 'aanbieder'),
    at('contracts as known before', 'contracten?zoalsBekendOp=2025-06-30'),
    at('where a product is used', 'producten/45A04/gebruik'),
    at('contract', `contracten/${contract.nummer}`),
    at('papers to sign', 'tekenen', 'tekenbevoegde'),
    at('papers to sign of a provider', 'tekenen?toon=alle', 'aanbieder'),
    ...(signing ? [at('paper to sign', `tekenen/${signing.id}`, 'contractmanager')] : []),
    at('contract calendar', 'contractkalender', 'contractmanager'),
    at('contract library', 'contractbibliotheek'),
    at('clause of the contract library', 'contractbibliotheek/clausules/indexering'),
    at('KPI of the contract library', 'contractbibliotheek/kpis/verblijfsduur'),
    at('contract, difference of versions', `contracten/${contract.nummer}/verschil`),
    at('contract, difference in words', `contracten/${contract.nummer}/verschil?weergave=tekst`),
    at('contract, new version', `contracten/${contract.nummer}/wijzigen`, 'contractmanager'),
    at('revisions', 'herzieningen'),
    at('new revision', 'herzieningen/nieuw', 'inkoopadviseur'),
    ...(offer
      ? [
          at('revision that runs', 'herzieningen/1', 'inkoopadviseur'),
          at('proposal of a revision', 'herzieningen/1?deel=voorstel', 'inkoopadviseur'),
          at('preview of a revision', 'herzieningen/1?deel=voorbeeld'),
          at('offers of a provider', 'aanbiedingen', 'aanbieder'),
          at('offer of a provider', `aanbiedingen/${offer.id}`, 'aanbieder'),
        ]
      : []),
    at('talks about revisions', 'overleg', 'aanbieder'),
    at('procedures', 'inkoopprocedures'),
    at('procedures of a provider', 'inkoopprocedures', 'aanbieder'),
    at('procedure', `inkoopprocedures/${procedure.id}`, 'aanbieder'),
    at('care around a procedure', `inkoopprocedures/${procedure.id}/zorgvuldigheid`, 'inkoopadviseur'),
    at('objections of a provider', `inkoopprocedures/${procedure.id}/zorgvuldigheid`, 'aanbieder'),
    at('own tenders', 'inschrijvingen', 'aanbieder'),
    ...(announced
      ? [
          at('assessment and award', `inkoopprocedures/${announced.id}/gunning`, 'inkoopadviseur'),
          at('questions and nota', `inkoopprocedures/${announced.id}/vragen`, 'inkoopadviseur'),
          at('questions of a provider', `inkoopprocedures/${announced.id}/vragen`, 'aanbieder'),
          at('bids of a tender', `inkoopprocedures/${announced.id}/inschrijving`, 'inkoopadviseur'),
          at('bid of a provider', `inkoopprocedures/${announced.id}/inschrijving`, 'aanbieder'),
        ]
      : []),
    at('draft of a procedure', `inkoopprocedures/${draft.id}`, 'inkoopadviseur'),
    at('papers of a procedure', `inkoopprocedures/${draft.id}/wijzigen`, 'inkoopadviseur'),
    at('draft of a tender', `inkoopprocedures/${tender.id}`, 'inkoopadviseur'),
    at('new tender', 'inkoopprocedures/nieuwe-aanbesteding', 'inkoopadviseur'),
    at('papers of a tender', `inkoopprocedures/${tender.id}/aanbesteding`, 'inkoopadviseur'),
    at('fields of a notice', `inkoopprocedures/${tender.id}/aankondiging`, 'inkoopadviseur'),
    at('fields of a notice of the result', `inkoopprocedures/${tender.id}/aankondiging?soort=33`, 'inkoopadviseur'),
    at('applications', 'aanmeldingen', 'inkoopadviseur'),
    at('applications of a provider', 'aanmeldingen', 'aanbieder'),
    at('applications for an assessor', 'aanmeldingen', 'beoordelaar'),
    ...(application ? [at('application', `aanmeldingen/${application.id}`, 'contractmanager')] : []),
    { name: 'public page of procedures', role: null, path: '/openbaar/haaglanden/inkoopprocedures' },
    { name: 'public page of a procedure', role: null, path: '/openbaar/haaglanden/inkoopprocedures/IP-001' },
    at('requests for maatwerk', 'maatwerk', 'contractmanager'),
    at('requests for maatwerk of a municipality', 'maatwerk?staat=open', 'gemeente'),
    at('new request for maatwerk', 'maatwerk/nieuw', 'gemeente'),
    ...(maatwerk ? [at('request for maatwerk', `maatwerk/${maatwerk.id}`, 'contractmanager')] : []),
    at('product book', 'productenboek'),
    at('product book of a provider', 'productenboek', 'aanbieder'),
    at('product of the book', 'productenboek/44A08', 'inkoopadviseur'),
    at('indexations', 'indexeringen'),
    at('new indexation', 'indexeringen/nieuw'),
    at('bookings', `boekingen?jaar=2025&aanbieder=${provider.sleutel}`),
    at('messages', 'berichten'),
    at('message and line', `declaraties/${message.id}/regels/${line.regel}`),
    at('message that waits for its answer', `declaraties/${unanswered.id}`),
    at('messages that wait for their answer', 'berichten?antwoord=open'),
    at('refusals', 'afkeur'),
    at('refusals of a provider', 'afkeur', 'aanbieder'),
    at('refusals, nothing matches', 'afkeur?maand=2025-12'),
    at('refused lines', `afkeur/regels?aanbieder=${refusal.aanbieder.sleutel}&code=${refusal.code}`),
    at('before the bill', 'voor-de-rekening'),
    at('before the bill of a municipality', 'voor-de-rekening?soort=geen-start', 'gemeente'),
    at('data integrity', 'data-integriteit?jaar=2025'),
    at('data integrity as a table', 'data-integriteit?jaar=2025&weergave=tabel'),
    at('trajectories', 'trajecten?jaar=2025'),
    at('allocation', `toewijzingen/${trajectory.toewijzing}`),
    at('decisions', 'besluiten'),
    at('decision', `besluiten/${decision.id}`),
    at('conversions', 'omzettingen'),
    at('new conversion', 'omzettingen/nieuw'),
    at('declarations by hand', 'handmatig'),
    at('entry by hand', 'handmatig/nieuw'),
    at('declaration by hand', `handmatig/${manual.id}`),
    at('questions', 'vragen'),
    at('talks', 'gesprekken'),
    at('talks of a provider', 'gesprekken?toon=alle', 'aanbieder'),
    at('plan of the talks', 'gesprekken/plan'),
    at('agreements from talks', 'gesprekken/afspraken'),
    at('new talk', `gesprekken/nieuw?aanbieder=${provider.sleutel}`, 'contractmanager'),
    at('dossier for a talk', `gesprekken/dossier/${provider.sleutel}`, 'contractmanager'),
    ...(talk ? [at('talk', `gesprekken/${talk.id}`, 'contractmanager')] : []),
    at('imports', 'inlezen'),
    at('import', `inlezen/${run.id}`),
    at('jobs', 'taken'),
    at('days that come', 'agenda'),
    at('messages for who is logged in', 'post'),
    at('mail', 'mail'),
    at('products', 'producten'),
    at('unmapped products', 'producten/niet-ingedeeld', 'inkoopadviseur'),
    at('audit trail', 'logboek', 'auditor'),
    at('forbidden', 'logboek'),
    at('unknown', 'bestaat-niet'),
    at('accessibility', 'toegankelijkheid'),
    at('help', 'hulp'),
  ];
}

/** The address of a message with at least two refused lines, and those lines. */
export async function messageWithRefused(visitors: Visitors, page: Page): Promise<{ readonly id: string; readonly lines: readonly number[] }> {
  const messages = await visitors.ask<readonly { id: string; afgekeurdeRegels: number; staat: string }[]>(
    page,
    '/berichten?staat=deels-goedgekeurd&perPagina=100',
  );
  const found = messages.find((message) => message.afgekeurdeRegels >= 2);
  if (!found) throw new Error('the sample holds no message with two refused lines');
  const lines = await visitors.ask<readonly { regel: number }[]>(page, `/berichten/${found.id}/regels?staat=afgekeurd`);
  return { id: found.id, lines: lines.map((line) => line.regel) };
}
