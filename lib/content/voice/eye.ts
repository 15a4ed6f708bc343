/** What one kind of user looks at in a picture, and the words it has for it. */
export type Eye = {
  /** Singular nouns that go with "the". */
  parts: readonly string[];
  /** After "the <part>", of something that works. */
  strengths: readonly string[];
  /** After "the <part>", of something that does not. */
  faults: readonly string[];
  /** Whole questions, without the question mark. */
  questions: readonly string[];
  /** Whole remarks from one's own work. */
  asides: readonly string[];
  /** After "I'd" or "maybe": a change to try. */
  tips: readonly string[];
};
