import { type Surface, validateBlocks } from '../src/index.ts';
import {
  cell,
  chart,
  container,
  everything,
  faults,
  input,
  limits,
  list,
  plain,
  section,
} from './samples.ts';

test.each(limits)('%s at the limit is taken', (_, make, limit) => {
  expect(validateBlocks(make(limit), 'message')).toEqual([]);
});

test.each(limits)('%s one over the limit is refused where it stands', (_, make, limit, pointer) => {
  const [fault, ...others] = validateBlocks(make(limit + 1), 'message');
  expect(others).toEqual([]);
  expect(fault).toMatch(/^(must be less than \d+ characters|no more than \d+ items allowed) /);
  expect(fault).toContain(String(fault?.startsWith('must') ? limit + 1 : limit));
  expect(fault).toMatch(new RegExp(`\\[json-pointer:${pointer}\\]$`));
});

test('a view may hold 100 blocks', () => {
  expect(
    validateBlocks(
      list(100, () => section()),
      'home',
    ),
  ).toEqual([]);
  expect(
    validateBlocks(
      list(101, () => section()),
      'home',
    ),
  ).toEqual(['no more than 100 items allowed [json-pointer:/blocks]']);
});

test.each(faults)('%s is refused in Slack’s words', (_, blocks, words) => {
  expect(validateBlocks(blocks, 'message')).toContain(words);
});

test('series of a chart must cover the categories', () => {
  const broken = chart(1);
  broken.chart.axis_config.categories.push('b');
  expect(validateBlocks([broken], 'message')).toEqual([
    'every series must cover the categories [json-pointer:/blocks/0/chart/series]',
  ]);
});

const places: [string, object, Surface[]][] = [
  ['section', section(), ['message', 'modal', 'home']],
  ['input', input({ type: 'plain_text_input' }), ['message', 'modal', 'home']],
  ['alert', { type: 'alert', text: plain('x') }, ['modal']],
  ['table', { type: 'table', rows: [[cell('a')]] }, ['message']],
  ['data_visualization', chart(1), ['message']],
  ['container', container(), ['message']],
  ['markdown', { type: 'markdown', text: 'x' }, ['message']],
];

test.each(places)('%s stands only where Slack lets it', (_, block, allowed) => {
  const surfaces: Surface[] = ['message', 'modal', 'home'];
  expect(surfaces.filter((surface) => validateBlocks([block], surface).length === 0)).toEqual(allowed);
});

test('a message with one of everything is taken', () => {
  expect(validateBlocks(everything, 'message')).toEqual([]);
});
