// SPDX-License-Identifier: EUPL-1.2
// The migrations in order. Listed, not globbed: a glob over this folder would load this file too and count each one twice.
import { PlatformFoundation1763800000001 } from './1763800000001-platform-foundation.js';
import { RegionsStrategyCatalogue1763800000002 } from './1763800000002-regions-strategy-catalogue.js';
import { ProvidersContracts1763800000003 } from './1763800000003-providers-contracts.js';
import { LedgerDeclarations1763800000004 } from './1763800000004-ledger-declarations.js';
import { Spending1763800000005 } from './1763800000005-spending.js';
import { Sample1763800000006 } from './1763800000006-sample.js';
import { DeclarationsFullStrength1763800000007 } from './1763800000007-declarations-full-strength.js';
import { DeclarationWork1763800000008 } from './1763800000008-declaration-work.js';
import { QuestionThreads1763800000009 } from './1763800000009-question-threads.js';
import { DecisionsManual1763800000010 } from './1763800000010-decisions-manual.js';
import { Governance1763800000011 } from './1763800000011-governance.js';
import { ContractTerms1763800000013 } from './1763800000013-contract-terms.js';
import { TariffsIndexation1763800000014 } from './1763800000014-tariffs-indexation.js';
import { Funding1763800000015 } from './1763800000015-funding.js';
import { Assessments1763800000016 } from './1763800000016-assessments.js';
import { RegionsOfAPerson1763800000017 } from './1763800000017-regions-of-a-person.js';
import { AccountTalks1763800000018 } from './1763800000018-account-talks.js';
import { ProviderLife1763800000019 } from './1763800000019-provider-life.js';
import { DocumentsSigning1763800000020 } from './1763800000020-documents-signing.js';
import { Maatwerk1763800000021 } from './1763800000021-maatwerk.js';
import { Conversion1763800000022 } from './1763800000022-conversion.js';
import { ContractRegister1763800000023 } from './1763800000023-contract-register.js';
import { StrategyContent1763800000024 } from './1763800000024-strategy-content.js';
import { ContractRegisterTerms1763800000025 } from './1763800000025-contract-register-terms.js';
import { ContractLooseEnds1763800000026 } from './1763800000026-contract-loose-ends.js';
import { Procurement1763800000028 } from './1763800000028-procurement.js';
import { Votes1763800000030 } from './1763800000030-votes.js';
import { SealedBids1763800000031 } from './1763800000031-sealed-bids.js';
import { Award1763800000032 } from './1763800000032-award.js';
import { Mail1763800000033 } from './1763800000033-mail.js';
import { IntegrityObjections1763800000034 } from './1763800000034-integrity-objections.js';
import { Revisions1763800000035 } from './1763800000035-revisions.js';
import { RevisionOffers1763800000036 } from './1763800000036-revision-offers.js';
import { SasTender1763800000037 } from './1763800000037-sas-tender.js';
import { TenderQuestions1763800000038 } from './1763800000038-tender-questions.js';
import { RecordingAtScale1763800000039 } from './1763800000039-recording-at-scale.js';
import { YearImport1763800000041 } from './1763800000041-year-import.js';
import { SealedNames1763800000042 } from './1763800000042-sealed-names.js';
import { RevisionAnswers1763800000044 } from './1763800000044-revision-answers.js';
import { MessagePeriod1763800000046 } from './1763800000046-message-period.js';
import { FollowedSignals1763800000047 } from './1763800000047-followed-signals.js';
import { AnalysedLoads1763800000048 } from './1763800000048-analysed-loads.js';

export const migrations = [
  PlatformFoundation1763800000001,
  RegionsStrategyCatalogue1763800000002,
  ProvidersContracts1763800000003,
  LedgerDeclarations1763800000004,
  Spending1763800000005,
  Sample1763800000006,
  DeclarationsFullStrength1763800000007,
  DeclarationWork1763800000008,
  QuestionThreads1763800000009,
  DecisionsManual1763800000010,
  Governance1763800000011,
  ContractTerms1763800000013,
  TariffsIndexation1763800000014,
  Funding1763800000015,
  Assessments1763800000016,
  RegionsOfAPerson1763800000017,
  AccountTalks1763800000018,
  ProviderLife1763800000019,
  DocumentsSigning1763800000020,
  Maatwerk1763800000021,
  Conversion1763800000022,
  ContractRegister1763800000023,
  StrategyContent1763800000024,
  ContractRegisterTerms1763800000025,
  ContractLooseEnds1763800000026,
  Procurement1763800000028,
  Votes1763800000030,
  SealedBids1763800000031,
  Award1763800000032,
  Mail1763800000033,
  IntegrityObjections1763800000034,
  Revisions1763800000035,
  RevisionOffers1763800000036,
  SasTender1763800000037,
  TenderQuestions1763800000038,
  RecordingAtScale1763800000039,
  YearImport1763800000041,
  SealedNames1763800000042,
  RevisionAnswers1763800000044,
  MessagePeriod1763800000046,
  FollowedSignals1763800000047,
  AnalysedLoads1763800000048,
];
