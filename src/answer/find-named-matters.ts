const name = String.raw`(?<!\w)[A-Z][\w.+#&-]*(?:\s+[A-Z][\w.+#&-]*){0,3}(?!['’\w])`;

/** "Do I need Splunk", "must I know how to use Fusion 360", "is Terraform required". */
const english = [
  new RegExp(
    String.raw`\b(?:need|needs|know|use|uses|using|learn|master)\s+(?:to\s+(?:know|use|learn|have|be able to use)\s+)?(?:how to use\s+)?(${name})`,
    'gu',
  ),
  new RegExp(
    String.raw`(${name})\s+(?:(?:is|are|be)\s+)?(?:required|needed|necessary|enough|useful|important|a must|mandatory)\b`,
    'gu',
  ),
];

const latin = String.raw`(?<!\w)[A-Za-z][A-Za-z0-9.+#&-]+`;
/** "要会Splunk吗", "Terraform是必须的吗". */
const chinese = [
  new RegExp(String.raw`(?:需要|要|会|用|懂|学|掌握|了解)\s*(${latin})`, 'gu'),
  new RegExp(String.raw`(${latin})\s*(?:是?必须|是?必需|够|有用|重要|要求|要会|要懂)`, 'gu'),
];

/** Words that begin with a capital wherever they stand. */
const capitalised =
  /^(?:I|I'm|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|English|Chinese|The|An?|Any|It|This|That|What|Is|Are|Do|Does)$/u;

/** A question with more capitals than this among its words is written in capitals, which then tell nothing. */
const mostCapitals = 0.5;

/**
 * Finds what a question asks for by a name that no word list need know: with a capital, or in Latin letters among
 * Chinese, where it asks whether the thing is needed, used or enough.
 * @param written the question as the person wrote it
 * @returns the names as written; often empty
 */
export function findNamedMatters(written: string): string[] {
  const isChinese = /\p{Script=Han}/u.test(written);
  const words = written.match(/[A-Za-z][\w'.+#&-]*/gu) ?? [];
  const capitals = words.filter((word) => /^[A-Z][a-z]/.test(word)).length;
  if (!isChinese && capitals / Math.max(1, words.length) > mostCapitals) return [];
  const found = (isChinese ? chinese : english).flatMap((pattern) =>
    [...written.matchAll(pattern)].map(({ 1: matter = '' }) => matter.replace(/[.]+$/, '').trim()),
  );
  return [...new Set(found)].filter((matter) => matter !== '' && !capitalised.test(matter));
}
