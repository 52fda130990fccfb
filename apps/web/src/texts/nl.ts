// SPDX-License-Identifier: EUPL-1.2
import { actions, asOf, frame, menu, roles, states, table, units } from './nl/general.js';
import { bullet, burnUp, segments, signals, today } from './nl/steering.js';
import { contractChanges, contractLibrary } from './nl/contract-changes.js';
import { contractTerms } from './nl/contract-terms.js';
import { documents, signing } from './nl/documents.js';
import { contracts, postings, providers } from './nl/agreements.js';
import { imports, messages } from './nl/declarations.js';
import { admissionYears } from './nl/admission-years.js';
import { agenda } from './nl/agenda.js';
import { mail, post } from './nl/mail.js';
import { nota } from './nl/nota.js';
import { audit, jobs, municipalities, products } from './nl/management.js';
import { indexations } from './nl/indexations.js';
import { productBook } from './nl/product-book.js';
import { info, login } from './nl/around.js';
import { answerTemplates, questions } from './nl/questions.js';
import { dossiers, talkAgreements, talkPlan, talks } from './nl/talks.js';
import { tenders } from './nl/tenders.js';
import { awards } from './nl/awards.js';
import { bids } from './nl/bids.js';
import { allocations, trajectories } from './nl/care.js';
import { answers, decisions, manual } from './nl/decisions.js';
import { ceilings, savings } from './nl/funding.js';
import { iban, inheritance, portfolios, providerLife, quality } from './nl/provider-life.js';
import { admissionStops, concentration, coverage, missingSupply } from './nl/market.js';
import { conversions } from './nl/conversions.js';
import { maatwerk } from './nl/maatwerk.js';
import { regions } from './nl/regions.js';
import { consultations, revisionChanges } from './nl/revision-changes.js';
import { revisions } from './nl/revisions.js';
import { register } from './nl/register.js';
import { boardDecisions, bodies, subjectKinds } from './nl/governance.js';
import { ratification, votes } from './nl/votes.js';
import { offers } from './nl/offers.js';
import { revisionExits, revisionPreview } from './nl/revision-preview.js';
import { planning, strategy } from './nl/strategy.js';
import { assessments } from './nl/assessments.js';
import { care, courtFiles, interests, objections, proceedings, vetting } from './nl/procurement-care.js';
import { applications, procedures } from './nl/procurement.js';
import { integrity, prebill, refusals } from './nl/refusals.js';

/** Every Dutch text of the application (B1, "u"). Screens hold no text of their own. */
export const texts = {
  actions,
  admissionStops,
  admissionYears,
  agenda,
  allocations,
  answers,
  answerTemplates,
  applications,
  asOf,
  assessments,
  audit,
  boardDecisions,
  bids,
  bodies,
  bullet,
  burnUp,
  ceilings,
  concentration,
  contractChanges,
  contractLibrary,
  contracts,
  contractTerms,
  coverage,
  decisions,
  documents,
  dossiers,
  frame,
  iban,
  imports,
  indexations,
  inheritance,
  info,
  integrity,
  jobs,
  login,
  conversions,
  maatwerk,
  mail,
  manual,
  menu,
  messages,
  missingSupply,
  municipalities,
  nota,
  offers,
  revisionExits,
  revisionPreview,
  portfolios,
  post,
  postings,
  prebill,
  procedures,
  awards,
  care,
  courtFiles,
  interests,
  objections,
  proceedings,
  vetting,
  productBook,
  products,
  providerLife,
  providers,
  quality,
  questions,
  ratification,
  refusals,
  regions,
  register,
  revisions,
  revisionChanges,
  consultations,
  roles,
  savings,
  segments,
  signals,
  signing,
  states,
  subjectKinds,
  strategy,
  table,
  talkAgreements,
  talkPlan,
  talks,
  tenders,
  planning,
  today,
  trajectories,
  units,
  votes,
} as const;
