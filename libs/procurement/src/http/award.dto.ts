// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { ChoiceField, DateField, EmailField, IdField, TextField, WholeField } from '#platform/http';
import { EXEMPTIONS, type Exemption } from '../domain/standstill.js';

const LIST = { message: 'Hier hoort een lijst te staan.' };

class AssessorDto {
  @EmailField() email!: string;
}
export class BeginAssessmentDto {
  @ApiProperty({ type: [AssessorDto], description: 'Minstens twee. Percelen, criteria en inschrijvingen staan al vast.' })
  @IsArray(LIST)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AssessorDto)
  beoordelaars!: AssessorDto[];
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
export class AwardNoticeDto extends AwardSeenDto {
  @DateField() verstuurdOp!: string;
  @TextField({ max: 200, description: 'Waaronder de aankondiging te vinden is.' }) kenmerk!: string;
}
export class DecideAwardDto extends AwardSeenDto {
  @TextField({ max: 2000, lines: true, optional: true, nullable: true, description: 'Ingevuld: terug naar de beoordelaars.' }) terug?: string | null;
}

export class AssessmentDto {
  @ApiProperty() staat!: string;
  @ApiProperty({ type: 'integer' }) versie!: number;
  @ApiProperty({ type: [Object], description: 'nummer, titel, maximum en criteria' }) percelen!: readonly object[];
  @ApiProperty({ type: [Object], description: 'id, perceel, aanbieder, prijs, staat, reden, plaats, punten, uitkomst en gelijkspel' })
  inschrijvingen!: readonly object[];
  @ApiProperty({ type: [Object], description: 'naam, klaar en eigen' }) beoordelaars!: readonly object[];
  @ApiProperty({ type: [Object], description: 'Wat u zelf gaf; van anderen niets voor iedereen klaar is.' }) eigenPunten!: readonly object[];
  @ApiProperty({ type: [Object], description: 'Wat ieder gaf, zodra iedereen klaar is.' }) punten!: readonly object[];
  @ApiProperty({ type: [Object] }) oordelen!: readonly object[];
  @ApiProperty({ type: Object, description: 'voorgesteldDoor, beslotenDoor, beslotenOp, mandaat, eigenVoorstel, uitzondering en de reden daarvan' })
  besluit!: object;
  @ApiProperty({ type: String, nullable: true, description: 'Waarom de gunning nog niet definitief kan worden.' }) wacht!: string | null;
  @ApiProperty({ description: 'Er loopt een rechtszaak die het tekenen tegenhoudt.' }) rechtszaak!: boolean;
  @ApiProperty({ type: 'integer', description: 'Inschrijvers die een brief kregen.' }) brieven!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) verstuurdOp!: string | null;
  @ApiProperty({ type: String, nullable: true }) wachttermijnTotEnMet!: string | null;
  @ApiProperty({ type: [Object], description: 'tekst, bron en zekerheid' }) regels!: readonly object[];
  @ApiProperty({ type: [Object], description: 'nummer en aanbieder' }) overeenkomsten!: readonly object[];
  @ApiProperty({ type: String, nullable: true, description: 'Laatste dag voor de aankondiging van de gunning; te bevestigen.' }) aankondigingVoor!:
    string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Wanneer die aankondiging is verstuurd.' }) aankondigingOp!:
    string | null;
}
export class ToAssessDto {
  @ApiProperty({ type: [Object], description: 'nummer, titel, maximum en criteria, zoals aangekondigd' }) percelen!: readonly object[];
  @ApiProperty({ type: [Object], description: 'aanbieder en percelen' }) inschrijvingen!: readonly object[];
  @ApiProperty({ type: [Object], description: 'email, naam en belang: geen, gemeld, uitgesloten of null' }) beoordelaars!: readonly object[];
  @ApiProperty({ type: 'integer' }) wachttermijn!: number;
  @ApiProperty() rechter!: string;
  @ApiProperty() waarde!: string;
}
export class AwardLetterDto {
  @ApiProperty() tekst!: string;
  @ApiProperty({ format: 'date' }) verstuurdOp!: string;
  @ApiProperty({ format: 'date', description: 'De eerste dag van de wachttermijn.' }) wachttermijnVan!: string;
  @ApiProperty({ format: 'date' }) wachttermijnTotEnMet!: string;
  @ApiProperty({ description: 'Onwaar: voor deze gunning geldt een uitzondering.' }) wachttermijnGeldt!: boolean;
  @ApiProperty({ format: 'date', description: 'De dag van nu in de regio.' }) vandaag!: string;
  @ApiProperty({ type: 'integer', description: 'Eerdere brieven die door deze zijn vervangen.' }) eerdere!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Nummer van uw overeenkomst.' }) overeenkomst!: string | null;
}
