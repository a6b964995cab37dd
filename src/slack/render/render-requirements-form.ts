import type { types } from '@slack/bolt';
import { type BriefPart, briefParts, chooseEdition, readBands } from '../../answer/index.ts';
import type { Role } from '../../knowledge/index.ts';
import { catalogue, type Language, languages } from '../../language/index.ts';
import { modal, option, plainText } from './elements.ts';
import { blockIdLimit, buttonLimit, placeholderLimit } from './limits.ts';

/** The ids by which the form and its fields are known. */
export const requirementsView = 'requirements';
export const formRole = 'requirements_role';
export const formYears = 'requirements_years';
export const formLanguage = 'requirements_language';
export const formParts = 'requirements_parts';
export const formChannel = 'requirements_channel';

/** The value of "any experience", since Slack wants one. */
export const anyYears = 'any';

/** What the form is about. */
interface RequirementsForm {
  /** The words of the form itself. */
  language: Language;
  role: Role | null;
  /** The language that the brief will be in. */
  briefLanguage: Language;
  parts: readonly BriefPart[];
  /** The span of years that is chosen, by its id; kept where the document has the same one. */
  years: string | null;
  /** What the listener needs when the form comes back. */
  metadata: string;
}

/** Asks a hiring manager what the brief should hold: the years on offer are those that the document names. */
export function renderRequirementsForm(form: RequirementsForm): types.ModalView {
  const { language, role, briefLanguage, parts, years, metadata } = form;
  const { form: words, parts: partNames } = catalogue(language).requirements;
  const edition = role === null ? null : chooseEdition(role, briefLanguage);
  const bands = edition === null ? [] : readBands(edition);
  const any = option(words.anyYears, anyYears);
  const chosenYears = bands.find(({ id }) => id === years);
  const languageOptions = languages.map((each) => option(catalogue(each).languageName, each));
  const partOptions = briefParts.map((part) => option(partNames[part], part));
  const chosenParts = partOptions.filter(({ value }) => parts.some((part) => part === value));
  const blocks: types.KnownBlock[] = [
    {
      type: 'input',
      block_id: formRole,
      dispatch_action: true,
      label: plainText(words.role, buttonLimit),
      element: {
        type: 'external_select',
        action_id: formRole,
        min_query_length: 0,
        placeholder: plainText(catalogue(language).search.role, placeholderLimit),
        ...(role !== null && edition !== null && { initial_option: option(edition.name, role.id) }),
      },
    },
    ...(bands.length === 0
      ? []
      : [
          {
            type: 'input' as const,
            // Another role or language has other years: under another name, Slack does not keep the old choice.
            block_id: `${formYears}:${role?.id ?? ''}:${briefLanguage}`.slice(0, blockIdLimit),
            label: plainText(words.years, buttonLimit),
            element: {
              type: 'static_select' as const,
              action_id: formYears,
              options: [any, ...bands.map(({ id, label }) => option(label, id))],
              initial_option: chosenYears ? option(chosenYears.label, chosenYears.id) : any,
            },
          },
        ]),
    {
      type: 'input',
      block_id: formLanguage,
      dispatch_action: true,
      label: plainText(words.language, buttonLimit),
      element: {
        type: 'static_select',
        action_id: formLanguage,
        options: languageOptions,
        initial_option: option(catalogue(briefLanguage).languageName, briefLanguage),
      },
    },
    {
      type: 'input',
      block_id: formParts,
      label: plainText(words.parts, buttonLimit),
      element: {
        type: 'checkboxes',
        action_id: formParts,
        options: partOptions,
        ...(chosenParts.length > 0 && { initial_options: chosenParts }),
      },
    },
    {
      type: 'input',
      block_id: formChannel,
      optional: true,
      label: plainText(words.channel, buttonLimit),
      hint: plainText(words.channelHint, placeholderLimit),
      element: {
        type: 'conversations_select',
        action_id: formChannel,
        filter: { include: ['public', 'private'], exclude_bot_users: true },
      },
    },
  ];
  return modal({ ...words, close: catalogue(language).search.close }, blocks, {
    id: requirementsView,
    metadata,
  });
}
