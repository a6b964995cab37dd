import type { types } from '@slack/bolt';
import type { Reply } from '../../src/answer/index.ts';
import type { Passage } from '../../src/knowledge/index.ts';
import { createLookUp } from '../../src/slack/create-look-up.ts';
import type { Finding } from '../../src/slack/finding.ts';
import type { Lookup } from '../../src/slack/read/lookup.ts';
import { cutText } from '../../src/slack/render/cut-text.ts';
import { escapeText } from '../../src/slack/render/escape-text.ts';
import { renderHelp, renderHome, renderReply } from '../../src/slack/render/index.ts';
import { sampleAnswering } from './support/sample-book.ts';

const lookUp = createLookUp(sampleAnswering);
const ask = (text: string, language: 'en' | 'zh' | null = null): Lookup => ({
  kind: 'question',
  request: { text, role: null, kind: null, language },
});
const blocksOf = (lookup: Lookup) => renderReply(lookUp(lookup), { kind: 'plain' }).blocks;
const typesOf = (blocks: types.KnownBlock[]) => blocks.map(({ type }) => type);

const statement: Passage = {
  text: '',
  statement: '',
  labels: [],
  isLeadIn: false,
  shape: 'sentence',
  cells: [],
  source: { file: 'beekeeper', line: 1 },
};

/** An answer of one part with the lines given. */
function foundWith(lines: Reply['parts'][number]['lines'], changes: Partial<Reply> = {}): Finding {
  const reply: Reply = {
    kind: 'answer',
    language: 'en',
    parts: [{ title: 'Beekeeper · Tools', lines, source: 'From: Beekeeper > Tools' }],
    notes: [],
    examples: [],
    choices: [],
    text: lines.map(({ text }) => text).join('\n'),
    ...changes,
  };
  return {
    lookup: ask('tools'),
    reply,
    sections: [],
    figure: { kind: 'none' },
    alternatives: [],
    confidence: 0.9,
    goesOn: false,
    about: null,
    why: null,
    contact: null,
    role: 'beekeeper',
  };
}

