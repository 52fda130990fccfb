// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { AmountField, ChoiceField, EmailField, IdField, TextField, WholeField } from '#platform/http';
import { CRITERION_KINDS, type CriterionKind } from '../domain/award-model.js';
import { EXEMPTIONS, type Exemption } from '../domain/standstill.js';

const LIST = { message: 'Hier hoort een lijst te staan.' };

class AwardCriterionDto {
  @TextField({ max: 200 }) titel!: string;
  @ChoiceField(CRITERION_KINDS) soort!: CriterionKind;
  @WholeField({ min: 1, max: 100, description: 'In procenten; samen 100 per perceel.' }) gewicht!: number;
}
class AwardLotDto {
  @WholeField({ min: 1, max: 99 }) nummer!: number;
  @TextField({ max: 200 }) titel!: string;
  @WholeField({ min: 1, max: 999, description: 'Het grootste aantal overeenkomsten.' }) maximum!: number;
  @ApiProperty({ type: [AwardCriterionDto] })
  @IsArray(LIST)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => AwardCriterionDto)
  criteria!: AwardCriterionDto[];
}
class OpenedBidDto {
  @TextField({ max: 100, description: 'Sleutel van de aanbieder.' }) aanbieder!: string;
  @WholeField({ min: 1, max: 99 }) perceel!: number;
  @AmountField({ optional: true, nullable: true, description: 'Leeg: in dit perceel telt de prijs niet mee.' }) prijs?: string | null;
}
class AssessorDto {
  @EmailField() email!: string;
}
export class BeginAssessmentDto {
  @WholeField({ min: 1, max: 180, description: 'Kalenderdagen, minstens 20.' }) wachttermijn!: number;
  @WholeField({ min: 1, max: 99, optional: true, description: 'Hoogstens zoveel percelen voor één inschrijver.' }) maximumPercelen?: number;
  @TextField({ max: 200, description: 'Waar een kort geding kan worden gestart.' }) rechter!: string;
  @TextField({ max: 200, description: 'De geraamde waarde zoals zij in het proces-verbaal komt.' }) waarde!: string;
  @ApiProperty({ type: [AwardLotDto] })
  @IsArray(LIST)
  @ArrayMaxSize(99)
  @ValidateNested({ each: true })
  @Type(() => AwardLotDto)
  percelen!: AwardLotDto[];
  @ApiProperty({ type: [AssessorDto] })
  @IsArray(LIST)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AssessorDto)
  beoordelaars!: AssessorDto[];
  @ApiProperty({ type: [OpenedBidDto] })
  @IsArray(LIST)
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => OpenedBidDto)
  inschrijvingen!: OpenedBidDto[];
}
export class ScoreDto {
  @IdField() inschrijving!: string;
  @WholeField({ min: 1, max: 99 }) perceel!: number;
  @WholeField({ min: 1, max: 99 }) criterium!: number;
  @WholeField({ min: 0, max: 100 }) punten!: number;
  @TextField({ max: 4000, lines: true }) reden!: string;
}
export class AwardSeenDto {
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
}
export class LeaveOutDto extends AwardSeenDto {
  @ChoiceField(['uitgesloten', 'ingetrokken']) staat!: 'uitgesloten' | 'ingetrokken';
  @TextField({ max: 2000, lines: true }) reden!: string;
}
export class ProposeAwardDto extends AwardSeenDto {
  @TextField({ max: 500, description: 'Het besluit waarop het mandaat rust.' }) mandaat!: string;
  @ChoiceField(EXEMPTIONS, { optional: true, nullable: true, description: 'Waarom geen wachttermijn geldt.' }) uitzondering?: Exemption | null;
  @TextField({ max: 2000, lines: true, optional: true, nullable: true }) reden?: string | null;
}
export class DecideAwardDto extends AwardSeenDto {
  @TextField({ max: 2000, lines: true, optional: true, nullable: true, description: 'Ingevuld: terug naar de beoordelaars.' }) terug?: string | null;
}

export class AssessmentDto {
  @ApiProperty() staat!: string;
  @ApiProperty({ type: 'integer' }) versie!: number;
  @ApiProperty({ type: [Object], description: 'nummer, titel, maximum en criteria' }) percelen!: readonly object[];
  @ApiProperty({ type: [Object], description: 'id, perceel, aanbieder, staat, reden, plaats, punten en uitkomst' })
  inschrijvingen!: readonly object[];
  @ApiProperty({ type: [Object], description: 'naam, klaar en eigen' }) beoordelaars!: readonly object[];
  @ApiProperty({ type: [Object], description: 'Wat u zelf gaf; van anderen niets voor iedereen klaar is.' }) eigenPunten!: readonly object[];
  @ApiProperty({ type: [Object] }) oordelen!: readonly object[];
  @ApiProperty({ type: Object, description: 'voorgesteldDoor, beslotenDoor, mandaat, eigenVoorstel' }) besluit!: object;
  @ApiProperty({ type: String, nullable: true, description: 'Waarom de gunning nog niet definitief kan worden.' }) wacht!: string | null;
  @ApiProperty({ type: String, nullable: true }) wachttermijnTotEnMet!: string | null;
  @ApiProperty({ type: [Object], description: 'tekst, bron en zekerheid' }) regels!: readonly object[];
  @ApiProperty({ type: [Object], description: 'nummer en aanbieder' }) overeenkomsten!: readonly object[];
  @ApiProperty({ type: String, nullable: true, description: 'Laatste dag voor de aankondiging van de gunning; te bevestigen.' }) aankondigingVoor!:
    string | null;
}
export class AwardLetterDto {
  @ApiProperty() tekst!: string;
  @ApiProperty({ format: 'date' }) wachttermijnTotEnMet!: string;
}
