// Blocks and views at the edge of what Slack takes, for the tests and for the comparison with Slack.

export const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const letters = (count: number) => 'x'.repeat(count);
export const list = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index));
export const section = (text = 'words') => ({ type: 'section', text: mrkdwn(text) });
const button = (more: object = {}) => ({ type: 'button', text: plain('Go'), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (text = 'One', value = 'one') => ({ text: plain(text), value });
const select = (more: object) => ({ type: 'static_select', action_id: 'pick', ...more });
export const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...more,
});
export const cell = (text: string) => ({ type: 'raw_text', text });
export const chart = (series: number, label = 'a') => ({
  type: 'data_visualization',
  title: 'Pay',
  chart: {
    type: 'bar',
    series: list(series, (index) => ({ name: `s${index}`, data: [{ label, value: 1 }] })),
    axis_config: { categories: [label] },
  },
});
const card = (more: object = {}) => ({ type: 'card', title: mrkdwn('T'), ...more });
export const container = (more: object = {}) => ({
  type: 'container',
  title: plain('T'),
  child_blocks: [section()],
  ...more,
});
const richText = (...elements: object[]) => ({ type: 'rich_text', elements });

/** What is limited, how to make it with a given size, the limit, and the pointer of the fault. */
export const limits: [string, (size: number) => object[], number, string][] = [
  ['blocks in a message', (size) => list(size, () => section()), 50, '/blocks'],
  ['block_id', (size) => [{ ...section(), block_id: letters(size) }], 255, '/blocks/0/block_id'],
  ['header text', (size) => [{ type: 'header', text: plain(letters(size)) }], 150, '/blocks/0/text/text'],
  ['section text', (size) => [section(letters(size))], 3000, '/blocks/0/text/text'],
  [
    'section fields',
    (size) => [{ type: 'section', fields: list(size, () => plain('f')) }],
    10,
    '/blocks/0/fields',
  ],
  [
    'a section field',
    (size) => [{ type: 'section', fields: [mrkdwn(letters(size))] }],
    2000,
    '/blocks/0/fields/0/text',
  ],
  [
    'context elements',
    (size) => [{ type: 'context', elements: list(size, () => mrkdwn('c')) }],
    10,
    '/blocks/0/elements',
  ],
  [
    'actions elements',
    (size) => [actions(...list(size, (index) => button({ action_id: `a${index}` })))],
    25,
    '/blocks/0/elements',
  ],
  [
    'action_id',
    (size) => [actions(button({ action_id: letters(size) }))],
    255,
    '/blocks/0/elements/0/action_id',
  ],
  [
    'button text',
    (size) => [actions({ type: 'button', text: plain(letters(size)) })],
    75,
    '/blocks/0/elements/0/text/text',
  ],
  ['button value', (size) => [actions(button({ value: letters(size) }))], 2000, '/blocks/0/elements/0/value'],
  ['button url', (size) => [actions(button({ url: letters(size) }))], 3000, '/blocks/0/elements/0/url'],
  [
    'accessibility label',
    (size) => [actions(button({ accessibility_label: letters(size) }))],
    75,
    '/blocks/0/elements/0/accessibility_label',
  ],
  [
    'select options',
    (size) => [actions(select({ options: list(size, (index) => option('o', `v${index}`)) }))],
    100,
    '/blocks/0/elements/0/options',
  ],
  [
    'option text',
    (size) => [actions(select({ options: [option(letters(size))] }))],
    75,
    '/blocks/0/elements/0/options/0/text/text',
  ],
  [
    'overflow options',
    (size) => [actions({ type: 'overflow', options: list(size, (index) => option('o', `v${index}`)) })],
    5,
    '/blocks/0/elements/0/options',
  ],
  [
    'radio options',
    (size) => [actions({ type: 'radio_buttons', options: list(size, (index) => option('o', `v${index}`)) })],
    10,
    '/blocks/0/elements/0/options',
  ],
  [
    'placeholder',
    (size) => [actions(select({ options: [option()], placeholder: plain(letters(size)) }))],
    150,
    '/blocks/0/elements/0/placeholder/text',
  ],
  [
    'alt text',
    (size) => [{ type: 'image', image_url: 'https://x', alt_text: letters(size) }],
    2000,
    '/blocks/0/alt_text',
  ],
  ['table rows', (size) => [{ type: 'table', rows: list(size, () => [cell('c')]) }], 100, '/blocks/0/rows'],
  [
    'table columns',
    (size) => [{ type: 'table', rows: [list(size, () => cell('c'))] }],
    20,
    '/blocks/0/rows/0',
  ],
  ['chart title', (size) => [{ ...chart(1), title: letters(size) }], 50, '/blocks/0/title'],
  ['chart series', (size) => [chart(size)], 6, '/blocks/0/chart/series'],
  [
    'pie segments',
    (size) => [
      { ...chart(1), chart: { type: 'pie', segments: list(size, () => ({ label: 'a', value: 1 })) } },
    ],
    6,
    '/blocks/0/chart/segments',
  ],
  ['card title', (size) => [card({ title: mrkdwn(letters(size)) })], 150, '/blocks/0/title/text'],
  ['card body', (size) => [card({ body: mrkdwn(letters(size)) })], 200, '/blocks/0/body/text'],
  [
    'carousel cards',
    (size) => [{ type: 'carousel', elements: list(size, () => card()) }],
    10,
    '/blocks/0/elements',
  ],
  ['container title', (size) => [container({ title: plain(letters(size)) })], 150, '/blocks/0/title/text'],
  [
    'container blocks',
    (size) => [container({ child_blocks: list(size, () => section()) })],
    10,
    '/blocks/0/child_blocks',
  ],
  ['markdown text', (size) => [{ type: 'markdown', text: letters(size) }], 12_000, '/blocks/0/text'],
  [
    'context actions',
    (size) => [
      {
        type: 'context_actions',
        elements: list(size, (index) => ({
          type: 'icon_button',
          icon: 'trash',
          text: plain('x'),
          action_id: `a${index}`,
        })),
      },
    ],
    5,
    '/blocks/0/elements',
  ],
  [
    'confirm text',
    (size) => [actions(button({ confirm: { text: plain(letters(size)) } }))],
    300,
    '/blocks/0/elements/0/confirm/text/text',
  ],
];

