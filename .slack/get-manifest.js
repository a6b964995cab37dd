// The Slack CLI reads the manifest as JSON from standard output.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

console.log(JSON.stringify(parse(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8'))));
