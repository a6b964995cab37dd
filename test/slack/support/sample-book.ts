import {
  type Answer,
  type Answering,
  type Candidate,
  createBrief,
  findBand,
  focusLevel,
  type Part,
  type Request,
  readBands,
} from '../../../src/answer/index.ts';
import type { Edition, Passage, Role, Section } from '../../../src/knowledge/index.ts';
import type { Language } from '../../../src/language/index.ts';

/** A made-up role with the shapes that documents have: sentences, bullets, rows and steps. */
export const beekeeper: Role = {
  id: 'beekeeper',
  names: ['Beekeeper', '养蜂人'],
  isPage: false,
  audience: [],
  editions: [
    edition('en', 'Beekeeper', [
      section(
        'education',
        'Education',
        ['A certificate is enough.', 'Nobody asks for a degree.'],
        'sentence',
      ),
      section(
        'experience',
        'Experience',
        ['Two summers, or 2 years, with bees.', 'A senior keeper needs 5+ years.'],
        'sentence',
      ),
      section('hard-skills', 'Hard skills', ['Reads a comb.', 'Finds the queen.'], 'bullet'),
      section('tools', 'Tools', ['Smoker', 'Hive tool', 'Scales & <sieve> *fine*'], 'bullet'),
      withSentence(
        section('career', 'Career', ['Helper', 'Keeper', 'Master'], 'step'),
        'A keeper can move into teaching.',
      ),
      table(
        'salary',
        'Salary',
        ['Level', 'Pay'],
        [
          ['Junior', '$40,000'],
          ['Senior', '$70,000'],
        ],
      ),
    ]),
    edition('zh', '养蜂人', [
      section('education', '学历', ['有证书就够了。'], 'sentence'),
      section('experience', '经验', ['跟蜂两个夏天。'], 'sentence'),
      section('hard-skills', '专业技能', ['会看巢脾。'], 'bullet'),
      section('tools', '工具', ['喷烟器', '起刮刀'], 'bullet'),
      section('career', '发展', ['学徒', '师傅'], 'step'),
      table(
        'salary',
        '薪资',
        ['级别', '薪资'],
        [
          ['初级', '4 万美元'],
          ['高级', '7 万美元'],
        ],
      ),
    ]),
  ],
};

/**
 * A small answering over the sample role: it finds a section by its kind or heading in the text, and asks back
 * for "which", so that every kind of answer can be had.
 */
export const sampleAnswering: Answering = {
  explain: (request) => ({ answer: sampleAnswering.ask(request), asking: [request.text], considered: [] }),
  sense: (text) => ({
    words: (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' '),
    // No two different texts are alike here.
    vector: Float32Array.from({ length: 16 }, (_, at) =>
      at === [...text].reduce((sum, each) => sum + each.charCodeAt(0), 0) % 16 ? 1 : 0,
    ),
    roles: [],
    namesOthers: false,
  }),
  rolesIn: (request) => ({ roles: [beekeeper], language: languageOf(request) }),
  requirements({ request, years, parts }) {
    const language = languageOf(request);
    const edition = editionOf(language);
    const bands = readBands(edition);
    const band = years === null ? findBand(request.text, bands) : bands.find(({ id }) => id === years);
    const brief = createBrief(beekeeper, edition, { band: band ?? null, parts }, () => null);
    return brief.groups.length === 0
      ? unknown(language, 'not-in-document')
      : { kind: 'brief', language, briefs: [brief], missing: [], confidence: 1 };
  },
  ask(request) {
    const language = languageOf(request);
    if (request.text.includes('boom')) throw new Error('the hive fell over');
    if (/which role|哪个岗位/.test(request.text) && request.role === null) {
      return choose(request, language, 'role');
    }
    if (/which|哪个/.test(request.text) && request.role === null) return choose(request, language, 'section');
    const named = sectionsOf(language).find(
      ({ kind, heading }) =>
        kind === request.kind ||
        (request.kind === null && request.text.toLowerCase().includes(heading.toLowerCase())),
    );
    if (named !== undefined) return answer(language, named, 1, request.text);
    return request.role === null || request.text === ''
      ? unknown(language, request.text === '' ? 'empty' : 'out-of-scope')
      : answer(language, sectionsOf(language)[0] as Section, 1);
  },
  show({ section: id, language, text }) {
    const shown = sectionsOf(language).find((each) => each.id === id);
    return shown === undefined ? unknown(language, 'not-in-document') : answer(language, shown, 0, text);
  },
};

