import { z } from 'zod';
import { type Language, languages } from '../language/index.ts';
import { readInterval } from './read-interval.ts';
import { readYaml } from './read-yaml.ts';
import { languageOfCode } from './role-name.ts';
import { shorten } from './shorten.ts';
import type { Fault } from './types.ts';

/** What a document says of itself between its leading --- lines. Keys that Rolebook does not know are left alone. */
export interface FrontMatter {
  role?: string | undefined;
  name?: string | undefined;
  title?: string | undefined;
  /** The shorter title by which other programs' menus name the page. */
  linktitle?: string | undefined;
  language?: Language | undefined;
  aliases?: string[] | undefined;
  reviewed?: string | undefined;
  owner?: string | undefined;
  /** In days. */
  review_every?: number | undefined;
  url?: string | undefined;
  audience?: string[] | undefined;
}

/** A word or a number, as YAML reads it, as text. */
const text = (otherwise: string, empty: string) =>
  z
    .union([z.string(), z.number()], otherwise)
    .transform((value) => String(value).trim())
    .refine((value) => value !== '', empty);

const onlyNames = 'must hold nothing but names';

const name = text(onlyNames, onlyNames);

const oneOwner = 'must be one person or group: a Slack id such as U0123456789 or S0123456789, or a name';

const aDuration = 'must be a time such as "6 months", "180 days" or "1 year"';

const anAddress = 'must be an address such as https://wiki.example.com/data-analyst';

const slackIds =
  'must list ids of Slack channels (C…, G…) or user groups (S…), such as [C0123456789, S0123456789]';

const shape = z.object({
  // Other programs' documents have the title here.
  role: z
    .string('must be a text such as "ai-product-manager", a number in quotes')
    .transform((value) => value.trim().replace(/\s+/g, '-'))
    .refine(
      (value) => /^[\p{L}\p{N}][\p{L}\p{N}/_.-]*$/u.test(value),
      'must be an id such as "ai-product-manager"',
    )
    .optional(),
  name: text('must be a text', 'must not be empty').optional(),
  title: text('must be a text', 'must not be empty').optional(),
  linktitle: z.unknown().transform((value) => (typeof value === 'string' ? value.trim() : undefined)),
  language: z
    .preprocess(
      (value) => (typeof value === 'string' ? (languageOfCode(value) ?? value) : value),
      z.enum(languages, `must be one of ${languages.join(', ')}`),
    )
    .optional(),
  // Other programs' documents have one alias by itself, or former addresses of the page.
  aliases: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(name, 'must be a list of names'),
    )
    .transform((names) => names.filter((each) => !each.startsWith('/')))
    .optional(),
  reviewed: z.iso.date('must be a day such as 2026-01-31').optional(),
  owner: text(oneOwner, oneOwner).transform(bareId).optional(),
  review_every: text(aDuration, aDuration)
    .transform((value, context) => {
      const days = readInterval(value);
      if (days === null) context.addIssue(aDuration);
      return days ?? z.NEVER;
    })
    .optional(),
  // Other programs' documents have the page's path on their own site here.
  url: z
    .string(anAddress)
    .transform((value) => value.trim())
    .refine((value) => isPath(value) || isWebAddress(value), anAddress)
    .transform((value) => (isPath(value) ? undefined : value))
    .optional(),
  // Nothing else than ids is taken: whoever limits a document must not find that everybody reads it.
  audience: z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',') : value),
      z
        .array(
          z
            .string(slackIds)
            .transform((value) => bareId(value.trim()))
            .refine((value) => /^[CGS][A-Z0-9]{2,}$/.test(value), slackIds),
          slackIds,
        )
        .min(1, slackIds),
    )
    .optional(),
});

/** What other programs call the same. */
const otherKeys: Record<string, readonly string[]> = {
  linktitle: ['linkTitle', 'sidebar_label', 'nav_title', 'short_title', 'menu_title'],
};

