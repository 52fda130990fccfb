// SPDX-License-Identifier: EUPL-1.2
import { defineError } from '#kernel';

export const noProduct = defineError('productboek-product-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const staleDraft = defineError(
  'productboek-gewijzigd',
  'stale',
  'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe stand voordat u opslaat.',
);
export const noDraft = defineError('productboek-geen-concept', 'conflict', 'Er is geen concept om te publiceren. Sla eerst een wijziging op.');
export const incompleteEntry = defineError(
  'productboek-onvolledig',
  'conflict',
  'Deze beschrijving kan nog niet worden gepubliceerd. Vul in wat ontbreekt.',
);
export const unfitTariff = defineError('tarief-ongeldig', 'invalid', 'Het tarief klopt nog niet. Pas de aangegeven velden aan.');
