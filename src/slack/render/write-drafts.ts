import { dayOf } from '../../knowledge/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import type { AnswerText } from '../answer-writer.ts';
import { cutText } from './cut-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** What a person answered. */
export interface Answered {
  question: string;
  answer: string;
  author: string;
  at: number;
}

/** The longest question that stands as a heading or before its answer, in characters. */
const longestQuestion = 150;

/** Answers of people as Markdown, to be put into documents: each below its question, with its author and date. */
export function writeDrafts(drafts: readonly Answered[], language: Language): string {
  const { title, answeredBy } = catalogue(language).drafts;
  const parts = drafts.map(({ question, answer, author, at }) => {
    return `## ${oneLine(question)}\n\n${literal(answer)}\n\n*${answeredBy(oneLine(author), dayOf(at))}*\n`;
  });
  return [`# ${title}\n`, ...parts].join('\n');
}

/**
 * An answer of a person as lines of a document. Its author and date stand in a comment, which is no part of an answer.
 * Each line is a list item: there neither brackets nor bold letters nor numbers make a heading of it.
 */
export function writeDraft({ question, answer, author, at }: Answered, language: Language): AnswerText {
  const asked = oneLine(cutText(question, longestQuestion));
  const lines = answer
    .split('\n')
    .map((line) => line.replace(listMark, ''))
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map(oneLine);
  const [first = '…', ...others] = lines;
  const by = catalogue(language).drafts.answeredBy(author, dayOf(at));
  const note = `<!-- ${by
    .replace(/[<>]|\s+/g, ' ')
    .replace(/-{2,}/g, '–')
    .trim()} -->`;
  const items = (texts: string[]) =>
    texts.map((text, index) => `- ${text}${index === texts.length - 1 ? ` ${note}` : ''}`);
  // A question mark in bold ends a label as a colon does.
  const mark = /[?？:：]$/.test(asked) ? '' : ':';
  return {
    heading: asked,
    below: items([first, ...others]),
    alone: items([`**${asked}**${mark} ${first}`, ...others]),
  };
}

const listMark = /^\s*(?:[•◦▪▫‣·-]|\d{1,2}[.)])\s+/;

function oneLine(text: string): string {
  return literal(text.replace(/\s+/g, ' ').trim());
}

/** What people wrote stays what it is: no headings, no links, no HTML, no marks of other tools of theirs. */
function literal(text: string): string {
  return escapeMarkdown(text)
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*)([-=]{2,}\s*)$/gm, '$1\\$2')
    .replace(/\{(?=[{%:.#\\])/g, '&#123;');
}
