/** How people write who are in distress, as the sources of patterns. */
export interface DistressWords {
  /** One of them is enough. */
  signs: string[];
  /** One of them is enough too, but where the sentence speaks of those whose work such things are. */
  topics: string[];
  /** Taken out before the signs are looked for: said of jobs, products and jokes. */
  idioms: string[];
  /** Words of whoever works with people in distress: where they stand, somebody asks about that work. */
  professions: string;
  /** What asks about a job, with which such words are no cry for help. */
  firstPerson: string;
}
