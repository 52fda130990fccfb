// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DateField, TextField, WholeField } from '#platform/http';
import { CALL_RESULTS, IBAN_STATES, KNOWN_FROM, type CallResult, type KnownFrom } from '../domain/iban-change.js';
import { LIFE_EVENTS, type LifeEventKind } from '../domain/life-event.js';

export class LifeEventDto {
  @ChoiceField(LIFE_EVENTS) soort!: LifeEventKind;
  @DateField({ description: 'De dag waarop het ingaat.' }) op!: string;
  @TextField({ max: 400, min: 3, description: 'Waar het staat: een uittreksel, een akte, een brief.' }) bron!: string;
  @TextField({ max: 100, optional: true, nullable: true, description: 'Sleutel van wie verdergaat; bij fusie, overname en splitsing.' }) opvolger?:
    string | null;
  @ChoiceField(['ja', 'nee'], { optional: true, description: 'Of de opvolger overneemt wat laat wordt gedeclareerd.' }) lateDeclaraties?:
    'ja' | 'nee';
  @TextField({ max: 8, optional: true, nullable: true }) agb?: string | null;
  @TextField({ max: 8, optional: true, nullable: true }) kvk?: string | null;
  @TextField({ max: 200, optional: true, nullable: true }) naam?: string | null;
}

export class IbanDto {
  @TextField({ max: 42, min: 15 }) iban!: string;
  @TextField({ max: 400, min: 3, description: 'Hoe het verzoek binnenkwam.' }) herkomst!: string;
}

export class VersionDto {
  @WholeField({ min: 1, max: 1_000_000 }) versie!: number;
}

export class CallDto extends VersionDto {
  @TextField({ max: 40, description: 'Het nummer dat is gebeld.' }) nummer!: string;
  @ChoiceField(KNOWN_FROM, { description: 'Waaruit het nummer al bekend was; nooit uit het verzoek zelf.' }) bekendUit!: KnownFrom;
  @TextField({ max: 200, optional: true, nullable: true }) gesprokenMet?: string | null;
  @ChoiceField(CALL_RESULTS) uitkomst!: CallResult;
}

export class RefusalDto extends VersionDto {
  @TextField({ max: 2000, min: 3, lines: true }) reden!: string;
}

export class LifePageDto {
  @ApiProperty({ type: String, nullable: true, description: 'Het rekeningnummer dat nu geldt.' }) iban!: string | null;
  @ApiProperty({ type: [Object], description: 'soort, op, wat, bron, vastgelegdDoor en vastgelegdOp; de laatste eerst.' }) gebeurtenissen!: Record<
    string,
    unknown
  >[];
  @ApiProperty({ type: [Object], description: 'Nieuwe rekeningnummers met de telefoontjes en de tweede persoon.' }) rekeningwijzigingen!: Record<
    string,
    unknown
  >[];
}

export class WaitingIbanDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: Object, description: 'sleutel en naam' }) aanbieder!: { sleutel: string; naam: string };
  @ApiProperty({ enum: IBAN_STATES }) staat!: string;
  @ApiProperty() ingevoerdDoor!: string;
  @ApiProperty({ format: 'date-time' }) ingevoerdOp!: string;
}

export class MadeDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
}
