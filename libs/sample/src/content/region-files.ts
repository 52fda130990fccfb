// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  readCatalogueFiles,
  readIndexRuleFile,
  readProductBookFile,
  seedCatalogue,
  seedIndexRules,
  seedProductBook,
  type BookFileEntry,
  type CatalogueFiles,
  type IndexRule,
} from '#catalogue';
import {
  readClauseFile,
  readContractKindFile,
  readDocumentTemplateFile,
  readKpiFile,
  seedClauses,
  seedContractKinds,
  seedDocumentTemplates,
  seedKpis,
  type ClauseContent,
  type ContractKindContent,
  type DocumentTemplate,
  type KpiContent,
} from '#contracts';
import { readDeclarationPolicyFile, seedDeclarationPolicy, type DeclarationPolicyContent } from '#declarations';
import { readGovernanceFile, seedGovernance, type Body } from '#governance';
import type { Tx } from '#platform';
import { readProcedureFile, seedProcedures, type ProcedureFileEntry } from '#procurement';
import { readRegionFile, seedRegions, type ContentFile, type RegionContent } from '#regions';
import { readAnswerTemplateFile, readTalkFile, seedAnswerTemplates, seedTalks, type AnswerTemplateContent, type TalkContent } from '#relations';
import {
  readAssessmentFile,
  readPlanningFile,
  readSetupFile,
  readStrategyFile,
  seedAssessments,
  seedPlanning,
  seedSetup,
  seedStrategy,
  type AssessmentContent,
  type PlanningContent,
  type SetupContent,
  type StrategyContent,
} from '#strategy';

/** The data files of a region. A file that not every region has is null where it is absent; read it with `where`. */
export interface RegionFiles {
  readonly region: ContentFile<RegionContent>;
  readonly governance: ContentFile<readonly Body[]> | null;
  readonly strategy: ContentFile<StrategyContent>;
  readonly assessments: ContentFile<AssessmentContent> | null;
  readonly setup: ContentFile<SetupContent> | null;
  readonly planning: ContentFile<PlanningContent> | null;
  readonly catalogue: CatalogueFiles;
  readonly indexRules: ContentFile<readonly IndexRule[]> | null;
  readonly productBook: ContentFile<readonly BookFileEntry[]> | null;
  readonly contractKinds: ContentFile<readonly ContractKindContent[]> | null;
  readonly clauses: ContentFile<readonly ClauseContent[]> | null;
  readonly kpis: ContentFile<readonly KpiContent[]> | null;
  readonly documentTemplates: ContentFile<readonly DocumentTemplate[]> | null;
  readonly procedures: ContentFile<readonly ProcedureFileEntry[]> | null;
  readonly policy: ContentFile<DeclarationPolicyContent>;
  readonly templates: ContentFile<readonly AnswerTemplateContent[]>;
  readonly talks: ContentFile<readonly TalkContent[]> | null;
}

/** Reads a file that a region may do without. */
export function where<T>(dataDir: string, name: string, read: (dataDir: string, name: string) => T): T | null {
  return existsSync(join(dataDir, name)) ? read(dataDir, name) : null;
}

/** A strategy is named after the year in which it begins; each region has its own. */
function strategyName(dataDir: string): string | undefined {
  if (!existsSync(dataDir)) return undefined;
  return readdirSync(dataDir)
    .filter((name) => /^strategie-\d{4}\.json$/.test(name))
    .sort()
    .at(-1);
}

/** All files of a region, each checked before the first is loaded. */
export function readRegionFiles(dataDir: string): RegionFiles {
  return {
    region: readRegionFile(dataDir),
    governance: where(dataDir, 'bestuur.json', readGovernanceFile),
    strategy: readStrategyFile(dataDir, strategyName(dataDir)),
    assessments: where(dataDir, 'afwegingen-2027.json', readAssessmentFile),
    setup: where(dataDir, 'inrichting-2027.json', readSetupFile),
    planning: where(dataDir, 'planning-2027.json', readPlanningFile),
    catalogue: readCatalogueFiles(dataDir),
    indexRules: where(dataDir, 'indexering.json', readIndexRuleFile),
    productBook: where(dataDir, 'productenboek.json', readProductBookFile),
    contractKinds: where(dataDir, 'contractsoorten.json', readContractKindFile),
    clauses: where(dataDir, 'clausules.json', readClauseFile),
    kpis: where(dataDir, 'kpi-bibliotheek.json', readKpiFile),
    documentTemplates: where(dataDir, 'stuksjablonen.json', readDocumentTemplateFile),
    procedures: where(dataDir, 'inkoopprocedures.json', readProcedureFile),
    policy: readDeclarationPolicyFile(dataDir),
    templates: readAnswerTemplateFile(dataDir),
    talks: where(dataDir, 'gesprekken.json', readTalkFile),
  };
}

export interface SeededFile {
  readonly name: string;
  readonly version: string;
  readonly written: boolean;
}

/** Brings an established region up to its files, in the order in which they lean on each other. @returns per file whether anything was written */
export async function seedRegionFiles(tx: Tx, files: RegionFiles): Promise<SeededFile[]> {
  const done = ({ name, version }: ContentFile<unknown>, written: boolean): SeededFile => ({ name, version, written });
  const region = await seedRegions(tx, files.region);
  const governance = files.governance ? [done(files.governance, await seedGovernance(tx, files.governance))] : [];
  const strategy = await seedStrategy(tx, files.strategy);
  const assessments = files.assessments ? [done(files.assessments, await seedAssessments(tx, files.assessments))] : [];
  const setup = files.setup ? [done(files.setup, await seedSetup(tx, files.setup))] : [];
  const planning = files.planning ? [done(files.planning, await seedPlanning(tx, files.planning))] : [];
  const catalogue = await seedCatalogue(tx, files.catalogue);
  const indexRules = files.indexRules ? [done(files.indexRules, await seedIndexRules(tx, files.indexRules))] : [];
  const productBook = files.productBook ? [done(files.productBook, await seedProductBook(tx, files.productBook))] : [];
  const contractKinds = files.contractKinds ? [done(files.contractKinds, await seedContractKinds(tx, files.contractKinds))] : [];
  const clauses = files.clauses ? [done(files.clauses, await seedClauses(tx, files.clauses))] : [];
  const kpis = files.kpis ? [done(files.kpis, await seedKpis(tx, files.kpis))] : [];
  const papers = files.documentTemplates ? [done(files.documentTemplates, await seedDocumentTemplates(tx, files.documentTemplates))] : [];
  const procedures = files.procedures ? [done(files.procedures, await seedProcedures(tx, files.procedures))] : [];
  const policy = await seedDeclarationPolicy(tx, files.policy);
  const templates = await seedAnswerTemplates(tx, files.templates);
  const talks = files.talks ? [done(files.talks, await seedTalks(tx, files.talks))] : [];
  return [
    done(files.region, region),
    ...governance,
    done(files.strategy, strategy),
    ...assessments,
    ...setup,
    ...planning,
    done(files.catalogue.products, catalogue),
    done(files.catalogue.classifications, catalogue),
    ...indexRules,
    ...productBook,
    ...contractKinds,
    ...clauses,
    ...kpis,
    ...papers,
    ...procedures,
    done(files.policy, policy),
    done(files.templates, templates),
    ...talks,
  ];
}
