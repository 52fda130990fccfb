// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, Matches } from 'class-validator';
import { ChoiceField, EXPORT_FORMATS, PageQuery, TextField, type ExportFormat } from '#platform/http';
import { OFFER_STATES, type OfferState } from '../domain/offer.js';

const SORTS = ['aanbieder', '-aanbieder', 'stand', '-stand', 'effect', '-effect', 'cumulatief', '-cumulatief', 'laatste', '-laatste'] as const;

export class OffersQueryDto extends PageQuery {
  @ChoiceField(OFFER_STATES, { optional: true, description: 'Waar het aanbod staat.' }) stand?: OfferState;
  @TextField({ max: 100, optional: true, description: 'Deel van de naam of van een contractnummer.' }) zoek?: string;
  @ChoiceField(['met', 'zonder'], { optional: true, description: 'Met of zonder waarschuwing.' }) waarschuwing?: 'met' | 'zonder';
  @ChoiceField(SORTS, { optional: true, description: 'Waarop gesorteerd; een min ervoor keert om.' }) sorteer?: (typeof SORTS)[number];
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De hele keuze als bestand.' }) formaat?: ExportFormat;
}

export class AskAboutOfferDto {
  @TextField({ max: 4000, min: 0, lines: true }) vraag!: string;
}

export class AnswerOfferDto {
  @TextField({ max: 4000, min: 0, lines: true }) antwoord!: string;
}

export class ObjectToOfferDto {
  @TextField({ max: 4000, min: 0, lines: true, description: 'Waarom u bezwaar maakt.' }) reden!: string;
}

export class AcceptOfferDto {
  @ApiProperty({ description: 'SHA-256 van de brief die u hebt gelezen, in hex.' })
  @Matches(/^[0-9a-fA-F]{64}$/, { message: 'Dit is geen controlesom van een brief.' })
  hash!: string;

  // Asked for by the rule, so that everything that is missing is told at once.
  @TextField({ max: 200, min: 0, description: 'Waarom u mag tekenen, bijvoorbeeld: bestuurder, tekent zelfstandig.' }) bevoegdheid!: string;
  @ApiProperty() @IsBoolean({ message: 'Vink aan of u de brief hebt gelezen.' }) gelezen!: boolean;
  @ApiProperty() @IsBoolean({ message: 'Vink aan of u uw organisatie mag binden.' }) bevoegd!: boolean;
}
