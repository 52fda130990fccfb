// SPDX-License-Identifier: EUPL-1.2

export const ROLES_OF_PEOPLE = [
  'contractmanager',
  'inkoopadviseur',
  'controller',
  'aanbieder',
  'gemeente',
  'bestuurder',
  'clientvertegenwoordiger',
  'verwijzer',
  'beoordelaar',
  'tekenbevoegde',
  'beheerder',
  'auditor',
] as const;
/** `machine`: a system that hands in messages for the whole region; never given to a person. */
export type AccountRole = (typeof ROLES_OF_PEOPLE)[number] | 'machine';

const STAFF: readonly AccountRole[] = ['contractmanager', 'inkoopadviseur', 'controller', 'bestuurder', 'gemeente', 'auditor', 'beheerder'];
const EVERYBODY: readonly AccountRole[] = [...ROLES_OF_PEOPLE, 'machine'];

/** Which roles may do what: the one table. A route names its permission with `@Needs`; a role outside the list gets 403. */
export const PERMISSIONS = {
  'session:own': EVERYBODY,
  'steering:read': STAFF,
  'provider:read': [...STAFF, 'aanbieder'],
  'provider:record': ['contractmanager', 'inkoopadviseur'],
  // Contracts and talks of two providers side by side: of the region, not of either.
  'provider:succession': ['contractmanager', 'inkoopadviseur', 'controller', 'bestuurder', 'auditor'],
  // Where money goes: seen and changed by few, and approved by another of them than who entered it or called.
  'iban:read': ['contractmanager', 'controller', 'auditor'],
  'iban:change': ['contractmanager', 'controller'],
  'quality:read': ['contractmanager', 'inkoopadviseur', 'controller', 'auditor'],
  'quality:write': ['contractmanager', 'inkoopadviseur'],
  'portfolio:read': ['contractmanager', 'inkoopadviseur', 'beheerder', 'auditor'],
  'portfolio:hand-over': ['contractmanager', 'inkoopadviseur', 'beheerder'],
  'portfolio:roles': ['beheerder'],
  'contract:read': [...STAFF, 'aanbieder'],
  'contract:calendar': STAFF,
  'contract:change': ['contractmanager', 'inkoopadviseur'],
  // The region prepares, the provider signs first with its own login, then for the region who may sign: never who prepared.
  'document:read': ['contractmanager', 'inkoopadviseur', 'controller', 'bestuurder', 'beheerder', 'auditor', 'aanbieder', 'tekenbevoegde'],
  'document:make': ['contractmanager', 'inkoopadviseur'],
  'signing:read': ['contractmanager', 'inkoopadviseur', 'controller', 'bestuurder', 'beheerder', 'auditor', 'aanbieder', 'tekenbevoegde'],
  'signing:prepare': ['contractmanager', 'inkoopadviseur'],
  'signing:sign': ['aanbieder', 'tekenbevoegde'],
  'library:read': STAFF,
  // A municipality asks and reports the end for its own children; whoever approves neither asked nor checked.
  'maatwerk:read': STAFF,
  'maatwerk:request': ['gemeente', 'contractmanager', 'inkoopadviseur'],
  'maatwerk:check': ['contractmanager', 'inkoopadviseur'],
  'maatwerk:approve': ['contractmanager', 'inkoopadviseur', 'controller', 'bestuurder'],
  'capacity:report': ['contractmanager', 'aanbieder'],
  'declaration:read': ['contractmanager', 'controller', 'gemeente', 'aanbieder', 'auditor'],
  'import:read': ['contractmanager', 'controller', 'auditor', 'beheerder', 'aanbieder', 'machine'],
  'declaration:answer': ['contractmanager', 'controller'],
  'declaration:import': ['controller', 'beheerder', 'aanbieder', 'machine'],
  'integrity:read': ['contractmanager', 'controller', 'auditor', 'gemeente'],
  'integrity:own': ['contractmanager', 'controller'],
  'prebill:read': ['contractmanager', 'controller', 'gemeente', 'auditor'],
  'prebill:run': ['contractmanager', 'controller'],
  'market:read': STAFF,
  'market:report': ['inkoopadviseur', 'contractmanager', 'controller', 'gemeente'],
  'market:record': ['inkoopadviseur', 'contractmanager'],
  'ceiling:read': STAFF,
  'ceiling:set': ['controller', 'inkoopadviseur'],
  'trajectory:read': ['contractmanager', 'controller', 'gemeente', 'aanbieder', 'auditor'],
  'region:record': ['inkoopadviseur', 'controller', 'beheerder'],
  'governance:read': STAFF,
  'governance:record': ['inkoopadviseur', 'contractmanager', 'controller', 'beheerder'],
  'governance:mandate': ['inkoopadviseur', 'beheerder'],
  'strategy:write': ['inkoopadviseur', 'contractmanager', 'controller', 'beheerder'],
  'strategy:assess': ['inkoopadviseur', 'contractmanager', 'controller', 'beheerder'],
  // The director stands for the highest mandate: reads decisions and takes them as second person, but sees no declarations.
  'decision:read': ['contractmanager', 'controller', 'bestuurder', 'gemeente', 'aanbieder', 'auditor'],
  'decision:take': ['contractmanager', 'controller'],
  'decision:approve': ['contractmanager', 'controller', 'bestuurder'],
  'conversion:read': ['contractmanager', 'controller', 'auditor'],
  'conversion:prepare': ['contractmanager', 'controller'],
  'conversion:approve': ['contractmanager', 'controller'],
  'manual:read': ['contractmanager', 'controller', 'auditor'],
  'manual:enter': ['contractmanager', 'controller'],
  'ledger:read': ['contractmanager', 'controller', 'gemeente', 'aanbieder', 'bestuurder', 'auditor'],
  'signal:read': ['contractmanager', 'controller', 'inkoopadviseur', 'bestuurder', 'auditor'],
  'signal:handle': ['contractmanager', 'controller'],
  'thread:read': ['contractmanager', 'controller', 'inkoopadviseur', 'aanbieder', 'gemeente', 'auditor'],
  'thread:write': ['contractmanager', 'controller', 'inkoopadviseur', 'aanbieder'],
  'thread:assign': ['contractmanager', 'controller', 'inkoopadviseur'],
  'thread:templates': ['contractmanager', 'controller', 'inkoopadviseur'],
  // A talk is of both sides; the plan and the dossier are the region's, and the provider says itself whether a report is right.
  'talk:read': ['contractmanager', 'inkoopadviseur', 'controller', 'aanbieder', 'bestuurder', 'auditor'],
  'talk:dossier': ['contractmanager', 'inkoopadviseur', 'controller', 'auditor'],
  'talk:plan': ['contractmanager', 'inkoopadviseur'],
  'talk:write': ['contractmanager', 'inkoopadviseur', 'aanbieder'],
  'talk:confirm': ['aanbieder'],
  // Whoever assesses does not decide, and sees one application at a time; a provider applies for itself.
  'procurement:read': [...STAFF, 'aanbieder', 'beoordelaar'],
  'procurement:prepare': ['inkoopadviseur'],
  'procurement:apply': ['aanbieder'],
  'procurement:assess': ['beoordelaar'],
  'procurement:judge': ['beoordelaar', 'inkoopadviseur'],
  'procurement:decide': ['inkoopadviseur'],
  // Two persons open, after the deadline; what was handed in is for who works on it.
  'bid:read': ['inkoopadviseur', 'beoordelaar', 'bestuurder', 'auditor', 'aanbieder'],
  'bid:open': ['inkoopadviseur', 'bestuurder'],
  'bid:look': ['inkoopadviseur', 'beoordelaar', 'bestuurder'],
  'application:read': ['inkoopadviseur', 'contractmanager', 'beoordelaar', 'auditor', 'aanbieder'],
  // Of all who applied: nothing for a provider, nor for who sees one application at a time.
  'admission:read': ['inkoopadviseur', 'contractmanager', 'bestuurder', 'auditor'],
  'application:step': ['inkoopadviseur', 'beoordelaar', 'aanbieder'],
  // Who works on a procedure has no interest in it; what was found of a provider's integrity is for few.
  'interest:read': ['inkoopadviseur', 'beoordelaar', 'bestuurder', 'auditor'],
  'interest:sign': ['inkoopadviseur', 'beoordelaar', 'bestuurder'],
  'interest:rule': ['inkoopadviseur', 'bestuurder'],
  'objection:read': ['inkoopadviseur', 'contractmanager', 'auditor', 'aanbieder'],
  'objection:file': ['inkoopadviseur', 'aanbieder'],
  'objection:answer': ['inkoopadviseur'],
  'vetting:read': ['inkoopadviseur', 'bestuurder', 'auditor'],
  'vetting:write': ['inkoopadviseur'],
  'vetting:conclude': ['inkoopadviseur', 'bestuurder'],
  'court-file:read': ['inkoopadviseur', 'auditor'],
  'court-file:make': ['inkoopadviseur', 'auditor'],
  // Assessors score; who prepares and who decides are two persons; a bidder reads its own letter.
  'award:read': ['inkoopadviseur', 'beoordelaar', 'bestuurder'],
  'award:prepare': ['inkoopadviseur'],
  'award:score': ['beoordelaar'],
  'award:decide': ['inkoopadviseur', 'bestuurder'],
  'award:letter': ['aanbieder'],
  'job:read': ['controller', 'beheerder', 'contractmanager', 'auditor'],
  'job:manage': ['beheerder', 'controller'],
  'catalogue:read': STAFF,
  'catalogue:classify': ['inkoopadviseur', 'contractmanager', 'beheerder'],
  'productbook:read': [...STAFF, 'aanbieder'],
  'productbook:write': ['inkoopadviseur', 'contractmanager'],
  'tariff:write': ['inkoopadviseur', 'controller'],
  'indexation:read': ['contractmanager', 'inkoopadviseur', 'controller', 'bestuurder', 'beheerder', 'auditor'],
  'indexation:prepare': ['contractmanager', 'inkoopadviseur', 'controller'],
  'indexation:approve': ['contractmanager', 'inkoopadviseur', 'controller', 'bestuurder'],
  // Who prepares a revision never releases it; a provider says what it thinks of one that is talked over.
  'revision:read': STAFF,
  'revision:write': ['inkoopadviseur'],
  'revision:release': ['inkoopadviseur', 'bestuurder'],
  'revision:step': ['inkoopadviseur', 'bestuurder'],
  'revision:contribute': ['aanbieder'],
  // Of a provider anybody reads, opens and asks; who may bind it accepts or objects.
  'offer:read': [...STAFF, 'aanbieder', 'tekenbevoegde'],
  'offer:answer': ['aanbieder', 'tekenbevoegde'],
  'offer:sign': ['tekenbevoegde'],
  'audit:read': ['auditor', 'beheerder'],
  'bsn:read': ['contractmanager', 'controller'],
  'demo:advance': STAFF,
} as const satisfies Readonly<Record<string, readonly AccountRole[]>>;

