import type { types } from '@slack/bolt';
import { chooseEdition } from '../../answer/index.ts';
import type { Edition, Role } from '../../knowledge/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import { cutText } from './cut-text.ts';
import { option, plainText } from './elements.ts';
import { optionsLimit, optionValueLimit, placeholderLimit } from './limits.ts';

/**
 * The choice of a role and one of its sections in a modal.
 * @param ids the beginning of the block's name, and the action_ids of the two selects
 * @param chosen null for what is not chosen yet
 * @param isOnlyRole whether the role is the only one, so that there is nothing to choose
 * @param others what can be chosen beside the sections
 * @returns nothing where there is nothing to choose at all
 */
export function sectionChoice(
  ids: { block: string; role: string; section: string },
  { role, section }: { role: Role | null; section: string | null },
  isOnlyRole: boolean,
  language: Language,
  others: types.PlainTextOption[] = [],
): types.ActionsBlock[] {
  const words = catalogue(language).search;
  const edition = role === null ? null : chooseEdition(role, language);
  const sections =
    edition === null ? [] : [...sectionOptions(edition).slice(0, optionsLimit - others.length), ...others];
  const chosen = sections.find(({ value }) => value === section);
  const selects = [
    ...(isOnlyRole
      ? []
      : [
          {
            type: 'external_select' as const,
            action_id: ids.role,
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
            action_id: ids.section,
            placeholder: plainText(words.section, placeholderLimit),
            options: sections,
            ...(chosen !== undefined && { initial_option: chosen }),
          },
        ]),
  ];
  if (selects.length === 0) return [];
  // The block's name holds the role: Slack keeps what was chosen in a block of the same name.
  return [{ type: 'actions', block_id: cutText(`${ids.block}:${role?.id ?? ''}`, 255), elements: selects }];
}

/** A document's sections to choose from, as many as Slack takes. */
export function sectionOptions({ sections }: Edition): types.PlainTextOption[] {
  return sections
    .filter(({ id }) => id.length <= optionValueLimit)
    .slice(0, optionsLimit)
    .map(({ id, heading }) => option(heading, id));
}
