// Says where Slack's own checks of Block Kit and those here differ, and ends with 1 where they do. SLACK_API_URL asks another
// address than https://slack.com/api/. It sends samples only, and no token.
import { join } from 'node:path';
import { build } from 'esbuild';

const {
  outputFiles: [{ text }],
} = await build({
  entryPoints: [join(import.meta.dirname, 'compare-verdicts.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
});
const { compareVerdicts } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
const apiUrl = process.env.SLACK_API_URL ?? 'https://slack.com/api/';
try {
  if ((await compareVerdicts(apiUrl, console.log)) > 0) process.exitCode = 1;
} catch (error) {
  console.error(`${apiUrl} could not be asked: ${error.cause?.message ?? error.message}`);
  process.exitCode = 2;
}
