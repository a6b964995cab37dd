/** What stands in a log where a secret stood. */
const hidden = '[secret]';

/** Shorter ones would take words out of the log that are no secrets. */
const shortestSecret = 8;

/** JSON in a string in JSON has backslashes before its quotes. */
const quote = '\\\\*"';

/** Keys whose values open something: Slack's own names, and HTTP's. Of addresses, some do, and are passed on as others. */
const keys =
  '(?:[a-z_]*token|[a-z_]*secret|authorization|cookie|set-cookie|trigger_id|interactivity_pointer|ticket|state|(?:[a-z_]+_)?url)';

/** What is a secret wherever it stands, and what of it is kept. */
const patterns: [RegExp, string][] = [
  [new RegExp(`(${quote}${keys}${quote}\\s*:\\s*${quote})[^"\\\\]+`, 'gi'), `$1${hidden}`],
  // OAuth's, and no error's.
  [new RegExp(`(${quote}code${quote}\\s*:\\s*${quote})\\d+\\.[^"\\\\]+`, 'g'), `$1${hidden}`],
  [/\bx(?:ox[a-z]|app|oxe\.xox[a-z])-[\w-]+/g, hidden],
  [/\b(Bearer|Basic) [\w.~+/=-]{8,}/g, `$1 ${hidden}`],
  [/([?&](?:ticket|code|state|client_secret|token)=)[^&\s"\\]+/g, `$1${hidden}`],
  [/(https:\/\/hooks\.slack(?:-gov)?\.com\/)[^\s"\\]+/g, `$1${hidden}`],
  [/(\w+:\/\/[^\s:@/"\\]+:)[^\s@/"\\]+(?=@)/g, `$1${hidden}`],
];

/**
 * Makes the function that takes secrets out of text that is to be logged.
 * @param secrets those of the settings, wherever they stand; what Slack sends is known by its form
 */
export function createRedact(secrets: readonly string[] = []): (text: string) => string {
  const known = secrets.filter(({ length }) => length >= shortestSecret);
  return (text) => {
    let rest = text;
    for (const secret of known) rest = rest.replaceAll(secret, hidden);
    for (const [pattern, kept] of patterns) rest = rest.replace(pattern, kept);
    return rest;
  };
}
