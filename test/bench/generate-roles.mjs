import { fields, heads, levels } from './job-titles.mjs';
import { fillings, sentences } from './sentences.mjs';

const sectionLength = 242;
const languages = ['zh', 'en'];

/**
 * Makes up role documents, the same ones every time: the first role of 100,000 sections is the first role of 1,000.
 * A role has one document, in Chinese or English by turns, of 9 to 13 sections, and a name in both languages.
 * @param {number} count how many sections to make
 * @param {import('../../src/knowledge/index.ts').SectionKind[]} kinds the section kinds
 * @returns {import('../../src/knowledge/index.ts').Role[]}
 */
export function generateRoles(count, kinds) {
  const random = createRandom(20261123);
  const names = shuffle(
    levels.flatMap((level) => heads.flatMap((head) => fields.map((field) => nameOf(level, field, head)))),
    random,
  );
  const roles = [];
  for (let made = 0; made < count; ) {
    const name = names[roles.length];
    if (!name) throw new Error(`There are names for ${made} sections only. Add fields to job-titles.mjs.`);
    const language = languages[roles.length % 2];
    // 13 sections are one role, as in the document that ships.
    const size = Math.min(count - made, 13 - (roles.length % 5));
    const chosen = shuffle([...kinds], random).slice(0, size);
    roles.push(roleOf(name, language, chosen, random));
    made += size;
  }
  return roles;
}

/**
 * One text a section, as a search engine indexes them.
 * @param {import('../../src/knowledge/index.ts').Role[]} roles
 * @returns {{ id: number, role: string, title: string, body: string }[]}
 */
export function flatten(roles) {
  return roles
    .flatMap((role) =>
      role.editions[0].sections.map((section) => ({
        role: role.id,
        title: `${role.names.join(' ')} ${section.heading}`,
        body: section.passages.map((passage) => passage.text).join(' '),
      })),
    )
    .map((text, id) => ({ id, ...text }));
}

function nameOf([zhLevel, enLevel], [zhField, enField], [zhHead, enHead]) {
  const zh = `${zhLevel}${zhField}${zhHead}`;
  const en = [enLevel, enField, enHead].filter(Boolean).join(' ');
  return { zh, en };
}

function roleOf(name, language, kinds, random) {
  const id = name.en.toLowerCase().replaceAll(' ', '-');
  const file = `${id}.${language}.md`;
  let line = 1;
  const sections = kinds.map((kind) => {
    const source = { file, line };
    const passages = [];
    const frames = sentences[language][kind.id] ?? sentences[language].other;
    let length = 0;
    while (length < sectionLength) {
      const text = fill(frames[passages.length % frames.length], name[language], language, random);
      length += text.length;
      line += 1;
      const shape = shapeOf(kind.id);
      passages.push({
        text,
        statement: text,
        labels: [],
        isLeadIn: false,
        shape,
        cells: [],
        source: { file, line },
      });
    }
    line += 2;
    return {
      id: kind.id,
      kind: kind.id,
      heading: kind.title[language],
      path: [],
      depth: 2,
      isLead: false,
      columns: [],
      passages,
      source,
    };
  });
  const edition = { language, name: name[language], sections, reviewed: '2026-11-23', file };
  return { id, names: [name.zh, name.en], isPage: false, editions: [edition] };
}

function shapeOf(kind) {
  if (kind === 'career') return 'step';
  return kind === 'summary' || kind === 'environment' ? 'sentence' : 'bullet';
}

function fill(frame, role, language, random) {
  const place = languages.indexOf(language);
  return frame.replace(/\{(\w+)\}/g, (_whole, slot) => {
    if (slot === 'role') return role;
    const choices = fillings[slot];
    return choices[Math.floor(random() * choices.length)][place];
  });
}

function shuffle(list, random) {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other], list[index]];
  }
  return list;
}

// A linear congruential generator with the constants of Numerical Recipes: the documents must be the same each time.
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