function languageOf({ text, language }: Request): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh' : (language ?? 'en');
}

function answer(language: Language, shown: Section, answering: number, text = ''): Answer {
  return {
    kind: 'answer',
    language,
    parts: [focusLevel(partOf(language, shown, answering), text)],
    isWhole: answering === 0,
    confidence: 0.9,
    missing: [],
    next: sectionsOf(language)
      .filter((each) => each !== shown)
      .slice(0, 3)
      .map(candidate),
    alternatives: [],
  };
}

/** A part whose first passages answer; with none of them, all of the section is shown. */
function partOf(language: Language, section: Section, answering: number): Part {
  const isFocused = answering > 0;
  const passages = isFocused ? section.passages.slice(0, answering) : section.passages;
  return { role: beekeeper, edition: editionOf(language), section, passages, isFocused };
}

function choose(asked: Request, language: Language, why: 'role' | 'section'): Answer {
  const candidates =
    why === 'role'
      ? [{ role: beekeeper, section: null, title: editionOf(language).name }]
      : sectionsOf(language).slice(0, 2).map(candidate);
  return { kind: 'choose', language, why, candidates, ofRole: null, more: 0, confidence: 0.4, asked };
}

function unknown(language: Language, why: 'out-of-scope' | 'empty' | 'not-in-document'): Answer {
  const { name } = editionOf(language);
  return {
    kind: 'unknown',
    language,
    why,
    otherRole: null,
    talk: null,
    confidence: 0,
    missing: [],
    nearest: null,
    alternatives: [],
    ofRole: null,
    roles: { names: [name], more: 0 },
    examples: [1, 2, 3].map((number) => `${name} ${number}?`),
  };
}

function candidate(section: Section): Candidate {
  return { role: beekeeper, section, title: section.heading };
}

function editionOf(language: Language): Edition {
  return beekeeper.editions.find((each) => each.language === language) as Edition;
}

function sectionsOf(language: Language): Section[] {
  return editionOf(language).sections;
}

function edition(language: Language, name: string, sections: Section[]): Edition {
  return {
    language,
    name,
    sections,
    reviewed: '2026-01-15',
    reviewEvery: null,
    owner: null,
    url: null,
    file: `beekeeper.${language}.md`,
  };
}

function section(kind: string, heading: string, texts: string[], shape: Passage['shape']): Section {
  const passages = texts.map((text, index) => passage(text, text, [], shape, [], index + 2));
  return sectionOf(kind, heading, [], passages);
}

function withSentence(steps: Section, text: string): Section {
  return { ...steps, passages: [...steps.passages, passage(text, text, [], 'sentence', [], 9)] };
}

function table(kind: string, heading: string, columns: string[], rows: string[][]): Section {
  const passages = rows.map(([first = '', ...others], index) => {
    const cells = [first, ...others];
    return passage(cells.join(': '), others.join(', '), [first], 'row', cells, index + 2);
  });
  return sectionOf(kind, heading, columns, passages);
}

function sectionOf(kind: string, heading: string, columns: string[], passages: Passage[]): Section {
  const source = { file: 'beekeeper', line: 1 };
  return { id: kind, kind, heading, path: [], depth: 2, isLead: false, columns, passages, source };
}

function passage(
  text: string,
  statement: string,
  labels: string[],
  shape: Passage['shape'],
  cells: string[],
  line: number,
): Passage {
  const source = { file: 'beekeeper', line };
  return { text, statement, labels, isLeadIn: false, shape, cells, source };
}
