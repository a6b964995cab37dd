import type { Answer, Request } from '../src/answer/index.ts';
import { keepAnswers } from '../src/keep-answers.ts';
import { openRolebook } from '../src/open-rolebook.ts';
import { ownKnowledge } from '../src/paths.ts';

const asking = (text: string): Request => ({ text, role: null, kind: null, language: null });

describe('answers that are kept', () => {
  let ask: (request: Request) => Answer;
  let asked: string[];

  beforeAll(async () => {
    const { answering } = await openRolebook(ownKnowledge);
    const answer = answering.explain;
    ask = keepAnswers((request) => {
      asked.push(request.text);
      return answer(request).answer;
    });
  });

  beforeEach(() => {
    asked = [];
  });

  it('are worked out once for the same request, and anew for another', () => {
    const first = ask(asking('what tools does an AI PM use?'));
    expect(ask(asking('what tools does an AI PM use?'))).toBe(first);
    ask({ ...asking('what tools does an AI PM use?'), language: 'zh' });
    expect(asked).toHaveLength(2);
  });

  it('are none to people in distress', () => {
    ask(asking('I want to kill myself'));
    ask(asking('I want to kill myself'));
    expect(asked).toHaveLength(2);
  });
});
