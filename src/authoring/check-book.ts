import type { Answering } from '../answer/index.ts';
import { type Book, byPlace, type Fault, frontMatterPlaces, readLinks } from '../knowledge/index.ts';
import { checkEditions } from './check-editions.ts';
import { checkFigures } from './check-figures.ts';
import { checkLinks } from './check-links.ts';
import { checkNames } from './check-names.ts';
import { checkPay } from './check-pay.ts';
import { checkReach } from './check-reach.ts';
import { checkReviews } from './check-reviews.ts';
import { checkSentences } from './check-sentences.ts';
import { findFixes } from './find-fixes.ts';
import type { Finding, Texts } from './types.ts';

/** What checking a book needs. */
export interface CheckOptions {
  book: Book;
  /** Why documents are left out of the book. */
  errors: Fault[];
  answering: Answering;
  /** The section kind that a plain heading or label names; null where it names none. */
  findKind: (heading: string) => string | null;
  /** Every document's text, those with errors too. */
  texts: Texts;
  /** The paths of all files and folders of the folder. */
  files: ReadonlySet<string>;
  /** As YYYY-MM-DD. */
  today: string;
}

/** Finds what is wrong in a book's documents, in the order of their files and lines. */
export function checkBook({
  book,
  errors,
  answering,
  findKind,
  texts,
  files,
  today,
}: CheckOptions): Finding[] {
  const places = new Map([...texts].map(([file, text]) => [file, frontMatterPlaces(text)]));
  const links = new Map([...texts].map(([file, text]) => [file, readLinks(text)]));
  const placesOf = (file: string) => places.get(file) ?? frontMatterPlaces('');
  const kinds = new Map(book.kinds.map((kind) => [kind.id, kind]));
  const isPay = (label: string) => findKind(label) === 'salary';
  const found = [
    ...errors.map((fault) => ofLoading(fault, texts)),
    ...book.warnings.map((fault) => ofLoading(fault, texts)),
    ...book.roles.flatMap(checkEditions),
    ...checkNames(book.roles, placesOf),
    ...book.roles.flatMap((role) =>
      role.editions.flatMap((edition) => [
        ...checkPay(edition, isPay),
        ...checkFigures(edition, role.names),
        ...checkSentences(edition),
        ...checkReach(role, edition, answering, kinds),
      ]),
    ),
    // Several roles of one file share its front matter, and one that cannot be read may tell of a review.
    ...onePerFile(book)
      .filter(({ file }) => !errors.some(({ source }) => source.file === file))
      .flatMap((edition) => checkReviews(edition, placesOf(edition.file), today)),
    ...[...texts.keys()].flatMap((file) => checkLinks(file, links, files, texts)),
  ];
  // What stands below a heading is shown below the one above it too, and told once.
  const once = new Map(
    found.map((each) => [`${each.source.file}:${each.source.line} ${each.problem}`, each]),
  );
  return [...once.values()].sort(byPlace);
}

function ofLoading(fault: Fault, texts: Texts): Finding {
  const { severity, source, problem, remedy } = fault;
  const lines = texts.get(source.file)?.split(/\r?\n/) ?? [];
  return { level: severity, check: 'loading', source, problem, remedy, fixes: findFixes(fault, lines) };
}

function onePerFile({ roles }: Book) {
  const editions = roles.flatMap((role) => role.editions);
  return [...new Map(editions.map((edition) => [edition.file, edition])).values()];
}
