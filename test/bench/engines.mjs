import { create, insert, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createReply } from '../../dist/answer/index.js';
import { answeringFrom, openUnderstanding } from '../../dist/open-rolebook.js';
import { flatten } from './generate-roles.mjs';

const hits = 10;

/**
 * The engines to compare, by name. `prepare` turns the book into what the engine indexes; `build` indexes it and gives
 * the function that asks a question and returns the ids of the roles that come first. `remembers` marks an engine that
 * is slower about a role it has not been asked about before.
 */
export const engines = {
  Rolebook: {
    label: 'Rolebook, whole answers',
    remembers: true,
    prepare: (book) => book,
    build: buildRolebook,
  },
  MiniSearch: {
    label: 'MiniSearch, Han bigrams',
    package: 'minisearch',
    prepare: texts,
    build: buildMiniSearch,
  },
  FlexSearch: {
    label: 'FlexSearch, Han bigrams',
    package: 'flexsearch',
    prepare: texts,
    build: buildFlexSearch,
  },
  Orama: { label: 'Orama, Han bigrams', package: '@orama/orama', prepare: texts, build: buildOrama },
  'Fuse.js': { label: 'Fuse.js, as it comes', package: 'fuse.js', prepare: texts, build: buildFuse },
};

function texts(book) {
  return flatten(book.roles);
}

async function buildRolebook(book) {
  const answering = answeringFrom(book, await openUnderstanding());
  return (text) => {
    const answer = answering.ask({ text, role: null, kind: null, language: null });
    createReply(answer);
    return answer.kind === 'answer' ? answer.parts.map((part) => part.role.id) : [];
  };
}

function buildMiniSearch(sections) {
  const index = new MiniSearch({ fields: ['title', 'body'], tokenize: cut, processTerm: (term) => term });
  index.addAll(sections);
  return (text) => {
    const [best] = index.search(text);
    return best ? [sections[best.id].role] : [];
  };
}

function buildFlexSearch(sections) {
  const index = new FlexSearch.Index({ encode: cut, tokenize: 'strict' });
  for (const { id, title, body } of sections) index.add(id, `${title} ${body}`);
  return (text) => {
    const [best] = index.search(text, { limit: hits, suggest: true });
    return best === undefined ? [] : [sections[best].role];
  };
}

function buildOrama(sections) {
  const index = create({
    schema: { title: 'string', body: 'string' },
    sort: { enabled: false },
    components: {
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        tokenize: (text) => [...new Set(cut(text))],
      },
    },
  });
  for (const { id, title, body } of sections) insert(index, { id: String(id), title, body });
  return (text) => {
    const [best] = search(index, { term: text, limit: hits }).hits;
    return best ? [sections[Number(best.id)].role] : [];
  };
}

function buildFuse(sections) {
  const index = new Fuse(sections, { keys: ['title', 'body'] });
  return (text) => {
    const [best] = index.search(text, { limit: hits });
    return best ? [best.item.role] : [];
  };
}

// Latin words, and every pair of neighbouring Han characters.
function cut(text) {
  return (text.toLowerCase().match(/\p{Script=Han}+|[a-z0-9+#]+/gu) ?? []).flatMap((run) =>
    /^\p{Script=Han}{2}/u.test(run)
      ? Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2))
      : [run],
  );
}
