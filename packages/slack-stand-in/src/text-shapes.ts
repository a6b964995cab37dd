import { z } from 'zod';
import { LIMITS } from './limits.ts';

/** A plain_text object of 1 to `most` characters. */
export const plainText = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });

/** A plain_text or mrkdwn object of 1 to `most` characters. */
export const text = (most: number) =>
  z.discriminatedUnion('type', [
    plainText(most),
    z.strictObject({
      type: z.literal('mrkdwn'),
      text: z.string().min(1).max(most),
      verbatim: z.boolean().optional(),
    }),
  ]);

/** An object that shows an image from one of the two places Slack knows. */
export const imageSource = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z
    .strictObject({
      ...shape,
      image_url: z.string().min(1).max(LIMITS.imageUrl).optional(),
      slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
    })
    .refine(hasOneSource, { message: 'must provide one of: image_url, slack_file' });

function hasOneSource(image: { image_url?: unknown; slack_file?: unknown }): boolean {
  return (image.image_url === undefined) !== (image.slack_file === undefined);
}
