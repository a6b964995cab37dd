import { z } from 'zod';
import { accessory, actionElement, button, contextActionElement, inputElement } from './element-shapes.ts';
import { LIMITS } from './limits.ts';
import { richTextElement } from './rich-text-shapes.ts';
import { imageSource, plainText, text } from './text-shapes.ts';

const blockId = { block_id: z.string().max(LIMITS.blockId).optional() };

const image = imageSource({
  ...blockId,
  type: z.literal('image'),
  alt_text: z.string().min(1).max(LIMITS.altText),
  title: plainText(LIMITS.imageTitle).optional(),
});

const header = z.strictObject({
  ...blockId,
  type: z.literal('header'),
  text: plainText(LIMITS.headerText),
  level: z.number().int().min(1).max(4).optional(),
});

const section = z
  .strictObject({
    ...blockId,
    type: z.literal('section'),
    text: text(LIMITS.sectionText).optional(),
    fields: z.array(text(LIMITS.sectionFieldText)).min(1).max(LIMITS.sectionFields).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, {
    message: 'must provide one of: text, fields',
  });

const context = z.strictObject({
  ...blockId,
  type: z.literal('context'),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        ...text(LIMITS.contextText).options,
        imageSource({ type: z.literal('image'), alt_text: z.string().min(1).max(LIMITS.altText) }),
      ]),
    )
    .min(1)
    .max(LIMITS.contextElements),
});

const actions = z.strictObject({
  ...blockId,
  type: z.literal('actions'),
  elements: z.array(actionElement).min(1).max(LIMITS.actionsElements),
});

const contextActions = z.strictObject({
  ...blockId,
  type: z.literal('context_actions'),
  elements: z.array(contextActionElement).min(1).max(LIMITS.contextActionsElements),
});

const divider = z.strictObject({ ...blockId, type: z.literal('divider') });

const markdown = z.strictObject({
  ...blockId,
  type: z.literal('markdown'),
  text: z.string().min(1).max(LIMITS.markdownTotal),
});

const richText = z.strictObject({
  ...blockId,
  type: z.literal('rich_text'),
  elements: z.array(richTextElement).min(1),
});

const table = z.strictObject({
  ...blockId,
  type: z.literal('table'),
  rows: z
    .array(
      z
        .array(
          z.discriminatedUnion('type', [
            z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
            z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
            richText,
          ]),
        )
        .min(1)
        .max(LIMITS.tableColumns),
    )
    .min(1)
    .max(LIMITS.tableRows),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(LIMITS.tableColumns)
    .optional(),
});

const input = z.strictObject({
  ...blockId,
  type: z.literal('input'),
  label: plainText(LIMITS.inputLabel),
  element: inputElement,
  hint: plainText(LIMITS.inputHint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

const alert = z.strictObject({
  ...blockId,
  type: z.literal('alert'),
  text: text(LIMITS.alertText),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

const inlineImage = imageSource({
  type: z.literal('image'),
  alt_text: z.string().min(1).max(LIMITS.altText),
});

const card = z
  .strictObject({
    ...blockId,
    type: z.literal('card'),
    hero_image: inlineImage.optional(),
    icon: inlineImage.optional(),
    title: text(LIMITS.cardTitle).optional(),
    subtitle: text(LIMITS.cardSubtitle).optional(),
    body: text(LIMITS.cardBody).optional(),
    actions: z.array(button).min(1).max(LIMITS.cardActions).optional(),
  })
  .refine(({ hero_image, title, body, actions }) => hero_image ?? title ?? body ?? actions, {
    message: 'must provide one of: hero_image, title, actions, body',
  });

const carousel = z.strictObject({
  ...blockId,
  type: z.literal('carousel'),
  elements: z.array(card).min(1).max(LIMITS.carouselCards),
});

const container = z
  .strictObject({
    ...blockId,
    type: z.literal('container'),
    title: plainText(LIMITS.containerTitle).optional(),
    rich_text_title: richText.optional(),
    subtitle: text(LIMITS.containerSubtitle).optional(),
    icon: inlineImage.optional(),
    child_blocks: z
      .array(
        z.discriminatedUnion('type', [
          actions,
          context,
          divider,
          header,
          image,
          input,
          richText,
          section,
          table,
        ]),
      )
      .min(1)
      .max(LIMITS.containerBlocks),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .refine(({ title, rich_text_title }) => title ?? rich_text_title, {
    message: 'must provide one of: title, rich_text_title',
  });

const chartLabel = z.string().min(1).max(LIMITS.chartLabel);
const point = z.strictObject({ label: chartLabel, value: z.number() });

const plot = <Type extends string>(type: Type) =>
  z
    .strictObject({
      type: z.literal(type),
      series: z
        .array(z.strictObject({ name: chartLabel, data: z.array(point).min(1).max(LIMITS.chartCategories) }))
        .min(1)
        .max(LIMITS.chartSeries),
      axis_config: z.strictObject({
        categories: z.array(chartLabel).min(1).max(LIMITS.chartCategories),
        x_label: z.string().max(LIMITS.chartAxisLabel).optional(),
        y_label: z.string().max(LIMITS.chartAxisLabel).optional(),
      }),
    })
    .refine(({ series }) => new Set(series.map(({ name }) => name)).size === series.length, {
      message: 'series names must be unique',
      path: ['series'],
    })
    .refine(
      ({ series, axis_config }) => {
        const categories = [...axis_config.categories].sort().join('\n');
        return series.every(
          ({ data }) =>
            data
              .map(({ label }) => label)
              .sort()
              .join('\n') === categories,
        );
      },
      { message: 'every series must cover the categories', path: ['series'] },
    );

const dataVisualization = z.strictObject({
  ...blockId,
  type: z.literal('data_visualization'),
  title: z.string().min(1).max(LIMITS.chartTitle),
  chart: z.discriminatedUnion('type', [
    plot('bar'),
    plot('line'),
    plot('area'),
    z.strictObject({
      type: z.literal('pie'),
      segments: z
        .array(z.strictObject({ label: chartLabel, value: z.number().positive() }))
        .min(1)
        .max(LIMITS.chartSegments),
    }),
  ]),
});

/** The shape of every block that the workspace takes. `video` is left out: it needs an unfurl domain. */
export const blockShape = z.discriminatedUnion('type', [
  actions,
  alert,
  card,
  carousel,
  container,
  context,
  contextActions,
  dataVisualization,
  divider,
  header,
  image,
  input,
  markdown,
  richText,
  section,
  table,
]);
