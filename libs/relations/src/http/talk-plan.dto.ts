// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, EXPORT_FORMATS, IdField, PageQuery, SortField, TextField, WholeField, YearField, type ExportFormat } from '#platform/http';
import { PLAN_STANDS, type PlanStand } from '../domain/talk-plan.js';

export class PlanQueryDto extends PageQuery {
  @YearField({ optional: true, description: 'Standaard dit jaar.' }) jaar?: number;
  @TextField({ max: 100, optional: true, description: 'Deel van de naam van de aanbieder.' }) zoek?: string;
  @ChoiceField(PLAN_STANDS, { optional: true }) stand?: PlanStand;
  @ChoiceField(['ja'], { optional: true, description: 'Alleen wie in het jaar nog niet is gesproken.' }) nietGezien?: 'ja';
  @ChoiceField(['mij'], { optional: true, description: 'Alleen aanbieders waarvan u contractmanager bent.' }) contractmanager?: 'mij';
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @SortField(['aanbieder', 'laatste']) sorteer?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De lijst als bestand.' }) formaat?: ExportFormat;
}

export class PlanRowDto {
  @ApiProperty({ type: 'integer' }) jaar!: number;
  @ApiProperty({ type: Object, description: 'sleutel en naam' }) aanbieder!: { sleutel: string; naam: string };
  @ApiProperty({ type: String, nullable: true }) contractmanager!: string | null;
  @ApiProperty({ type: 'integer' }) contracten!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Afgesproken aantal gesprekken per jaar; leeg: geen afspraak.' }) perJaar!:
    number | null;
  @ApiProperty({
    enum: ['contract', 'aanbieder', 'regio'],
    nullable: true,
    description: 'Wat het aantal bepaalt: een overeenkomst, of wat de regio voor de aanbieder of voor alle vaststelde.',
  })
  frequentieVan!: string | null;
  @ApiProperty({ type: String, nullable: true }) frequentieReden!: string | null;
  @ApiProperty({ type: 'integer' }) gehouden!: number;
  @ApiProperty({ type: 'integer' }) gepland!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) laatste!: string | null;
  @ApiProperty({ type: Object, nullable: true, description: 'id en datum' }) volgende!: { id: string; datum: string } | null;
  @ApiProperty({ type: 'integer', description: 'Geplande gesprekken waarvan de dag voorbij is, zonder verslag.' }) nietVastgelegd!: number;
  @ApiProperty({ type: 'integer' }) openAfspraken!: number;
  @ApiProperty({ type: 'integer' }) afsprakenTeLaat!: number;
  @ApiProperty({ enum: PLAN_STANDS }) stand!: PlanStand;
}

export class PlanSummaryDto {
  @ApiProperty({ type: 'integer' }) jaar!: number;
  @ApiProperty({ type: 'integer' }) aanbieders!: number;
  @ApiProperty({ type: 'integer', description: 'Gesprekken die voor het jaar zijn afgesproken.' }) nodig!: number;
  @ApiProperty({ type: 'integer' }) gehouden!: number;
  @ApiProperty({ type: 'integer' }) gepland!: number;
  @ApiProperty({ type: 'integer' }) tePlannen!: number;
  @ApiProperty({ type: 'integer' }) planAf!: number;
  @ApiProperty({ type: 'integer' }) voldaan!: number;
  @ApiProperty({ type: 'integer' }) geenAfspraak!: number;
  @ApiProperty({ type: 'integer' }) nietGezien!: number;
}

export class FrequencyDto {
  @WholeField({ min: 0, max: 12, description: 'Gesprekken per jaar, vanaf dit jaar.' }) perJaar!: number;
  @TextField({ max: 500 }) reden!: string;
}

export class DossierQueryDto {
  @IdField({ optional: true, description: 'Het gesprek waarvoor het dossier is: is het gehouden, dan tot en met die dag.' }) gesprek?: string;
}

export class DossierDto {
  @ApiProperty({ type: Object, description: 'sleutel en naam' }) aanbieder!: { sleutel: string; naam: string };
  @ApiProperty({ format: 'date', description: 'De eerste dag die telt: de dag na het vorige gesprek, anders 1 januari.' }) van!: string;
  @ApiProperty({ format: 'date' }) totEnMet!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'Het vorige gesprek: id, nummer en datum.' }) vorige!: object | null;
  @ApiProperty({ type: Object, nullable: true }) gesprek!: object | null;
  @ApiProperty({ type: Object, description: 'bedrag en regels, geboekt sinds het vorige gesprek; inJaar: dit kalenderjaar.' }) besteding!: object;
  @ApiProperty({ type: [Object], description: 'De bestedingsruimten van het jaar.' }) ruimten!: object[];
  @ApiProperty({ type: Object, description: 'regels, van, bedrag en oorzaken.' }) afkeur!: object;
  @ApiProperty({ type: [Object], description: 'Open afspraken, en wat sinds het vorige gesprek is afgerond.' }) afspraken!: object[];
  @ApiProperty({ type: [Object], description: 'Signalen die open staan.' }) signalen!: object[];
  @ApiProperty({ type: 'integer', description: 'Signalen sinds het vorige gesprek.' }) nieuweSignalen!: number;
  @ApiProperty({ type: Object, description: 'open, teLaat, nieuw en lijst.' }) vragen!: object;
  @ApiProperty({ type: [String], description: 'Onderdelen die Raamwerk nog niet kent.' }) nogNiet!: string[];
  @ApiProperty({ type: [String], description: 'Agendapunten die hieruit volgen.' }) voorstellen!: string[];
}