function isPath(text: string): boolean {
  return /^[^:\s]*\/[^:\s]*$/.test(text);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** An id without the marks that Slack writes around it where it is copied from a message: <@U0123456789>. */
function bareId(text: string): string {
  return text.replace(/^<(?:[@#]|!subteam\^)([A-Z0-9]+)(?:\|[^<>]*)?>$/, '$1');
}

/** The most that is read, in characters: comparing all keys takes time that grows with their square. */
const longestFrontMatter = 20_000;

/**
 * Reads front matter.
 * @param yaml the text between the --- lines
 * @param firstLine the line of the file on which that text begins
 * @param file the file's path, for the faults
 * @returns what could be read, and an error for each value that could not
 */
export function parseFrontMatter(
  yaml: string,
  firstLine: number,
  file: string,
): { frontMatter: FrontMatter; faults: Fault[] } {
  const fault = (
    line: number,
    problem: string,
    remedy: string,
    severity: Fault['severity'] = 'error',
  ): Fault => ({
    severity,
    source: { file, line: firstLine + line - 1 },
    problem,
    remedy,
  });
  if (yaml.length > longestFrontMatter) {
    const problem = `The front matter has ${yaml.length} characters, and ${longestFrontMatter} are the most that is read.`;
    return { frontMatter: {}, faults: [fault(1, problem, 'Take out what is no "key: value" line.')] };
  }
  const document = readYaml(yaml);
  const [firstProblem] = document.problems;
  if (firstProblem !== undefined) {
    const invalid = ({ line, problem }: typeof firstProblem, then = '') =>
      fault(
        line,
        `The front matter is not valid YAML: ${problem}.${then}`,
        'Mend the line, or put the value in quotes.',
      );
    const title = titleOfOthers(yaml);
    return title === null
      ? { frontMatter: {}, faults: document.problems.map((each) => invalid(each)) }
      : {
          frontMatter: { title },
          faults: [{ ...invalid(firstProblem, ' Only its title is read.'), severity: 'warning' }],
        };
  }
  const value = document.value ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    return {
      frontMatter: {},
      faults: [fault(1, 'The front matter is not a list of "key: value" lines.', 'Write it so.')],
    };
  }
  const frontMatter: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const written of Object.keys(value)) {
    const key = keyMeantBy(written);
    if (key === null) continue;
    const problem = `"${shorten(written)}" is not read: the key is written "${key}".`;
    const severity = key === 'audience' ? 'error' : 'warning';
    faults.push(fault(document.lineOf([written]), problem, 'Write it so.', severity));
  }
  for (const [key, field] of Object.entries(shape.shape)) {
    const written = [key, ...(otherKeys[key] ?? [])];
    const own = written
      .map((each) => (value as Record<string, unknown>)[each])
      .find((each) => each !== undefined);
    // An audience without an id is none that somebody meant.
    if (own === undefined || (own === null && key !== 'audience')) continue;
    if (isOfOthers(own)) {
      const problem = `"${key}" holds keys of its own, as another program writes it, and is not read.`;
      faults.push(fault(document.lineOf([key]), problem, remedyOfOthers, 'warning'));
      continue;
    }
    const parsed = field.safeParse(own);
    if (parsed.success) {
      frontMatter[key] = parsed.data;
      continue;
    }
    for (const issue of parsed.error.issues) {
      const place = [key, ...issue.path];
      const source = document.sourceOf(place) || document.sourceOf([key]);
      const problem = `"${key}" ${issue.message}, ${source === '' ? 'and is empty' : `not ${quote(source)}`}.`;
      faults.push(fault(document.lineOf(place), problem, 'Mend the value or take the line out.'));
    }
  }
  const owner = frontMatter.owner as string | undefined;
  if (owner !== undefined && seemsAccount.test(owner)) {
    const problem = `"owner" is read as a name, and looks like an account: ${quote(owner)}.`;
    const remedy = 'Write an id in capitals, such as U0123456789, or the name without @.';
    faults.push(fault(document.lineOf(['owner']), problem, remedy, 'warning'));
  }
  return { frontMatter: frontMatter as FrontMatter, faults };
}

const remedyOfOthers =
  'Leave it where it is meant for that program, else see docs/knowledge.md for the form.';

/** No value of ours has keys. One that holds Slack ids may be meant for Rolebook all the same, and must not be passed over. */
function isOfOthers(value: unknown): boolean {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMapping && !/[CGS](?=[A-Z]*\d)[A-Z\d]{6,}/.test(JSON.stringify(value));
}

/** Ids under "audience" at the beginning of a line or within JSON. */
const audienceAnywhere =
  /(?:^|[{,])[ \t"']*(?:[Aa]udience|AUDIENCE)s?["']?[ \t]*[:=：][\s[-]*["']?(?:<[#!][\w^]*)?[CGS](?=[A-Z]*\d)[A-Z\d]{6,}/m;

/**
 * Tells who may read a document where it stands outside of front matter that is read: below a comment or empty lines, not
 * closed, as JSON. Code between fences may show how it is written.
 * @param markdown the text of a document whose front matter limits nobody
 * @param file its path, for the fault
 */
export function findLostAudience(markdown: string, file: string): Fault[] {
  const text = markdown.replace(/^[ \t]*(`{3,}|~{3,})[\s\S]*?\n[ \t]*\1/gm, (code) =>
    code.replace(/[^\n]/g, ''),
  );
  const { index } = audienceAnywhere.exec(text) ?? {};
  if (index === undefined) return [];
  const problem = '"audience" does not stand in front matter, and everybody would read the document.';
  const remedy = 'Begin the file with a line of ---, and end the lines of front matter with another.';
  const line = text.slice(0, index).split('\n').length;
  return [{ severity: 'error', source: { file, line }, problem, remedy }];
}

/** An id in small letters, or a handle. */
const seemsAccount = /^@|^[usw]\d[a-z\d]{7,}$/;

/** The key that one of another wording stands for: "Reviewed", "review-every", "audiences"; null where it stands for none. */
function keyMeantBy(written: string): string | null {
  const bare = (key: string) => key.toLowerCase().replace(/[\s_-]/g, '');
  const keys = Object.keys(shape.shape).filter((key) => key !== 'linktitle');
  if (keys.includes(written)) return null;
  // However it is misspelt: whoever limits a document must not find that everybody reads it.
  if (/^aud[a-z]*n[a-z]?c|^aud[a-z]{0,2}ns/.test(bare(written))) return 'audience';
  return keys.find((key) => bare(key) === bare(written)) ?? null;
}

// However the line is broken that says it: a document must not be shown to those whom it leaves out.
const ownKeys = new RegExp(
  `audience|^\\W*(?:${Object.keys(shape.shape)
    .filter((key) => !['title', 'linktitle', 'audience'].includes(key))
    .join('|')})\\b`,
  'im',
);

// Other programs write texts into front matter that are no YAML. Where nothing in it is for Rolebook, such as who may read
// the document, its title will do; else null.
function titleOfOthers(yaml: string): string | null {
  const [, , title = ''] = yaml.match(/^title:[ \t]*(["']?)(.*?)\1[ \t]*$/m) ?? [];
  return title === '' || ownKeys.test(yaml) ? null : title;
}

function quote(source: string): string {
  const text = shorten(source);
  return /^["'[{*]|^(?:-?\d+(?:\.\d+)?|null|true|false)$/.test(text) ? text : `"${text}"`;
}
