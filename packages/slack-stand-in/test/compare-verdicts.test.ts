import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compareVerdicts } from '../scripts/compare-verdicts.ts';
import { validateBlocks, validateView } from '../src/index.ts';

let server: Server | undefined;

afterEach(() => server?.close());

/** Something that answers blocks.validate as Slack's page on it says: `answer` is given what is to be checked. */
async function slackThat(answer: (sent: URLSearchParams) => { status?: number; body: object }) {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { status = 200, body: said } = answer(new URLSearchParams(body));
    const headers = { 'content-type': 'application/json', 'retry-after': '0' };
    response.writeHead(request.url === '/api/blocks.validate' ? status : 404, headers);
    response.end(JSON.stringify(said));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}

/** Checks as the stand-in does, in the form of Slack's answer. */
function check(sent: URLSearchParams) {
  const [argument, ...others] = sent.keys();
  expect(others).toEqual([]);
  const payload = JSON.parse(sent.get(argument ?? '') ?? '');
  const faults =
    argument === 'message' ? validateBlocks(payload.blocks, 'message') : validateView(payload, 'modal');
  const errors = faults.map((message) => ({ code: 'failed_constraint', message, pointer: '/blocks/0' }));
  return { body: faults.length === 0 ? { ok: true } : { ok: false, error: `invalid_${argument}`, errors } };
}

test('where Slack says the same of every sample, nothing differs', async () => {
  const lines: string[] = [];
  expect(await compareVerdicts(await slackThat(check), (line) => lines.push(line))).toBe(0);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^(\d+) of \1 verdicts are the same\.$/);
});

test('what only one of both takes is told, with what the other has against it', async () => {
  const lines: string[] = [];
  const slack = await slackThat((sent) => {
    const text = sent.toString();
    if (text.includes('marquee')) return { body: { ok: true } };
    const errors = [{ code: 'failed_constraint', message: 'too wide', pointer: '/blocks/0' }];
    return text.includes('carousel') && text.includes('ordered')
      ? { body: { ok: false, error: 'invalid_message', errors } }
      : check(sent);
  });
  expect(await compareVerdicts(slack, (line) => lines.push(line))).toBe(2);
  expect(lines.slice(0, 2)).toEqual([
    'one of every block: Slack refuses it (too wide /blocks/0), the stand-in takes it.',
    'an unknown block: Slack takes it, the stand-in refuses it (unsupported type: marquee [json-pointer:/blocks/0/type]).',
  ]);
});

test('a rate limit is waited out, and an answer that is no verdict ends it', async () => {
  let calls = 0;
  const slack = await slackThat((sent) => {
    calls += 1;
    if (calls === 1) return { status: 429, body: { ok: false, error: 'ratelimited' } };
    return calls === 3 ? { body: { ok: false, error: 'invalid_arguments' } } : check(sent);
  });
  await expect(compareVerdicts(slack, () => {})).rejects.toThrow('invalid_arguments');
  expect(calls).toBe(3);
});
