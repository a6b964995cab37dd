import type { types } from '@slack/bolt';
import { catalogue, type Language } from '../../language/index.ts';
import { modal, plainText } from './elements.ts';
import { buttonLimit, placeholderLimit } from './limits.ts';

/** The ids by which the form and its two fields are known. */
export const comparisonView = 'comparison';
export const compareFirst = 'compare_first';
export const compareSecond = 'compare_second';

/**
 * Asks which two roles or levels to compare.
 * @param metadata what the listener needs when the form comes back
 */
export function renderComparisonForm(language: Language, metadata: string): types.ModalView {
  const { form, title } = catalogue(language).comparison;
  const field = (id: string, label: string): types.InputBlock => ({
    type: 'input',
    block_id: id,
    label: plainText(label, buttonLimit),
    element: {
      type: 'external_select',
      action_id: id,
      min_query_length: 0,
      placeholder: plainText(form.placeholder, placeholderLimit),
    },
  });
  return modal(
    { title, submit: form.submit, close: catalogue(language).search.close },
    [field(compareFirst, form.first), field(compareSecond, form.second)],
    { id: comparisonView, metadata },
  );
}
