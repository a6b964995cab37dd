import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { imageSource, plainText, text } from './text-shapes.ts';

const actionId = { action_id: z.string().max(LIMITS.actionId).optional() };
const placeholder = { placeholder: plainText(LIMITS.placeholder).optional() };
const focus = { focus_on_load: z.boolean().optional() };
const style = z.enum(['primary', 'danger']).optional();
const label = { accessibility_label: z.string().max(LIMITS.accessibilityLabel).optional() };

const confirm = {
  confirm: z
    .strictObject({
      title: plainText(LIMITS.confirmTitle).optional(),
      text: text(LIMITS.confirmText),
      confirm: plainText(LIMITS.confirmButton).optional(),
      deny: plainText(LIMITS.confirmButton).optional(),
      style,
    })
    .optional(),
};

const optionOf = <Text extends z.ZodType>(words: Text) =>
  z.strictObject({
    text: words,
    value: z.string().min(1).max(LIMITS.optionValue),
    description: plainText(LIMITS.optionDescription).optional(),
    url: z.string().max(LIMITS.buttonUrl).optional(),
  });

const option = optionOf(plainText(LIMITS.optionText));
const richOption = optionOf(text(LIMITS.optionText));
const options = z.array(option).min(1).max(LIMITS.selectOptions).optional();
const optionGroups = z
  .array(
    z.strictObject({
      label: plainText(LIMITS.optionText),
      options: z.array(option).min(1).max(LIMITS.selectOptions),
    }),
  )
  .min(1)
  .max(LIMITS.optionGroups)
  .optional();

export const button = z.strictObject({
  ...actionId,
  ...confirm,
  ...label,
  type: z.literal('button'),
  text: plainText(LIMITS.buttonText),
  value: z.string().max(LIMITS.buttonValue).optional(),
  url: z.string().min(1).max(LIMITS.buttonUrl).optional(),
  style,
});

const menu = { ...actionId, ...confirm, ...focus, ...placeholder };
const oneOf = { options, option_groups: optionGroups };
const responds = { response_url_enabled: z.boolean().optional() };
const filter = {
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
  default_to_current_conversation: z.boolean().optional(),
};
const several = { max_selected_items: z.number().int().min(1).optional() };
const queries = { min_query_length: z.number().int().min(0).optional() };
const oneSource = {
  check: (value: { options?: unknown; option_groups?: unknown }) =>
    (value.options === undefined) !== (value.option_groups === undefined),
  message: 'must provide one of: options, option_groups',
};

const selects = [
  z
    .strictObject({ ...menu, ...oneOf, type: z.literal('static_select'), initial_option: option.optional() })
    .refine(oneSource.check, oneSource.message),
  z
    .strictObject({
      ...menu,
      ...oneOf,
      ...several,
      type: z.literal('multi_static_select'),
      initial_options: z.array(option).min(1).optional(),
    })
    .refine(oneSource.check, oneSource.message),
  z.strictObject({
    ...menu,
    ...queries,
    type: z.literal('external_select'),
    initial_option: option.optional(),
  }),
  z.strictObject({
    ...menu,
    ...queries,
    ...several,
    type: z.literal('multi_external_select'),
    initial_options: z.array(option).min(1).optional(),
  }),
  z.strictObject({ ...menu, type: z.literal('users_select'), initial_user: z.string().optional() }),
  z.strictObject({
    ...menu,
    ...several,
    type: z.literal('multi_users_select'),
    initial_users: z.array(z.string()).optional(),
  }),
  z.strictObject({
    ...menu,
    ...responds,
    type: z.literal('channels_select'),
    initial_channel: z.string().optional(),
  }),
  z.strictObject({
    ...menu,
    ...responds,
    ...filter,
    type: z.literal('conversations_select'),
    initial_conversation: z.string().optional(),
  }),
] as const;

const radioButtons = z.strictObject({
  ...actionId,
  ...confirm,
  ...focus,
  type: z.literal('radio_buttons'),
  options: z.array(richOption).min(1).max(LIMITS.choiceOptions),
  initial_option: richOption.optional(),
});

const checkboxes = z.strictObject({
  ...actionId,
  ...confirm,
  ...focus,
  type: z.literal('checkboxes'),
  options: z.array(richOption).min(1).max(LIMITS.choiceOptions),
  initial_options: z.array(richOption).min(1).optional(),
});

const overflow = z.strictObject({
  ...actionId,
  ...confirm,
  type: z.literal('overflow'),
  options: z.array(option).min(1).max(LIMITS.overflowOptions),
});

const datepicker = z.strictObject({
  ...menu,
  type: z.literal('datepicker'),
  initial_date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-01-31')
    .optional(),
});

const timepicker = z.strictObject({
  ...menu,
  type: z.literal('timepicker'),
  initial_time: z
    .string()
    .regex(/^\d{2}:\d{2}$/, 'must be a time like 09:30')
    .optional(),
  timezone: z.string().optional(),
});

const dispatch = {
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(['on_enter_pressed', 'on_character_entered']))
        .min(1)
        .optional(),
    })
    .optional(),
};

const typed = { ...actionId, ...focus, ...placeholder, ...dispatch };
const inputLength = z.number().int().min(0).max(LIMITS.plainTextInput).optional();

const plainTextInput = z.strictObject({
  ...typed,
  type: z.literal('plain_text_input'),
  initial_value: z.string().max(LIMITS.plainTextInput).optional(),
  multiline: z.boolean().optional(),
  min_length: inputLength,
  max_length: inputLength,
});

const numberInput = z.strictObject({
  ...typed,
  type: z.literal('number_input'),
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
});

const emailInput = z.strictObject({
  ...typed,
  type: z.literal('email_text_input'),
  initial_value: z.string().optional(),
});

const urlInput = z.strictObject({
  ...typed,
  type: z.literal('url_text_input'),
  initial_value: z.string().optional(),
});

const image = imageSource({ type: z.literal('image'), alt_text: z.string().min(1).max(LIMITS.altText) });

const judgement = z.strictObject({
  ...label,
  text: plainText(LIMITS.buttonText),
  value: z.string().max(LIMITS.buttonValue),
});

export const contextActionElement = z.discriminatedUnion('type', [
  z.strictObject({
    ...actionId,
    type: z.literal('feedback_buttons'),
    positive_button: judgement,
    negative_button: judgement,
  }),
  z.strictObject({
    ...actionId,
    ...confirm,
    ...label,
    type: z.literal('icon_button'),
    icon: z.enum(['trash']),
    text: plainText(LIMITS.buttonText),
    value: z.string().max(LIMITS.buttonValue).optional(),
    visible_to_user_ids: z.array(z.string()).optional(),
  }),
]);

const interactive = [button, ...selects, radioButtons, checkboxes, overflow, datepicker, timepicker] as const;

export const actionElement = z.discriminatedUnion('type', interactive);

export const accessory = z.discriminatedUnion('type', [...interactive, image]);

export const inputElement = z.discriminatedUnion('type', [
  ...selects,
  radioButtons,
  checkboxes,
  datepicker,
  timepicker,
  plainTextInput,
  numberInput,
  emailInput,
  urlInput,
]);
