import { catalogue, type Language } from '../../language/index.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** What a person answered. */
interface Answered {
  question: string;
  answer: string;
  author: string;
  at: number;
}

/** Answers of people as Markdown, to be put into documents: each below its question, with its author and date. */
export function writeDrafts(drafts: readonly Answered[], language: Language): string {
  const { title, answeredBy } = catalogue(language).drafts;
  const parts = drafts.map(({ question, answer, author, at }) => {
    const date = new Date(at).toISOString().slice(0, 10);
    return `## ${oneLine(question)}\n\n${literal(answer)}\n\n*${answeredBy(oneLine(author), date)}*\n`;
  });
  return [`# ${title}\n`, ...parts].join('\n');
}

function oneLine(text: string): string {
  return literal(text.replace(/\s+/g, ' ').trim());
}

/** What people wrote stays what it is: no headings, no links, no HTML of theirs. */
function literal(text: string): string {
  return escapeMarkdown(text).replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');
}
