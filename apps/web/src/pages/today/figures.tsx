// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Today } from '../../api/types.js';
import { useMay, useSeesRooms } from '../../app/session.js';
import { month } from '../../format/dates.js';
import { count, euro, euroShort, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { FigureLink } from '../../ui/figure-link.js';
import { KeyFigures, type KeyFigure } from '../../ui/key-figures.js';
import { PageLink } from '../../ui/page-link.js';

export function Figures({ today }: { readonly today: Today }): ReactElement {
  const may = useMay();
  const seesRooms = useSeesRooms();
  const { besteed, ruimte, bovenDrempel, afgekeurd } = today.kerncijfers;
  const refused = texts.today.lines(afgekeurd.regels);
  const rooms: readonly KeyFigure[] = [
    {
      name: texts.today.used,
      value: <PageLink to="/aanbieders?sorteer=-percentage">{ruimte.percentage === null ? texts.today.noRoom : percent(ruimte.percentage)}</PageLink>,
      note: texts.today.usedNote(euroShort(ruimte.besteedMetRuimte), euroShort(ruimte.bedrag)),
    },
    {
      name: texts.today.above(bovenDrempel.drempel),
      value: (
        <PageLink to="/aanbieders?sorteer=-percentage" query={{ drempel: bovenDrempel.drempel }}>
          {count(bovenDrempel.aantal)}
        </PageLink>
      ),
      note: texts.today.aboveNote(bovenDrempel.van),
    },
  ];
  return (
    <KeyFigures
      figures={[
        {
          name: texts.today.spent(besteed.totEnMet ? month(besteed.totEnMet, today.jaar) : null),
          value: (
            <FigureLink shown lines={{ jaar: today.jaar }}>
              {euroShort(besteed.bedrag)}
            </FigureLink>
          ),
          note: texts.today.spentNote(besteed.regels),
        },
        ...(seesRooms ? rooms : []),
        {
          name: texts.today.refused(afgekeurd.maand ? month(afgekeurd.maand, today.jaar) : null),
          value: may('declaration:read') ? (
            <PageLink to="/berichten" query={{ maand: afgekeurd.maand, staat: 'met-afgekeurde-regels' }}>
              {refused}
            </PageLink>
          ) : (
            refused
          ),
          note: texts.today.refusedNote(
            afgekeurd.percentage === null ? null : percent(afgekeurd.percentage),
            count(afgekeurd.van),
            euro(afgekeurd.bedrag),
          ),
        },
      ]}
    />
  );
}
