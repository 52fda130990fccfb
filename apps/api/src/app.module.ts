// SPDX-License-Identifier: EUPL-1.2
import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { CatalogueHttpModule } from '#catalogue/http';
import { ContractsHttpModule } from '#contracts/http';
import { ConversionsHttpModule, DecisionsHttpModule, DeclarationsHttpModule, DeclarationWorkHttpModule } from '#declarations/http';
import { FundingHttpModule } from '#funding/http';
import { GovernanceHttpModule } from '#governance/http';
import { LedgerHttpModule } from '#ledger/http';
import { AuthModule, DatabaseModule, KeysModule, type Config, type KeyRing } from '#platform';
import { CONFIG, PlatformHttpModule } from '#platform/http';
import { ProcurementHttpModule } from '#procurement/http';
import { ProvidersHttpModule } from '#providers/http';
import { RegionsHttpModule } from '#regions/http';
import { RelationsHttpModule } from '#relations/http';
import { RevisionsHttpModule } from '#revisions/http';
import { SampleHttpModule } from '#sample/http';
import { SpendingHttpModule } from '#spending/http';
import { AssessmentsHttpModule, StrategyHttpModule } from '#strategy/http';
import { OpenApiController } from './openapi.controller.js';

/** The capabilities the API serves; one line each, in the order of dependence. */
export const CAPABILITIES: readonly Type[] = [
  RegionsHttpModule, //
  GovernanceHttpModule,
  AssessmentsHttpModule,
  StrategyHttpModule,
  CatalogueHttpModule,
  ProvidersHttpModule,
  ContractsHttpModule,
  ProcurementHttpModule,
  LedgerHttpModule,
  FundingHttpModule,
  DeclarationsHttpModule,
  DeclarationWorkHttpModule,
  DecisionsHttpModule,
  ConversionsHttpModule,
  SpendingHttpModule,
  RevisionsHttpModule,
  RelationsHttpModule,
  SampleHttpModule,
];

/** Enough for two cores: more connections would only wait for each other in PostgreSQL. */
const POOL_SIZE = 10;
const STATEMENT_TIMEOUT_MS = 15_000;

export interface ApiSettings {
  readonly config: Config;
  /** Logs in as raamwerk_api. */
  readonly databaseUrl: string;
  readonly keys: KeyRing;
}

/** What every capability may inject: the configuration the process began with. */
@Global()
@Module({})
class ConfigModule {
  static with(config: Config): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] };
  }
}

@Module({})
export class AppModule {
  static with(settings: ApiSettings, capabilities: readonly Type[]): DynamicModule {
    const database = DatabaseModule.forRoot({
      url: settings.databaseUrl,
      poolSize: POOL_SIZE,
      statementTimeout: STATEMENT_TIMEOUT_MS,
      name: 'raamwerk api',
    });
    return {
      module: AppModule,
      imports: [ConfigModule.with(settings.config), KeysModule.forRoot(settings.keys), database, AuthModule, PlatformHttpModule, ...capabilities],
      controllers: [OpenApiController],
    };
  }
}
