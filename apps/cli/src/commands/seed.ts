// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCatalogueFiles, seedCatalogue, type CatalogueFiles } from '#catalogue';
import { readDeclarationPolicyFile, seedDeclarationPolicy, type DeclarationPolicyContent } from '#declarations';
import { productRoot, systemActor, type Reader, type UnitOfWork } from '#platform';
import { establishRegion, readRegionFile, seedRegions, type ContentFile, type RegionContent } from '#regions';
import { readAnswerTemplateFile, seedAnswerTemplates, type AnswerTemplateContent } from '#relations';
import { readStrategyFile, seedStrategy, type StrategyContent } from '#strategy';
import { withDatabase } from '../database.js';
import { explain } from '../explain.js';

const USAGE = 'Gebruik: raamwerk seed [--data MAP]\n';

/** The data files of a region, all checked before the first is loaded. */
export interface RegionFiles {
  readonly region: ContentFile<RegionContent>;
  readonly strategy: ContentFile<StrategyContent>;
  readonly catalogue: CatalogueFiles;
  readonly policy: ContentFile<DeclarationPolicyContent>;
  readonly templates: ContentFile<readonly AnswerTemplateContent[]>;
}

export function readRegionFiles(dataDir: string): RegionFiles {
  return {
    region: readRegionFile(dataDir),
    strategy: readStrategyFile(dataDir),
    catalogue: readCatalogueFiles(dataDir),
    policy: readDeclarationPolicyFile(dataDir),
    templates: readAnswerTemplateFile(dataDir),
  };
}

/** Brings the region up to its files, all or nothing. @returns per file whether anything was written */
export async function seedRegion(
  uow: UnitOfWork,
  reader: Reader,
  files: RegionFiles,
): Promise<{ name: string; version: string; written: boolean }[]> {
  const { region, strategy, catalogue, policy, templates } = files;
  await establishRegion(reader, region.content.region);
  return uow.run(systemActor(region.content.region.id, 'opdrachtregel'), async (tx) => {
    const done = (file: ContentFile<unknown>, written: boolean) => ({ name: file.name, version: file.version, written });
    const regionWritten = await seedRegions(tx, region);
    const strategyWritten = await seedStrategy(tx, strategy);
    const catalogueWritten = await seedCatalogue(tx, catalogue);
    const policyWritten = await seedDeclarationPolicy(tx, policy);
    const templatesWritten = await seedAnswerTemplates(tx, templates);
    return [
      done(region, regionWritten),
      done(strategy, strategyWritten),
      done(catalogue.products, catalogueWritten),
      done(catalogue.classifications, catalogueWritten),
      done(policy, policyWritten),
      done(templates, templatesWritten),
    ];
  });
}

function dataDirOf(args: string[]): string | null {
  try {
    return parseArgs({ args, options: { data: { type: 'string' } } }).values.data ?? join(productRoot, 'data', 'haaglanden');
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}`);
    return null;
  }
}

/** raamwerk seed: loads the region's data files; a second time writes nothing. */
export async function run(args: string[]): Promise<number> {
  const dataDir = dataDirOf(args);
  if (dataDir === null) return 2;
  try {
    const files = readRegionFiles(dataDir);
    return await withDatabase(async ({ uow, reader }) => {
      for (const f of await seedRegion(uow, reader, files))
        process.stdout.write(`${f.name} ${f.version}: ${f.written ? 'geladen' : 'was al geladen'}\n`);
      return 0;
    });
  } catch (error) {
    const text = explain(error);
    if (text === null) throw error;
    process.stderr.write(`${text}\n`);
    return 1;
  }
}
