import { setTimeout as wait } from 'node:timers/promises';
import { validateBlocks } from '../src/validate-blocks.ts';
import { validateView } from '../src/validate-view.ts';
import { everything, faults, limits, viewLimits } from '../test/samples.ts';

/** What Slack says of a payload that it has read, and would not show. Any other error is about the call. */
const refusals = ['invalid_blocks', 'invalid_message', 'invalid_view'];

interface Sample {
  name: string;
  /** The argument of blocks.validate that carries it. */
  argument: 'message' | 'view';
  payload: object;
  /** What the stand-in has against it. */
  faults: string[];
}

const samples: Sample[] = [
  message('one of every block', everything),
  ...limits.flatMap(([name, make, most]) => [
    message(`${name} at the limit of ${most}`, make(most)),
    message(`${name} one over the limit of ${most}`, make(most + 1)),
  ]),
  ...faults.map(([name, blocks]) => message(name, blocks)),
  ...viewLimits.flatMap(([name, make, most]) => [
    modal(`a modal’s ${name} at the limit of ${most}`, make(most)),
    modal(`a modal’s ${name} one over the limit of ${most}`, make(most + 1)),
  ]),
];

function message(name: string, blocks: unknown): Sample {
  return { name, argument: 'message', payload: { blocks }, faults: validateBlocks(blocks, 'message') };
}

function modal(name: string, view: object): Sample {
  return { name, argument: 'view', payload: view, faults: validateView(view, 'modal') };
}

/**
 * Asks Slack about each sample, and tells where its verdict and the stand-in's differ.
 *
 * @param apiUrl where Slack's Web API is, with a slash at the end, e.g. `https://slack.com/api/`
 * @param say prints a line
 * @returns how many verdicts differ
 * @throws where Slack does not answer the question
 */
export async function compareVerdicts(apiUrl: string, say: (line: string) => void): Promise<number> {
  let differences = 0;
  for (const { name, argument, payload, faults } of samples) {
    const refusal = await askSlack(apiUrl, argument, payload);
    if ((refusal === null) === (faults.length === 0)) continue;
    differences += 1;
    say(
      `${name}: ${refusal === null ? 'Slack takes it' : `Slack refuses it (${refusal})`}, the stand-in ${
        faults.length === 0 ? 'takes it' : `refuses it (${faults.join('; ')})`
      }.`,
    );
  }
  say(`${samples.length - differences} of ${samples.length} verdicts are the same.`);
  return differences;
}

/** What Slack has against a payload; null where it takes it. */
async function askSlack(apiUrl: string, argument: string, payload: object): Promise<string | null> {
  for (;;) {
    const response = await fetch(`${apiUrl}blocks.validate`, {
      method: 'POST',
      body: new URLSearchParams({ [argument]: JSON.stringify(payload) }),
    });
    if (response.status === 429) {
      await wait(Number(response.headers.get('retry-after') ?? 1) * 1000);
      continue;
    }
    if (!response.ok) throw new Error(`blocks.validate answers ${response.status}.`);
    const {
      ok,
      error = '',
      errors = [],
    } = (await response.json()) as {
      ok: boolean;
      error?: string;
      errors?: { message: string; pointer: string }[];
    };
    if (ok) return null;
    if (!refusals.includes(error)) throw new Error(`blocks.validate answers ${error}.`);
    return errors.map((each) => `${each.message} ${each.pointer}`).join('; ') || error;
  }
}
