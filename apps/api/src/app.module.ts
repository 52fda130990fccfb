// SPDX-License-Identifier: EUPL-1.2
import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { AuthModule, DatabaseModule, KeyRing, type Config } from '#platform';
import { CONFIG, PlatformHttpModule } from '#platform/http';

/** The capabilities the API serves; one line each, in the order of dependence. */
export const CAPABILITIES: readonly Type[] = [];

/** Enough for two cores: more connections would only wait for each other in PostgreSQL. */
const POOL_SIZE = 10;
const STATEMENT_TIMEOUT_MS = 15_000;

export interface ApiSettings {
  readonly config: Config;
  /** Logs in as raamwerk_api. */
  readonly databaseUrl: string;
  readonly keys: KeyRing;
}

/** What every capability may inject: the configuration and the keys. */
@Global()
@Module({})
class SettingsModule {
  static with({ config, keys }: ApiSettings): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: KeyRing, useValue: keys },
    ];
    return { module: SettingsModule, providers, exports: providers };
  }
}

@Module({})
export class AppModule {
  static with(settings: ApiSettings, capabilities: readonly Type[]): DynamicModule {
    const database = DatabaseModule.forRoot({ url: settings.databaseUrl, poolSize: POOL_SIZE, statementTimeout: STATEMENT_TIMEOUT_MS, name: 'raamwerk api' });
    return { module: AppModule, imports: [SettingsModule.with(settings), database, AuthModule, PlatformHttpModule, ...capabilities] };
  }
}
