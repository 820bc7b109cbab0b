import { chooseRows } from './report/choose-rows.ts';
import { foldParts } from './report/fold-parts.ts';
import { highlightSide } from './report/highlight-side.ts';
import { showMore } from './report/show-more.ts';
import { unfold } from './report/unfold.ts';

/*
 * Makes the report's page handier; every figure is there without it. Its words come from the page, so that they
 * are in the reader's language.
 */
unfold();
for (const table of document.querySelectorAll<HTMLTableElement>('table.sortable')) chooseRows(table);
highlightSide();
showMore();
foldParts();
