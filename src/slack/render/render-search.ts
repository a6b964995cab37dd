import type { types } from '@slack/bolt';
import { chooseEdition } from '../../answer/index.ts';
import type { Role } from '../../knowledge/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import type { Finding } from '../finding.ts';
import { cutText } from './cut-text.ts';
import { plainText } from './elements.ts';
import {
  buttonLimit,
  optionLimit,
  optionsLimit,
  optionValueLimit,
  placeholderLimit,
  viewTitleLimit,
} from './limits.ts';
import { renderReplyInView } from './render-reply.ts';

/** The ids by which the search modal's fields are known. */
export const searchView = 'search';
export const searchQuestion = 'search_question';
export const searchRole = 'search_role';
export const searchSection = 'search_section';

/** What is chosen in the search modal, and what was found for it. */
export interface Search {
  language: Language;
  role: Role | null;
  section: string | null;
  /** What stands in the box when the modal opens. */
  question: string;
  finding: Finding | null;
}

/**
 * The search modal: a box, a choice of role and section, and the answer below.
 * @param isOnlyRole whether the role is the only one, so that there is nothing to choose
 */
export function renderSearch(
  { language, role, section, question, finding }: Search,
  isOnlyRole: boolean,
): types.ModalView {
  const words = catalogue(language).search;
  const edition = role === null ? null : chooseEdition(role, language);
  const sections = (edition?.sections ?? [])
    .filter(({ id }) => id.length <= optionValueLimit)
    .slice(0, optionsLimit)
    .map(({ id, heading }) => option(heading, id));
  const chosen = sections.find(({ value }) => value === section);
  const selects = [
    ...(isOnlyRole
      ? []
      : [
          {
            type: 'external_select' as const,
            action_id: searchRole,
            placeholder: plainText(words.role, placeholderLimit),
            min_query_length: 0,
            ...(role !== null && edition !== null && { initial_option: option(edition.name, role.id) }),
          },
        ]),
    ...(sections.length === 0
      ? []
      : [
          {
            type: 'static_select' as const,
            action_id: searchSection,
            placeholder: plainText(words.section, placeholderLimit),
            options: sections,
            ...(chosen !== undefined && { initial_option: chosen }),
          },
        ]),
  ];
  return {
    type: 'modal',
    callback_id: searchView,
    private_metadata: JSON.stringify({ language, role: role?.id ?? null }),
    title: plainText(words.title, viewTitleLimit),
    submit: plainText(words.submit, viewTitleLimit),
    close: plainText(words.close, viewTitleLimit),
    blocks: [
      {
        type: 'input',
        block_id: searchQuestion,
        optional: true,
        dispatch_action: true,
        label: plainText(words.question, buttonLimit),
        element: {
          type: 'plain_text_input',
          action_id: searchQuestion,
          max_length: 500,
          placeholder: plainText(words.placeholder, placeholderLimit),
          dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
          ...(question !== '' && { initial_value: question.slice(0, 500) }),
        },
      },
      // The block's name holds the role: Slack keeps what was chosen in a block of the same name.
      ...(selects.length === 0
        ? []
        : [
            {
              type: 'actions' as const,
              block_id: cutText(`choose:${role?.id ?? ''}`, 255),
              elements: selects,
            },
          ]),
      ...(finding === null ? [] : [{ type: 'divider' as const }, ...renderReplyInView(finding)]),
    ],
  };
}

/** An option of a select. */
export function option(label: string, value: string): types.PlainTextOption {
  return { text: plainText(label, optionLimit), value };
}
