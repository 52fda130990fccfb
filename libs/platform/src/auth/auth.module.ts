// SPDX-License-Identifier: EUPL-1.2
import { Global, Module } from '@nestjs/common';
import { Authenticator } from './authenticator.js';
import { LogIn, LogOut, SwitchRegion } from './login.js';
import { LoginThrottle } from './login-throttle.js';

@Global()
@Module({ providers: [Authenticator, LogIn, LogOut, SwitchRegion, LoginThrottle], exports: [Authenticator, LogIn, LogOut, SwitchRegion] })
export class AuthModule {}
