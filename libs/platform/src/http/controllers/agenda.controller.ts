// SPDX-License-Identifier: EUPL-1.2
import { Controller, Delete, Get, HttpCode, Inject, Param, Put, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { addDays, type LocalDate } from '#kernel';
import { reachFor } from '../../auth/permissions.js';
import type { Session } from '../../auth/identity.js';
import { closeFeed, feedHolder, openFeed } from '../../calendar/calendar-feed.js';
import { DueDays, type DayOfKind } from '../../calendar/due-days.js';
import { iCalendar } from '../../calendar/icalendar.js';
import type { Config } from '../../config/config.js';
import type { Actor } from '../../database/actor.js';
import { Reader } from '../../database/reader.js';
import { REGION_TODAY } from '../../database/region-today.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { CONFIG } from '../config.token.js';
import { CurrentActor, CurrentSession, Needs, Public } from '../decorators.js';
import { found } from '../found.js';

const SECRET = /^([A-Za-z0-9_-]{43})\.ics$/;
/** How far a calendar looks back and ahead, in days. */
const [BACK, AHEAD] = [90, 730];
/** How far the page looks ahead, in days. */
const PAGE_AHEAD = 400;

export class AgendaDayDto {
  @ApiProperty() id!: string;
  @ApiProperty({ format: 'date' }) op!: LocalDate;
  @ApiProperty() soort!: string;
  @ApiProperty() titel!: string;
  @ApiProperty() toelichting!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Adres binnen de regio.' }) link!: string | null;
}

export class AgendaDto {
  @ApiProperty({ format: 'date' }) vandaag!: LocalDate;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Sinds wanneer u een agenda-adres hebt.' })
  adresGemaaktOp!: string | null;
  @ApiProperty({ type: [AgendaDayDto] }) dagen!: AgendaDayDto[];
}

export class FeedDto {
  @ApiProperty({ description: 'Het adres voor uw agenda; wie het heeft, ziet uw dagen.' }) pad!: string;
}

interface RegionNow {
  key: string;
  name: string;
  today: LocalDate;
  made: string | null;
}

@ApiTags('Agenda')
@Controller('agenda')
export class AgendaController {
  constructor(
    private readonly days: DueDays,
    private readonly reader: Reader,
    private readonly uow: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Needs('session:own')
  @ApiOperation({ summary: 'Wat er komt, van alles wat u mag zien' })
  @ApiOkResponse({ type: AgendaDto, description: 'De dagen vanaf vandaag, en of u een agenda-adres hebt.' })
  async own(@CurrentActor() actor: Actor, @CurrentSession() session: Session): Promise<AgendaDto> {
    const now = await this.now(actor);
    const days = (await this.days.of(actor, session.grants, session.demo, now.today, addDays(now.today, PAGE_AHEAD))) ?? [];
    return {
      vandaag: now.today,
      adresGemaaktOp: now.made,
      dagen: days.map((d) => ({ id: d.id, op: d.on, soort: d.kind, titel: d.title, toelichting: d.note, link: d.path })),
    };
  }

  @Put()
  @Needs('session:own')
  @ApiOperation({ summary: 'Een geheim adres maken waaronder uw eigen agenda uw dagen leest; een ouder adres vervalt' })
  @ApiOkResponse({ type: FeedDto, description: 'Het adres; het wordt één keer getoond.' })
  async open(@CurrentActor() actor: Actor, @CurrentSession() session: Session): Promise<FeedDto> {
    return { pad: `/api/v1/agenda/${await this.uow.run(actor, (tx) => openFeed(tx, session.accountId))}.ics` };
  }

  @Delete()
  @Needs('session:own')
  @ApiOperation({ summary: 'Uw agenda-adres intrekken' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Het adres werkt niet meer.' })
  async close(@CurrentActor() actor: Actor, @CurrentSession() session: Session): Promise<void> {
    await this.uow.run(actor, (tx) => closeFeed(tx, session.accountId));
  }

  @Get('dagen/:dag')
  @Needs('session:own')
  @ApiOperation({ summary: 'Eén dag als agendabestand (iCalendar)' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ description: 'De dag, om in een agenda te zetten. Verschuift hij, dan vervangt een nieuw bestand het oude.', type: String })
  async one(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: Session,
    @Param('dag') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const now = await this.now(actor);
    const days = await this.days.of(actor, session.grants, session.demo, addDays(now.today, -BACK), addDays(now.today, AHEAD));
    const day = found(days?.find((d) => d.id === id) ?? null);
    void reply.header('content-type', 'text/calendar; charset=utf-8').header('content-disposition', `attachment; filename="${day.on}.ics"`);
    return iCalendar(day.title, [this.inCalendar(now.key)(day)], new Date());
  }

  @Get(':geheim')
  @Public('een agendaprogramma logt niet in: het geheime adres zegt van wie het is')
  @ApiOperation({ summary: 'Uw dagen als agenda (iCalendar)' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ description: 'Elke dag waarop iets komt, begint of eindigt.', type: String })
  async calendar(@Param('geheim') address: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const secret = SECRET.exec(address)?.[1];
    const holder = found(secret ? await feedHolder(this.reader, secret) : null);
    // The rights count at the moment of reading: who lost every role finds nothing any more.
    const reach = found(reachFor(holder.grants, 'session:own', holder.demo));
    const actor: Actor = { regionId: holder.region_id, kind: 'persoon', accountId: holder.account_id, name: holder.name, origin: 'agenda', ...reach };
    const now = await this.now(actor);
    const days = found(await this.days.of(actor, holder.grants, holder.demo, addDays(now.today, -BACK), addDays(now.today, AHEAD)));
    void reply.header('content-type', 'text/calendar; charset=utf-8').header('cache-control', 'private, no-store');
    return iCalendar(`Raamwerk: ${now.name}`, days.map(this.inCalendar(now.key)), new Date());
  }

  private readonly inCalendar = (regionKey: string) => (day: DayOfKind) => ({
    uid: `${day.id}@raamwerk`,
    on: day.on,
    title: day.title,
    description: `${day.kind}: ${day.note}`,
    link: day.path && this.config.publicUrl ? new URL(`/${regionKey}/${day.path}`, this.config.publicUrl).href : null,
  });

  private async now(actor: Actor): Promise<RegionNow> {
    const [row] = await this.reader.rows<RegionNow>(
      actor,
      `select r.key, r.name, (${REGION_TODAY})::text as today, (select f.made_at from calendar_feed f where f.region_id = $1 and f.account_id = $2) as made from region r where r.id = $1`,
      [actor.regionId, actor.accountId],
      'platform.agenda',
    );
    return found(row ?? null);
  }
}
