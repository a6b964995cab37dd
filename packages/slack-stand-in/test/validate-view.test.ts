import { validateView } from '../src/index.ts';
import { letters, modal, plain, viewLimits } from './samples.ts';

const input = { type: 'input', label: plain('L'), element: { type: 'plain_text_input', action_id: 'a' } };

test.each(viewLimits)('a modal’s %s has its limit', (_, make, limit, pointer) => {
  expect(validateView(make(limit), 'modal')).toEqual([]);
  expect(validateView(make(limit + 1), 'modal')).toEqual([
    `must be less than ${limit + 1} characters [json-pointer:${pointer}]`,
  ]);
});

test('faults in blocks carry the pointer below the view', () => {
  const view = modal({ blocks: [{ type: 'header', text: plain(letters(151)) }] });
  expect(validateView(view, 'modal')).toEqual([
    'must be less than 151 characters [json-pointer:/view/blocks/0/text/text]',
  ]);
});

test('a modal with inputs needs a submit button', () => {
  expect(validateView(modal({ blocks: [input] }), 'modal')).toHaveLength(1);
  expect(validateView(modal({ blocks: [input], submit: plain('Go') }), 'modal')).toEqual([]);
});

test('a Home tab takes inputs and no title', () => {
  expect(validateView({ type: 'home', blocks: [input] }, 'home')).toEqual([]);
  expect(validateView({ type: 'home', blocks: [], title: plain('T') }, 'home')).toEqual([
    'invalid additional property: title [json-pointer:/view]',
  ]);
  expect(validateView(modal(), 'home')).toHaveLength(1);
});