export type Permission = keyof typeof PERMISSIONS;

/** Only where the region is a demo. */
const DEMO_ONLY: ReadonlySet<Permission> = new Set(['demo:advance']);

/** A role given to an account or token, and for what. */
export interface Grant {
  readonly role: string;
  readonly scopeKind: 'regio' | 'gemeente' | 'aanbieder' | 'gremium' | 'procedure';
  readonly scopeId: string | null;
}

/** How far a grant reaches into the region's rows; both null: the whole region. */
export interface Reach {
  readonly providerId: string | null;
  readonly municipalityCode: string | null;
}

const WHOLE_REGION: Reach = { providerId: null, municipalityCode: null };
/** A provider and a municipality that cannot exist: who has no right to rows finds none in whatever is narrowed. */
const NOTHING: Reach = { providerId: '00000000-0000-0000-0000-000000000000', municipalityCode: 'geen' };

/**
 * What a grant lets its holder see; null when it carries no right to rows at all. A provider's or municipality's role counts only
 * in that scope: given for a whole region by mistake, it opens nothing.
 */
export function reachOf(grant: Grant): Reach | null {
  if (grant.scopeKind === 'aanbieder' && grant.scopeId) return { providerId: grant.scopeId, municipalityCode: null };
  if (grant.scopeKind === 'gemeente' && grant.scopeId && grant.role !== 'aanbieder') return { providerId: null, municipalityCode: grant.scopeId };
  return grant.scopeKind === 'regio' && grant.role !== 'aanbieder' && grant.role !== 'gemeente' ? WHOLE_REGION : null;
}

function allows(grant: Grant, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly string[]).includes(grant.role);
}

/**
 * The reach in which the grants give a permission: the widest one, so that somebody who is both controller and a municipality's
 * user is not narrowed. Of several narrow grants the first counts. null: not allowed.
 */
export function reachFor(grants: readonly Grant[], permission: Permission, demo: boolean): Reach | null {
  if (DEMO_ONLY.has(permission) && !demo) return null;
  // One's own session needs no role; what is read with it (search, the name of one's scope) stays as narrow as the narrowest grant.
  if (permission === 'session:own') return narrowest(grants);
  const reaches = grants.filter((g) => allows(g, permission)).flatMap((g) => reachOf(g) ?? []);
  return reaches.find((r) => r === WHOLE_REGION) ?? reaches[0] ?? null;
}

function narrowest(grants: readonly Grant[]): Reach {
  const reaches = grants.flatMap((g) => reachOf(g) ?? []);
  return reaches.find((r) => r !== WHOLE_REGION) ?? reaches[0] ?? NOTHING;
}

/** Every permission the grants give, for the menu of the page. */
export function permissionsOf(grants: readonly Grant[], demo: boolean): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((p) => reachFor(grants, p, demo) !== null);
}
