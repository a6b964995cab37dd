import fc from 'fast-check';
import { readMessage } from '../../src/question/index.ts';

// A sentence of this test asks where it has a question mark; a clause without one may be part of a question.
const asks = (part: string) =>
  /[?？]/.test(part) ? 1 : /\b(?:hi|hello|hey|good|have|thanks|sorry|best)\b|你好|谢谢/i.test(part) ? 0 : 0.3;
const read = (...lines: string[]) => readMessage(lines.join('\n'), asks);

describe('what a message asks', () => {
  it.each<[what: string, lines: string[], asking: string[]]>([
    ['one question', ['What is the pay?'], ['What is the pay?']],
    ['a few words', ['salary nurse'], ['salary nurse']],
    ['a question on two lines', ['salary of', 'a nurse'], ['salary of a nurse']],
    [
      'two questions',
      ['What is the pay? Which tools are used?'],
      ['What is the pay?', 'Which tools are used?'],
    ],
    [
      'two questions on two lines',
      ['What is the pay?', '', 'Which tools?'],
      ['What is the pay?', 'Which tools?'],
    ],
    ['two Chinese questions', ['薪资多少？要会什么工具？'], ['薪资多少？', '要会什么工具？']],
    ['three questions', ['Pay? Tools? Hours?'], ['Pay?', 'Tools?', 'Hours?']],
    ['a list of questions', ['1. Pay?', '2) Tools?', '- Hours?'], ['Pay?', 'Tools?', 'Hours?']],
    ['more questions than anyone reads answers to', ['A1? B2? C3? D4?'], ['A1? B2? C3? D4?']],
    ['Windows line ends', ['Pay?\r', 'Tools?\r'], ['Pay?', 'Tools?']],
    ['a decimal point', ['Is it 3.5 days a week?'], ['Is it 3.5 days a week?']],
  ])('is found: %s', (_what, lines, asking) => {
    expect(read(...lines).asking).toEqual(asking);
  });

  it.each<[what: string, lines: string[], asking: string[]]>([
    ['a greeting', ['Good morning everyone!', 'What is the pay?'], ['What is the pay?']],
    ['a greeting and thanks', ['你好！', '薪资多少？', '谢谢！'], ['薪资多少？']],
    [
      'a signature',
      ['What is the pay?', '', 'Best regards,', 'Dr. Ann Other', 'Head of Nothing?'],
      ['What is the pay?'],
    ],
    [
      'a signature below dashes',
      ['What is the pay?', '-- ', 'Ann Other', 'Any questions?'],
      ['What is the pay?'],
    ],
    ['what a phone adds', ['What is the pay?', 'Sent from my telephone. Why?'], ['What is the pay?']],
    ['what is quoted', ['> Which tools?', '&gt; Which hours?', 'What is the pay?'], ['What is the pay?']],
    [
      'the head of a mail',
      ['From: Ann <ann@example.org>', 'Subject: Tools?', 'To: Bob', '', 'What is the pay?'],
      ['What is the pay?'],
    ],
    ['the head of a Chinese mail', ['发件人：小王', '主题：工具？', '薪资多少？'], ['薪资多少？']],
  ])('leaves out %s', (_what, lines, asking) => {
    expect(read(...lines).asking).toEqual(asking);
  });

  it.each<[what: string, lines: string[], asking: string[]]>([
    ['a quote and no word beside', ['> What is the pay?'], ['What is the pay?']],
    ['a quote of a quote', ['>> What is the pay?'], ['What is the pay?']],
    [
      'a forwarded mail and no word beside',
      [
        '---------- Forwarded message ----------',
        'From: Ann',
        'Subject: Hi',
        '> What is the pay?',
        '> Thanks,',
        '> Ann',
      ],
      ['What is the pay?'],
    ],
  ])('is what is quoted where there is nothing else: %s', (_what, lines, asking) => {
    expect(read(...lines).asking).toEqual(asking);
  });

  it('is the whole where no sentence asks', () => {
    expect(read('I would like to hear of the pay.', 'And of the tools.').asking).toEqual([
      'I would like to hear of the pay. And of the tools.',
    ]);
  });

  it.each(['', '   ', '\n\n', '> ', '!!!'])('is the message itself where there is no word: %j', (text) => {
    expect(readMessage(text, asks)).toEqual({ asking: [text], context: '' });
  });
});

it('what is said beside is kept, for it may be what makes sense of the question', () => {
  const { asking, context } = read('I am a nurse.', 'Could I do this?');
  expect(asking).toEqual(['Could I do this?']);
  expect(context).toBe('I am a nurse.');
});

it('every part that asks stands in the message, and there are three at the most, whatever people write', () => {
  const piece = fc.constantFrom(
    'What is the pay?',
    '薪资多少？',
    'Hello!',
    '> quoted?',
    '--',
    'Best regards,',
    'From: Ann',
    '1.',
    '。',
    '\n',
    'also',
    '另外，',
    '①',
    'e.g. this.',
    '\r\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join(' ');
      const { asking } = readMessage(text, asks);
      expect(asking.length).toBeGreaterThan(0);
      expect(asking.length).toBeLessThanOrEqual(3);
      // Only lines and clauses are joined anew.
      const letters = (part: string) => part.replace(/[^\p{L}]/gu, '');
      if (asking.length > 1) for (const part of asking) expect(letters(text)).toContain(letters(part));
    }),
  );
});