/** What is wrong, the blocks, and what Slack says. */
export const faults: [string, unknown, string][] = [
  ['an unknown block', [{ type: 'marquee' }], 'unsupported type: marquee [json-pointer:/blocks/0/type]'],
  ['a video', [{ type: 'video' }], 'unsupported type: video [json-pointer:/blocks/0/type]'],
  ['a block without a type', [{}], 'missing required field: type [json-pointer:/blocks/0]'],
  ['no array', 'blocks', 'must provide an array [json-pointer:/blocks]'],
  ['an empty text', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
  [
    'mrkdwn in a header',
    [{ type: 'header', text: mrkdwn('x') }],
    'must be a valid enum value, one of: plain_text [json-pointer:/blocks/0/text/type]',
  ],
  [
    'a bare string for a text',
    [{ type: 'section', text: 'x' }],
    'must provide an object [json-pointer:/blocks/0/text]',
  ],
  [
    'a section that says nothing',
    [{ type: 'section' }],
    'must provide one of: text, fields [json-pointer:/blocks/0]',
  ],
  ['no header text', [{ type: 'header' }], 'missing required field: text [json-pointer:/blocks/0]'],
  [
    'a field Slack does not know',
    [{ ...section(), colour: 'red' }],
    'invalid additional property: colour [json-pointer:/blocks/0]',
  ],
  [
    'an image without alt text',
    [{ type: 'image', image_url: 'https://x' }],
    'missing required field: alt_text [json-pointer:/blocks/0]',
  ],
  [
    'a button with an unknown style',
    [actions(button({ style: 'pink' }))],
    'must be a valid enum value, one of: primary, danger [json-pointer:/blocks/0/elements/0/style]',
  ],
  ['an empty actions block', [actions()], 'no less than 1 items allowed [json-pointer:/blocks/0/elements]'],
  [
    'an input element among actions',
    [actions({ type: 'plain_text_input' })],
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'the same block_id twice',
    [
      { ...section(), block_id: 'a' },
      { ...section(), block_id: 'a' },
    ],
    '`block_id` already exists [json-pointer:/blocks/1/block_id]',
  ],
  [
    'the same action_id twice in a block',
    [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
    '`action_id` "a" already exists for this block [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  [
    'two tables',
    [
      { type: 'table', rows: [[cell('a')]] },
      container({ child_blocks: [{ type: 'table', rows: [[cell('a')]] }] }),
    ],
    'only_one_table_allowed [json-pointer:/blocks]',
  ],
  [
    'three charts',
    [chart(1), chart(1), chart(1)],
    'too many data_visualization blocks [json-pointer:/blocks]',
  ],
  [
    'a chart label that is too long',
    [chart(1, letters(21))],
    'must be less than 21 characters [json-pointer:/blocks/0/chart/series/0/data/0/label]',
  ],
  [
    'an empty table cell',
    [{ type: 'table', rows: [[cell('')]] }],
    'must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]',
  ],
  [
    'a card that says nothing',
    [{ type: 'card', subtitle: mrkdwn('x') }],
    'must provide one of: hero_image, title, actions, body [json-pointer:/blocks/0]',
  ],
  [
    'an alert in a message',
    [{ type: 'alert', text: plain('x') }],
    'unsupported type: alert [json-pointer:/blocks/0/type]',
  ],
  [
    'markdown blocks too long together',
    [
      { type: 'markdown', text: letters(6000) },
      { type: 'markdown', text: letters(6001) },
    ],
    'must be less than 12001 characters over all markdown blocks [json-pointer:/blocks]',
  ],
  [
    'an empty piece of rich text',
    [richText({ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] })],
    'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
  ],
  [
    'a select with no options',
    [actions(select({}))],
    'must provide one of: options, option_groups [json-pointer:/blocks/0/elements/0]',
  ],
];

/** One of every block that a message may hold. */
export const everything: object[] = [
  { type: 'header', text: plain('H') },
  { type: 'divider' },
  richText(
    {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: 'b', style: { bold: true } },
        { type: 'link', url: 'https://x' },
        { type: 'user', user_id: 'U1' },
        { type: 'emoji', name: 'wave' },
      ],
    },
    {
      type: 'rich_text_list',
      style: 'ordered',
      indent: 1,
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] }],
    },
    { type: 'rich_text_quote', elements: [{ type: 'text', text: 'q' }] },
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] },
  ),
  { type: 'section', text: mrkdwn('t'), accessory: button({ action_id: 'a' }), expand: true },
  actions(
    { type: 'users_select', action_id: 'u' },
    { type: 'external_select', action_id: 'e', min_query_length: 0 },
    { type: 'datepicker', action_id: 'd', initial_date: '2026-01-31' },
    { type: 'checkboxes', action_id: 'c', options: [option()] },
  ),
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'f',
        positive_button: { text: plain('Good'), value: 'good' },
        negative_button: { text: plain('Bad'), value: 'bad', accessibility_label: 'Not helpful' },
      },
    ],
  },
  {
    type: 'table',
    rows: [
      [cell('a'), { type: 'raw_number', value: 1, text: '1' }],
      [richText({ type: 'rich_text_section', elements: [] }), cell('b')],
    ],
    column_settings: [{ align: 'right' }, null],
  },
  chart(2),
  { type: 'carousel', elements: [card({ actions: [button({ action_id: 'k' })] })] },
  container({ is_collapsible: true, subtitle: mrkdwn('s') }),
];

export const modal = (more: object = {}) => ({ type: 'modal', title: plain('Title'), blocks: [], ...more });

/** What is limited in a modal, how to make it with a given size, the limit, and the pointer of the fault. */
export const viewLimits: [string, (size: number) => object, number, string][] = [
  ['title', (size) => modal({ title: plain(letters(size)) }), 24, '/view/title/text'],
  ['submit', (size) => modal({ submit: plain(letters(size)) }), 24, '/view/submit/text'],
  ['close', (size) => modal({ close: plain(letters(size)) }), 24, '/view/close/text'],
  ['private_metadata', (size) => modal({ private_metadata: letters(size) }), 3000, '/view/private_metadata'],
  ['callback_id', (size) => modal({ callback_id: letters(size) }), 255, '/view/callback_id'],
];
