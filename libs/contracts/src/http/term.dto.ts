// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { AmountField, ChoiceField, DateField, EXPORT_FORMATS, IdField, PageQuery, TextField, WholeField, type ExportFormat } from '#platform/http';
import { MOMENT_KINDS, type MomentKind } from '../domain/contract-moments.js';
import { NOTICE_UNITS, RENEWAL_MODES, type NoticeUnit, type RenewalMode } from '../domain/contract-term.js';

const VERSION = { min: 1, max: 1_000_000, description: 'De versie van de looptijd die u zag.' } as const;

export class CalendarQueryDto extends PageQuery {
  @ChoiceField(MOMENT_KINDS, { optional: true }) soort?: MomentKind;
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @TextField({ max: 100, optional: true, description: 'Deel van het nummer of van de naam.' }) zoek?: string;
  @DateField({ optional: true }) van?: string;
  @DateField({ optional: true }) totEnMet?: string;
  @ChoiceField(['geen', 'open', 'afgehandeld'], { optional: true }) herinnering?: string;
  @ChoiceField(['ja'], { optional: true, description: 'Ook dagen die pas komen als eerst wordt verlengd.' }) voorwaardelijk?: 'ja';
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'Een bestand van precies deze lijst.' }) formaat?: ExportFormat;
}

export class CalendarRowDto {
  @ApiProperty() contract!: string;
  @ApiProperty({ type: Object }) aanbieder!: Record<string, unknown>;
  @ApiProperty({ enum: MOMENT_KINDS }) soort!: string;
  @ApiProperty({ format: 'date' }) op!: string;
  @ApiProperty({ type: 'integer', description: 'Dagen vanaf vandaag; onder nul is voorbij.' }) dagen!: number;
  @ApiProperty() voorwaardelijk!: boolean;
  @ApiProperty() over!: string;
  @ApiProperty({ enum: ['geen', 'open', 'afgehandeld'] }) herinnering!: string;
  @ApiProperty({ type: String, nullable: true }) afgehandeldDoor!: string | null;
  @ApiProperty({ type: String, nullable: true }) notitie!: string | null;
  @ApiProperty({ type: String, nullable: true }) contractmanager!: string | null;
}

export class SettleReminderDto {
  @ChoiceField(MOMENT_KINDS) soort!: MomentKind;
  @DateField() dag!: string;
  @TextField({ max: 1000, lines: true, description: 'Wat er is gedaan.' }) notitie!: string;
}

export class RenewDto {
  @IdField({ nullable: true, description: 'Het besluit waarop de verlenging berust.' }) besluit!: string | null;
  @WholeField(VERSION) versie!: number;
}

export class NoticeDto {
  @ChoiceField(['regio', 'aanbieder']) door!: 'regio' | 'aanbieder';
  @TextField({ max: 1000, lines: true }) reden!: string;
  @WholeField(VERSION) versie!: number;
}

export class TermDto {
  @ChoiceField(RENEWAL_MODES) wijze!: RenewalMode;
  @WholeField({ min: 0, max: 100, nullable: true, description: 'Hoe vaak in totaal; null: zonder grens.' }) aantal!: number | null;
  @WholeField({ min: 1, max: 120, description: 'Lengte van één verlenging in maanden.' }) maanden!: number;
  @WholeField({ min: 0, max: 1000, nullable: true, description: 'Opzegtermijn; null: niet bekend.' }) opzegtermijn!: number | null;
  @ChoiceField(NOTICE_UNITS, { optional: true, nullable: true }) opzegeenheid?: NoticeUnit | null;
  @AmountField({ nullable: true, description: 'De waarde bij de start, in euro’s; null: niet bekend.' }) oorspronkelijkeWaarde!: string | null;
  @TextField({ max: 300, description: 'Waar dit staat: "artikel 3.2".' }) bron!: string;
  @WholeField(VERSION) versie!: number;
}

export class OccupancyDto {
  @WholeField({ min: 1, max: 10_000 }) regel!: number;
  @DateField({ description: 'De dag waarop is geteld.' }) dag!: string;
  @ApiProperty({ type: String, example: '7' }) @Matches(/^\d{1,6}(\.\d{1,2})?$/, { message: 'Vul een getal in, zoals 7 of 7.5.' }) bezet!: string;
}

export class OccupancyRowDto {
  @ApiProperty({ type: 'integer' }) regel!: number;
  @ApiProperty() naam!: string;
  @ApiProperty({ type: String, nullable: true }) locatie!: string | null;
  @ApiProperty() eenheid!: string;
  @ApiProperty({ format: 'date' }) op!: string;
  @ApiProperty({ example: '7' }) bezet!: string;
  @ApiProperty({ example: '8', description: 'Afgesproken voor die dag.' }) aantal!: string;
  @ApiProperty({ example: '87.5', description: 'Bezet als percentage van wat is afgesproken.' }) procent!: string;
  @ApiProperty({ format: 'date-time' }) gemeldOp!: string;
  @ApiProperty() gemeldDoor!: string;
  @ApiProperty({ type: 'integer', description: 'Eerdere meldingen over dezelfde dag, die zijn vervangen.' }) eerder!: number;
}

export class TermQueryDto {
  @WholeField({ min: 1, max: 10_000, optional: true, description: 'Afspraken zoals in deze versie; standaard die nu geldt.' })
  contractversie?: number;
}
export class DifferenceQueryDto {
  @WholeField({ min: 1, max: 10_000 }) van!: number;
  @WholeField({ min: 1, max: 10_000 }) naar!: number;
}
