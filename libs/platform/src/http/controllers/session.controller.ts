// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, HttpCode, Inject, Optional, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../database/actor.js';
import { actorFor, Authenticator } from '../../auth/authenticator.js';
import type { Session } from '../../auth/identity.js';
import { IDLE_HOURS, LogIn, LogOut, LONGEST_DAYS, SwitchRegion } from '../../auth/login.js';
import { permissionsOf, reachFor } from '../../auth/permissions.js';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../config.token.js';
import { CurrentActor, CurrentSession, Needs, Public } from '../decorators.js';
import { found } from '../found.js';
import { SESSION_COOKIE } from '../identify.js';
import { REGION_CALENDAR, type RegionCalendar } from '../../auth/region-calendar.js';
import { LoginDto, SessionDto, SwitchRegionDto } from './session.dto.js';
import { SessionQuery } from './session.query.js';

@ApiTags('Sessie')
@Controller('sessie')
export class SessionController {
  constructor(
    private readonly logIn: LogIn,
    private readonly logOut: LogOut,
    private readonly switchRegion: SwitchRegion,
    private readonly authenticator: Authenticator,
    private readonly query: SessionQuery,
    @Inject(CONFIG) private readonly config: Config,
    @Optional() @Inject(REGION_CALENDAR) private readonly calendar: RegionCalendar | null,
  ) {}

  @Post()
  @Public('inloggen kan alleen wie nog niet is ingelogd')
  @ApiOperation({ summary: 'Inloggen' })
  @ApiCreatedResponse({ type: SessionDto, description: 'De sessie; het cookie raamwerk_sessie is gezet.' })
  async begin(@Body() body: LoginDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionDto> {
    const token = await this.logIn.execute({ email: body.email, password: body.wachtwoord, ip: request.ip });
    const session = found(await this.authenticator.session(token));
    void reply.header('Set-Cookie', this.cookie(token, LONGEST_DAYS * 24 * 3600));
    return this.show(session, request.ip);
  }

  @Get()
  @Needs('session:own')
  @ApiOperation({ summary: 'Wie is ingelogd en wat mag die' })
  @ApiOkResponse({ type: SessionDto, description: 'De sessie.' })
  me(@CurrentSession() session: Session, @Req() request: FastifyRequest): Promise<SessionDto> {
    return this.show(session, request.ip);
  }

  @Post('regio')
  @Needs('session:own')
  @ApiOperation({
    summary: 'Verder werken in een andere regio',
    description: 'De sessie in de vorige regio eindigt; de nieuwe heeft een eigen CSRF-sleutel.',
  })
  @ApiCreatedResponse({ type: SessionDto, description: 'De sessie in de andere regio; het cookie is vervangen.' })
  async switch(
    @CurrentSession() session: Session,
    @CurrentActor() actor: Actor,
    @Body() body: SwitchRegionDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const token = await this.switchRegion.execute(session, actor, body.regio);
    const begun = found(await this.authenticator.session(token));
    void reply.header('Set-Cookie', this.cookie(token, LONGEST_DAYS * 24 * 3600));
    return this.show(begun, request.ip);
  }

  @Delete()
  @Needs('session:own')
  @HttpCode(204)
  @ApiOperation({ summary: 'Uitloggen' })
  @ApiNoContentResponse({ description: 'Uitgelogd.' })
  async end(@CurrentSession() session: Session, @CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.logOut.execute(session, actor);
    void reply.header('Set-Cookie', this.cookie('', 0));
  }

  private cookie(value: string, seconds: number): string {
    const secure = this.config.publicUrl?.startsWith('https:') ? '; Secure' : '';
    return `${SESSION_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
  }

  private async show(session: Session, ip: string): Promise<SessionDto> {
    const reach = reachFor(session.grants, 'session:own', session.demo)!;
    // Both at once is the reach of who has no right to rows.
    const kind =
      reach.providerId && reach.municipalityCode ? 'regio' : reach.providerId ? 'aanbieder' : reach.municipalityCode ? 'gemeente' : 'regio';
    const id = kind === 'regio' ? null : (reach.providerId ?? reach.municipalityCode);
    const facts = found(await this.query.facts(session, { kind, id }));
    const regions = await this.query.regions(session);
    const months = facts.demo ? await this.calendar?.loaded(actorFor(session, reach, ip)) : undefined;
    return {
      naam: session.name,
      email: facts.email,
      rollen: [...new Set(session.grants.map((g) => g.role))],
      bereik: { soort: kind, id, naam: facts.scopeName ?? (kind === 'regio' ? facts.regionName : null) },
      rechten: permissionsOf(session.grants, session.demo),
      csrf: session.csrf,
      regio: { sleutel: session.regionKey, naam: facts.regionName, voorbeeld: facts.demo },
      regios: regions.map((r) => ({ sleutel: r.key, naam: r.name })),
      vandaag: facts.today,
      geladenTotEnMet: months?.until ?? null,
      volgendeMaand: months?.next ?? null,
      verlooptNaUren: IDLE_HOURS,
    };
  }
}
