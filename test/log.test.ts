import { createLog } from '../src/log.ts';

it('logs one JSON object a line, with an error’s cause', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => lines.push(line) });
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
