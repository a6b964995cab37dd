import { createHash } from 'node:crypto';
import type { types } from '@slack/bolt';
import { chooseEdition } from '../../answer/index.ts';
import type { Role } from '../../knowledge/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import { writeLookup } from '../read/lookup.ts';
import { askAction, browseAction, browseSelect, gapsHomeAction, homeQuestion, roleBlock } from './actions.ts';
import { actions, button, context, header, plainText, questionBox } from './elements.ts';
import { blockIdLimit, placeholderLimit, sectionLimit } from './limits.ts';
import { bulletList, richText, sentence } from './rich-text.ts';
import { sectionOptions } from './section-choice.ts';

/** What the Home tab shows to one person. */
interface Home {
  language: Language;
  roles: readonly Role[];
  examples: string[];
  /** The person's own questions, newest first. */
  recent: string[];
  /** Names the version of the documents. */
  version: string;
  /** Whether the person sees what was not answered well. */
  keepsDocuments: boolean;
}

/** Few roles are shown with all their sections; many as one line each. */
const rolesInFull = 3;
/** Slack takes 100 blocks in a Home tab. */
const rolesListed = 80;
const recentShown = 5;
/** Slack takes 25 buttons in one block. */
const sectionsShown = 25;

/**
 * Draws the Home tab.
 * @returns the view; its private_metadata names its content, so that the same content need not be published again
 */
export function renderHome({
  language,
  roles,
  examples,
  recent,
  version,
  keepsDocuments,
}: Home): types.HomeView {
  const words = catalogue(language);
  const names = roles.slice(0, 3).map((role) => chooseEdition(role, language).name);
  const blocks: types.KnownBlock[] = [
    header(words.home.title),
    questionBox(homeQuestion, language),
    ...richText([sentence(words.canAnswer(names, roles.length - names.length)), bulletList(words.help.ways)]),
    ...questions('examples', examples, examples.length),
    ...(recent.length === 0 ? [] : [header(words.home.recent), ...questions('recent', recent, recentShown)]),
    ...(keepsDocuments
      ? [
          { type: 'divider' as const },
          ...actions([button(gapsHomeAction, words.gaps.open, 'gaps')], 'keepers'),
        ]
      : []),
    ...(roles.length === 0 ? [] : [header(words.home.roles)]),
    ...roles
      .slice(0, rolesListed)
      .flatMap((role) => (roles.length <= rolesInFull ? inFull(role, language) : [inLine(role, language)])),
    ...(roles.length > rolesListed ? [context(words.home.more(roles.length - rolesListed))] : []),
    context([words.help.sources, words.home.version(version)].join(words.betweenSentences)),
  ];
  const hash = createHash('sha256').update(JSON.stringify(blocks)).digest('hex');
  return { type: 'home', private_metadata: hash, blocks };
}

/** Questions to press, each of which opens its answer. */
function questions(blockId: string, texts: string[], limit: number): types.ActionsBlock[] {
  const elements = texts
    .slice(0, limit)
    .map((text, index) => button(askAction(index), text, text.slice(0, 500)));
  return actions(elements, blockId);
}

function inFull(role: Role, language: Language): types.KnownBlock[] {
  const { name, sections, reviewed } = chooseEdition(role, language);
  const buttons = sections
    .slice(0, sectionsShown)
    .map(({ id, heading }, index) =>
      button(
        browseAction(index),
        heading,
        writeLookup({ kind: 'section', role: role.id, section: id, language }),
      ),
    );
  return [
    { type: 'section', text: plainText(name, sectionLimit), block_id: roleBlock(role.id) },
    ...(reviewed === null ? [] : [context(catalogue(language).home.reviewed(reviewed))]),
    ...actions(buttons, `sections:${role.id}`.slice(0, blockIdLimit)),
  ];
}

function inLine(role: Role, language: Language): types.SectionBlock {
  const edition = chooseEdition(role, language);
  const options = sectionOptions(edition);
  return {
    type: 'section',
    // A press brings the block's name back, and with it the role.
    block_id: roleBlock(role.id),
    text: plainText(edition.name, sectionLimit),
    ...(options.length > 0 && {
      accessory: {
        type: 'static_select',
        action_id: browseSelect,
        placeholder: plainText(catalogue(language).search.section, placeholderLimit),
        options,
      },
    }),
  };
}
