// SPDX-License-Identifier: EUPL-1.2
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { KeyRing } from './keys.js';

/** Gives every capability the key ring of this installation. */
@Global()
@Module({})
export class KeysModule {
  static forRoot(keys: KeyRing): DynamicModule {
    return { module: KeysModule, providers: [{ provide: KeyRing, useValue: keys }], exports: [KeyRing] };
  }
}