describe('an answer', () => {
  it('has a title, the snippet, where it comes from, and where to go next', () => {
    const blocks = blocksOf(ask('tools?'));
    expect(typesOf(blocks)).toEqual(['header', 'rich_text', 'context', 'actions', 'context_actions']);
    expect(blocks[0]).toMatchObject({ text: { type: 'plain_text', text: 'Beekeeper · Tools' } });
    expect(JSON.stringify(blocks[2])).toContain('2026-01-15');
  });

  it('shows what answers in bold and the rest plain, bullets as bullets', () => {
    expect(blocksOf(ask('tools'))[1]).toMatchObject({
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            { elements: [{ text: 'Smoker', style: { bold: true } }] },
            { elements: [{ text: 'Hive tool' }] },
            { elements: [{ text: 'Scales & <sieve> *fine*' }] },
          ],
        },
      ],
    });
  });

  it('reads sentences on as paragraphs', () => {
    expect(blocksOf(ask('education'))[1]).toMatchObject({
      elements: [
        {
          type: 'rich_text_section',
          elements: [{ text: 'A certificate is enough.\n', style: { bold: true } }],
        },
        { type: 'rich_text_section', elements: [{ text: 'Nobody asks for a degree.' }] },
      ],
    });
  });

  it('starts a new line behind what is no sentence, such as a line of figures', () => {
    const lines = ['Junior: $1 · Pay', 'Stock comes on top.', 'Ask.'].map((text) => ({
      text,
      passage: null,
      isAnswer: true,
      shape: 'sentence' as const,
    }));
    expect(JSON.stringify(renderReply(foundWith(lines), { kind: 'plain' }).blocks)).toContain(
      JSON.stringify('Junior: $1 · Pay\nStock comes on top. Ask.'),
    );
  });

  it('numbers steps only where none is left out', () => {
    expect(JSON.stringify(blocksOf(ask('career')))).toContain('"ordered"');
    const one = { text: 'Master', passage: null, isAnswer: true, shape: 'step' as const, number: 3 };
    expect(JSON.stringify(renderReply(foundWith([one]), { kind: 'plain' }))).not.toContain('ordered');
  });

  it('draws rows as a table with the answering row in bold', () => {
    expect(blocksOf(ask('junior salary')).find(({ type }) => type === 'table')).toMatchObject({
      rows: [
        [{ text: 'Level' }, { text: 'Pay' }],
        [{ type: 'rich_text' }, { type: 'rich_text' }],
        [{ text: 'Senior' }, { text: '$70,000' }],
      ],
    });
  });

  it('puts a statement about the figures above them where it is what answers', () => {
    const finding = lookUp(ask('salary'));
    const [part] = finding.reply.parts;
    if (!part || finding.figure.kind !== 'salary') throw new Error('no pay');
    const [told, other] = ['As of 2026.', 'For reference only.'].map((text) => ({ ...statement, text })) as [
      Passage,
      Passage,
    ];
    const line = { text: told.text, passage: told, isAnswer: true, shape: 'sentence' as const };
    const reply = {
      ...finding.reply,
      parts: [
        {
          ...part,
          lines: [line, ...part.lines, { ...line, text: other.text, passage: other, isAnswer: false }],
        },
      ],
    };
    const figure = { ...finding.figure, terms: [told, other] };
    const { blocks } = renderReply({ ...finding, reply, figure }, { kind: 'plain' });
    expect(typesOf(blocks).slice(0, 3)).toEqual(['header', 'rich_text', 'table']);
    expect(JSON.stringify(blocks[1])).toContain(told.text);
    expect(JSON.stringify(blocks.filter(({ type }) => type === 'context'))).not.toContain(told.text);
    expect(JSON.stringify(blocks)).toContain(other.text);
  });

  it('draws rows as bullets where the cells are not known', () => {
    const row = { text: 'Junior: $40,000', passage: null, isAnswer: false, shape: 'row' as const };
    expect(typesOf(renderReply(foundWith([row]), { kind: 'plain' }).blocks)).toEqual([
      'header',
      'rich_text',
      'context',
      'context_actions',
    ]);
  });

  it('draws one table a message, as Slack takes no second one', () => {
    const finding = lookUp(ask('salary'));
    const twice = {
      ...finding,
      sections: [...finding.sections, ...finding.sections],
      reply: { ...finding.reply, parts: [...finding.reply.parts, ...finding.reply.parts] },
    };
    const drawn = typesOf(renderReply(twice, { kind: 'plain' }).blocks);
    expect(drawn.filter((type) => type === 'table')).toHaveLength(1);
    expect(drawn.filter((type) => type === 'context')).toHaveLength(2);
  });

  it('says in its text what its blocks say', () => {
    const { text, blocks } = renderReply(lookUp(ask('工具')), { kind: 'plain' });
    for (const part of ['养蜂人 · 工具', '喷烟器', '起刮刀', '2026-01-15']) {
      expect(text).toContain(part);
      expect(JSON.stringify(blocks)).toContain(part);
    }
  });

  it('can be shared only where it is private, and says who shared it', () => {
    const finding = lookUp(ask('tools'));
    const draw = (frame: Parameters<typeof renderReply>[1]) => JSON.stringify(renderReply(finding, frame));
    expect(draw({ kind: 'private' })).toContain('Share to channel');
    expect(draw({ kind: 'plain' })).not.toContain('Share');
    const shared = renderReply(finding, { kind: 'shared', by: '<!channel> Mei' });
    expect(shared.text).toContain('Shared by &lt;!channel&gt; Mei');
    expect(JSON.stringify(shared.blocks)).toContain('plain_text","text":"Shared by <!channel> Mei');
  });

  it('gives no share button to a question asked back', () => {
    const { blocks } = renderReply(lookUp(ask('which')), { kind: 'private' });
    expect(JSON.stringify(blocks)).not.toContain('"share"');
    expect(typesOf(blocks)).toEqual(['rich_text', 'actions']);
  });

  it('offers examples where nothing is known', () => {
    const { blocks, text } = renderReply(lookUp(ask('weather')), { kind: 'plain' });
    expect(JSON.stringify(blocks)).toContain('For example');
    expect(text).toContain('For example');
  });
});

