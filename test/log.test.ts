import { createLog } from '../src/log.ts';

it('logs one JSON object a line, with an error’s cause', () => {
  const lines: string[] = [];
  const log = createLog('info', [], { write: (line: string) => lines.push(line) });
  log.debug('not this');
  log.error({ err: new Error('outer', { cause: new Error('inner') }), errorId: 'abc' }, 'it broke');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 50,
    errorId: 'abc',
    msg: 'it broke',
    err: { type: 'Error' },
  });
  expect(lines[0]).toContain('inner');
});

it('holds no secret, whoever logs it', () => {
  const lines: string[] = [];
  const log = createLog('info', ['0123456789abcdef', 'short'], { write: (line: string) => lines.push(line) });
  const headers = { authorization: 'Bearer xoxb-1-2-abc', cookie: 'state=abcdefgh' };
  log.info(
    { err: Object.assign(new Error('xapp-1-A1-2-abc was refused'), { headers }) },
    'key 0123456789abcdef',
  );
  log.info(`{"token":"verification","user":"U1","response_url":"https://hooks.slack.com/commands/T1/2/abc"}`);
  log.info(
    'GET /slack/oauth_redirect?code=1.2.abc&state=eyJhbGc wss://wss.slack.com/link/?ticket=abc-def&app_id=A1',
  );
  log.info('{"code":"12345.67890.0a1b2c"}');
  log.info('postgres://rolebook:pass-word@db:5432/rolebook and a short word');
  const log1 = lines.join('');
  for (const secret of [
    'xoxb',
    'xapp',
    'abcdefgh',
    '0123456789',
    'verification',
    'T1/2',
    '12345.67890',
    '1.2.abc',
    'eyJ',
    'abc-def',
    'pass-word',
  ]) {
    expect(log1).not.toContain(secret);
  }
  expect(log1).toContain('"user\\":\\"U1\\"'.slice(1));
  expect(log1).toContain('app_id=A1');
  expect(log1).toContain('a short word');
  for (const line of lines) expect(JSON.parse(line)).toHaveProperty('msg');
});

it('names the codes of errors, which are no secrets', () => {
  const lines: string[] = [];
  const log = createLog('info', [], { write: (line: string) => lines.push(line) });
  for (const code of ['ECONNREFUSED', '25006', 'slack_webapi_platform_error'])
    log.error({ err: Object.assign(new Error('it broke'), { code }) });
  expect(lines.map((line) => JSON.parse(line).err.code)).toEqual([
    'ECONNREFUSED',
    '25006',
    'slack_webapi_platform_error',
  ]);
});
