import type { types } from '@slack/bolt';
import type { SalaryRange } from '../../answer/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import { cutText } from './cut-text.ts';
import { chartLabelLimit, chartLevelLimit, chartTitleLimit } from './limits.ts';

/** Slack's chart block, which its package of types does not have yet. */
interface DataVisualizationBlock {
  type: 'data_visualization';
  title: string;
  chart: {
    type: 'bar';
    series: { name: string; data: { label: string; value: number }[] }[];
    axis_config: { categories: string[]; x_label: string; y_label: string };
  };
}

/**
 * Draws what the levels of a role earn as a bar chart: two bars a level, from and up to.
 * @param title what the amounts are, as the document heads their column
 * @returns null where fewer than two levels name an amount, since one bar compares nothing
 */
export function createChart(
  ranges: SalaryRange[],
  title: string,
  language: Language,
): types.KnownBlock | null {
  const words = catalogue(language).salary;
  const known = ranges
    .flatMap(({ level, low, high }) => (low === null || high === null ? [] : [{ level, low, high }]))
    .slice(0, chartLevelLimit);
  const categories = known.map(({ level }) => cutText(level, chartLabelLimit));
  if (known.length < 2 || new Set(categories).size < categories.length) return null;
  const series = (name: string, amountOf: (range: { low: number; high: number }) => number) => ({
    name,
    data: known.map((range, index) => ({ label: categories[index] ?? '', value: amountOf(range) })),
  });
  const block: DataVisualizationBlock = {
    type: 'data_visualization',
    title: cutText(title, chartTitleLimit),
    chart: {
      type: 'bar',
      series: [series(words.from, ({ low }) => low), series(words.to, ({ high }) => high)],
      axis_config: { categories, x_label: words.level, y_label: cutText(title, chartTitleLimit) },
    },
  };
  return block as unknown as types.KnownBlock;
}