describe('Slack’s limits', () => {
  const longLine = {
    text: `${'A sentence that goes on. '.repeat(400)}`,
    passage: null,
    isAnswer: true,
    shape: 'sentence' as const,
  };
  const bullets = Array.from({ length: 500 }, (_, index) => ({
    text: `Number ${index}: ${'honey '.repeat(10)}`,
    passage: null,
    isAnswer: false,
    shape: 'bullet' as const,
  }));

  it('hold for a section of any length, cut between passages with an ellipsis', () => {
    const { blocks, text } = renderReply(foundWith(bullets), { kind: 'private' });
    const json = JSON.stringify(blocks);
    expect(json.length).toBeLessThanOrEqual(12_000);
    expect(json.length).toBeGreaterThan(8_000);
    expect(json).toContain('"…');
    expect(json).not.toMatch(/honey…/);
    expect(text.length).toBeLessThanOrEqual(12_000);
    expect(text).toMatch(/honey \n…$/);
  });

  it('hold for one passage of any length', () => {
    const { blocks } = renderReply(foundWith([longLine]), { kind: 'private' });
    const [part] = JSON.stringify(blocks).match(/A sentence[^"]*/) ?? [''];
    expect(part.length).toBeLessThanOrEqual(3000);
    expect(part).toMatch(/goes on\.…$/);
  });

  it('hold for titles, labels and many choices', () => {
    const long = '蜂'.repeat(400);
    const choices = Array.from({ length: 30 }, () => ({ label: long, role: 'beekeeper', section: 'tools' }));
    const finding = foundWith([longLine], { choices });
    finding.reply.parts = [{ title: long, lines: [], source: long }];
    const [head, , actions] = renderReply(finding, { kind: 'plain' }).blocks as [
      types.HeaderBlock,
      types.ContextBlock,
      types.ActionsBlock,
    ];
    expect(head.text.text).toHaveLength(150);
    expect(actions.elements.length).toBeLessThanOrEqual(25);
    expect(actions.elements.map((element) => 'text' in element && element.text.text.length)).toEqual(
      actions.elements.map(() => 75),
    );
    expect(new Set(actions.elements.map((element) => element.action_id)).size).toBe(actions.elements.length);
  });
});

describe('cutting', () => {
  it('leaves what fits', () => expect(cutText('short', 5)).toBe('short'));
  it('ends after a sentence', () =>
    expect(cutText('One is here. Two is here too.', 20)).toBe('One is here.…'));
  it('ends after a word', () => expect(cutText('one two three four', 12)).toBe('one two…'));
  it('ends anywhere in Chinese without a sentence', () => expect(cutText('蜂蜜蜂蜜蜂蜜', 4)).toBe('蜂蜜蜂…'));
  it('never splits a character', () => expect(cutText('😀😀😀', 4)).toBe('😀…'));
});

describe('text for Slack', () => {
  it.each([
    ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
    ['*bold* _it_ ~no~ `code`', '∗bold∗ ˍitˍ ∼no∼ ˋcodeˋ'],
    ['snake_case 2*3', 'snake_case 2*3'],
    ['**蜂**', '∗∗蜂∗∗'],
  ])('cannot mention or format: %j', (text, safe) => {
    expect(escapeText(text)).toBe(safe);
  });
});

it('Home sets what keepers press apart from the questions above it', () => {
  const home = { language: 'en' as const, roles: [], examples: ['pay?'], recent: ['tools?'], version: '1' };
  const idsOf = (keepsDocuments: boolean) =>
    renderHome({ ...home, keepsDocuments }).blocks.map(({ block_id, type }) => block_id ?? type);
  expect(idsOf(true).slice(-5)).toEqual(['header', 'recent', 'divider', 'keepers', 'context']);
  expect(idsOf(false).slice(-3)).toEqual(['header', 'recent', 'context']);
});

it('help names every command in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const { text } = renderHelp(language, ['one?', 'two?', 'three?']);
    for (const command of ['/role', '/salary', '/career', '/requirements', '/tools', 'three?']) {
      expect(text).toContain(command);
    }
  }
});
