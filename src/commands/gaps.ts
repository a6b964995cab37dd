import { catches, readGap } from '../answer/index.ts';
import { dayOf } from '../knowledge/index.ts';
import { openConfigured } from '../open-rolebook.ts';
import type { Command } from './command.ts';
import { withStore } from './with-store.ts';

/** Lists what was asked and not answered well. */
export const gapsCommand: Command = {
  usage: [
    'gaps              list what was asked and not answered well, most asked first',
    '                  [--json | --csv] [--workspace T0123456789]',
  ],
  options: { json: { type: 'boolean' }, csv: { type: 'boolean' }, workspace: { type: 'string' } },
  async run(_, { json, csv, workspace: named }) {
    const rows = await withStore(named as string | undefined, async (store, workspace, config) => {
      const { answering } = await openConfigured(config);
      const gaps = await store.gaps.list(workspace, {
        catches: (phrase, question) => catches(answering, phrase, question),
      });
      return gaps.map(({ id, kind, role, count, wordings, lastAskedAt }) => {
        const readings = wordings.map((text) => readGap(answering, text, role));
        return {
          id,
          kind,
          count,
          wordings: [...new Set(readings.map(({ text }) => text))],
          nearest: readings[0]?.nearest ?? null,
          lastAsked: dayOf(lastAskedAt),
        };
      });
    });
    if (json) for (const row of rows) console.log(JSON.stringify(row));
    else if (csv) {
      console.log('count,kind,question,other wordings,nearest role,nearest section,last asked');
      for (const { count, kind, wordings, nearest, lastAsked } of rows) {
        const [first = '', ...others] = wordings;
        const cells = [count, kind, first, others.join(' | '), nearest?.role, nearest?.section, lastAsked];
        console.log(cells.map((cell) => csvCell(String(cell ?? ''))).join(','));
      }
    } else if (rows.length === 0) console.log('Everything that was asked lately was answered.');
    else {
      for (const { count, kind, wordings, nearest } of rows) {
        const place = nearest === null ? '' : `  (nearest: ${nearest.role} > ${nearest.section})`;
        console.log(`${String(count).padStart(5)}  ${kind.padEnd(12)}  ${wordings[0]}${place}`);
        for (const other of wordings.slice(1)) console.log(`${' '.repeat(21)}${other}`);
      }
    }
    return true;
  },
};

/** A spreadsheet must not take what people wrote for a formula. */
function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
