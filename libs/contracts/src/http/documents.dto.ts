// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, Matches } from 'class-validator';
import { ChoiceField, IdField, TextField, WholeField } from '#platform/http';
import { DOCUMENT_KINDS, type DocumentKind } from '../domain/document-template.js';

export class RequestDocumentDto {
  @ChoiceField(DOCUMENT_KINDS) soort!: DocumentKind;
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie van de overeenkomst.' }) versie!: number;
}

export class PrepareSigningDto {
  @IdField({ description: 'Het stuk.' }) stuk!: string;
}

export class SignDto {
  @ApiProperty({ description: 'SHA-256 van het bestand dat u hebt gelezen, in hex.' })
  @Matches(/^[0-9a-fA-F]{64}$/, { message: 'Dit is geen controlesom van een stuk.' })
  hash!: string;

  // Asked for by the use case, so that everything that is missing is told at once.
  @TextField({ max: 200, min: 0, description: 'Waarom u mag tekenen, bijvoorbeeld: bestuurder, tekent zelfstandig.' }) bevoegdheid!: string;
  @ApiProperty() @IsBoolean({ message: 'Vink aan of u het stuk hebt gelezen.' }) gelezen!: boolean;
  @ApiProperty() @IsBoolean({ message: 'Vink aan of u deze partij mag binden.' }) bevoegd!: boolean;
}

export class WithdrawSigningDto {
  @TextField({ max: 500, description: 'Waarom het stuk wordt ingetrokken.' }) reden!: string;
}

export class SigningsQueryDto {
  @ChoiceField(['open', 'alle'], { optional: true, description: 'Leeg: wat op een handtekening wacht.' }) toon?: 'open' | 'alle';
}
