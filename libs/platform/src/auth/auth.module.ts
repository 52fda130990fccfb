// SPDX-License-Identifier: EUPL-1.2
import { Global, Module } from '@nestjs/common';
import { Authenticator } from './authenticator.js';
import { LogIn, LogOut } from './login.js';
import { LoginThrottle } from './login-throttle.js';

@Global()
@Module({ providers: [Authenticator, LogIn, LogOut, LoginThrottle], exports: [Authenticator, LogIn, LogOut] })
export class AuthModule {}
