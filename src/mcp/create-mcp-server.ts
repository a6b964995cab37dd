import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import {
  type Answer,
  type Answering,
  createReply,
  listedRoles,
  type ShownSection,
  shownSections,
} from '../answer/index.ts';
import type { Role, Section } from '../knowledge/index.ts';
import { catalogue, type Language, languages } from '../language/index.ts';
import { findNamed } from './find-named.ts';

/** Where a document is read, who keeps it, and the day by which it was to be checked, where that has passed. */
interface Keeping {
  url: string | null;
  owner: string | null;
  overdueSince: string | null;
  /** The day on which somebody last found it right, where it does not say so itself. */
  foundRight: string | null;
}

/** What agents may ask: one version of the documents. */
export interface Knowledge {
  answering: Answering;
  roles: readonly Role[];
  /** One a document of some sections, without those of which nothing is known. */
  keepingOf(sections: readonly Pick<ShownSection, 'edition' | 'section'>[]): Keeping[];
  /** The same as people read it below an answer. */
  keepingText(kept: readonly Keeping[], language: Language): string[];
  /** Where people in distress find help, in the owner's words; null where the owner named nothing. */
  helpText: string | null;
}

const language = z.enum(languages).optional().describe('en or zh; leave it out to follow the question');

/** What the server tells an agent of itself. */
const instructions =
  'Answers questions about job roles with sentences from documents that people own. Every answer names its document and ' +
  'line. Where the documents do not answer, it says so: then do not make an answer up.';

const readOnly = { readOnlyHint: true, openWorldHint: false };

/** The longest question that is read, in characters; of a longer one only the beginning could be answered. */
const longestQuestion = 10_000;

/**
 * Makes a server for agents, which give the same answers, sources and refusals as people get.
 * @param knowledge gives the documents of the moment: those that everybody may read
 */
export function createMcpServer(knowledge: () => Knowledge): McpServer {
  const server = new McpServer({ name: 'rolebook', version: '1' }, { instructions });

  server.registerTool(
    'ask_role',
    {
      title: 'Ask about a role',
      description:
        'Answers one question about a job role, in English or Chinese: tasks, skills, tools, degrees, pay, careers.',
      inputSchema: {
        question: z.string().max(longestQuestion).describe('The question in plain words'),
        role: z
          .string()
          .optional()
          .describe('The id or name of the role talked about, for a question that names none'),
        language,
      },
      annotations: readOnly,
    },
    ({ question, role, language: wanted }) => {
      const known = knowledge();
      const about = role === undefined ? null : (findNamed(known.roles, role, namesOf)?.id ?? role);
      const request = { text: question, role: about, kind: null, language: wanted ?? null };
      return describeAnswer(known.answering.ask(request), known);
    },
  );

  server.registerTool(
    'list_roles',
    {
      title: 'List the roles',
      description: 'Lists the roles that have documents, with their sections.',
      inputSchema: {},
      annotations: readOnly,
    },
    () => {
      const roles = listedRoles(knowledge().roles).map(({ id, names, editions }) => ({
        id,
        names,
        editions: editions.map(({ language: its, name, reviewed, url, sections }) => ({
          language: its,
          name,
          reviewed,
          url,
          sections: sections.map((section) => ({ id: section.id, heading: section.heading })),
        })),
      }));
      return resultOf(roles.map(({ id, names }) => `${id}: ${names.join(', ')}`).join('\n'), { roles });
    },
  );

  server.registerTool(
    'read_section',
    {
      title: 'Read a section',
      description: 'Gives one section of a role’s document as a whole. list_roles tells the ids.',
      inputSchema: {
        role: z.string().describe('The id or name of a role'),
        section: z.string().describe('The id or heading of a section'),
        language,
      },
      annotations: readOnly,
    },
    ({ role, section, language: wanted = languages[0] }) => {
      const known = knowledge();
      const { answering, roles } = known;
      const found = findNamed(roles, role, namesOf);
      if (found === undefined) return fault(`There is no role "${role}". list_roles tells the ids.`);
      const sections = found.editions.flatMap((edition) => edition.sections);
      const ids = [...new Set(sections.map(({ id }) => id))];
      const headed = ids.map((id) => ({ id, headings: headingsOf(sections, id) }));
      const { id = section } = findNamed(headed, section, ({ headings }) => headings) ?? {};
      const answer = answering.show({ role: found.id, section: id, language: wanted });
      if (answer.kind === 'answer') return describeAnswer(answer, known);
      return fault(`"${role}" has no section "${section}". It has: ${ids.join(', ')}.`);
    },
  );

  return server;
}

const namesOf = ({ names }: Role) => names;

function headingsOf(sections: readonly Section[], id: string): string[] {
  return sections.filter((each) => each.id === id).map(({ heading }) => heading);
}

function describeAnswer(answer: Answer, { keepingOf, keepingText, helpText }: Knowledge): CallToolResult {
  const reply = createReply(answer);
  const shown = shownSections(answer);
  const isDistress = answer.kind === 'unknown' && answer.why === 'distress';
  const help =
    isDistress && helpText !== null ? [`${catalogue(reply.language).peopleWhoHelp} ${helpText}`] : [];
  const text = [reply.text, ...help, ...keepingText(keepingOf(shown), reply.language)].join('\n');
  return resultOf(text, {
    kind: reply.kind,
    language: reply.language,
    confidence: answer.confidence,
    sources: shown.map((each) => sourceOf(each, keepingOf([each])[0])),
    choices: reply.choices.map(({ label, role, section }) => ({ label, role, section })),
  });
}

function sourceOf({ role, edition, section, passages }: ShownSection, kept: Keeping | undefined) {
  const { file, line } = passages[0]?.source ?? section.source;
  return {
    role: role.id,
    section: section.id,
    heading: section.heading,
    place: `${file}:${line}`,
    url: kept?.url ?? null,
    owner: kept?.owner ?? null,
    reviewed: kept?.foundRight ?? edition.reviewed,
    overdueSince: kept?.overdueSince ?? null,
  };
}

function resultOf(text: string, structuredContent: Record<string, unknown>): CallToolResult {
  return { content: [{ type: 'text', text }], structuredContent };
}

function fault(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}
