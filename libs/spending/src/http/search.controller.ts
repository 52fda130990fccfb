// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform';
import { CurrentActor, CurrentRights, Needs, TextField, type Rights } from '#platform/http';
import { SearchQuery } from '../persistence/search.query.js';

class SearchDto {
  @TextField({ max: 100, min: 2, description: 'Naam, AGB-code, KvK-nummer, contractnummer of berichtnummer.' }) q!: string;
}

class SearchHitDto {
  @ApiProperty({ enum: ['aanbieder', 'contract', 'bericht'] }) soort!: string;
  @ApiProperty() titel!: string;
  @ApiProperty() toelichting!: string;
  @ApiProperty({ description: 'Adres van de pagina binnen de regio.' }) link!: string;
}

@ApiTags('Zoeken')
@Controller('zoek')
export class SearchController {
  constructor(private readonly query: SearchQuery) {}

  @Get()
  @Needs('session:own')
  @ApiOperation({ summary: 'Aanbieders, contracten en berichten zoeken' })
  @ApiOkResponse({ type: [SearchHitDto], description: 'Hoogstens tien treffers.' })
  async search(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Query() { q }: SearchDto): Promise<SearchHitDto[]> {
    return this.query.hits(actor, q.trim(), { providers: may('provider:read'), contracts: may('contract:read'), messages: may('declaration:read') });
  }
}
