/** What one kind of user looks at in a picture, and the words it has for each of those things. */

/** One thing to look at: "the shadow". Its predicates agree with it and with nothing else. */
export type Aspect = {
  noun: string;
  isMany: boolean;
  /** What joins it to a thing: "the shadow *under* the mug". */
  joins: readonly string[];
  /** Words of which a post has one, where pictures of the kind may well lack this part; none where all have it. */
  only: readonly string[];
  /** After "the <noun>", of something that works. */
  good: readonly string[];
  /** After "the <noun>", of something that does not. */
  bad: readonly string[];
  /** Whole sentences about it, of something that works. */
  said: readonly string[];
  /** Whole sentences about it, of something that does not. */
  wished: readonly string[];
  /** Whole questions, without the question mark. */
  asks: readonly string[];
  /** After "I'd": a change to try. */
  tips: readonly string[];
};

export type Eye = {
  /** What it calls the whole: singular, after "this". */
  pieces: readonly string[];
  /** How it names what is shown, where the thing alone would not do: "graph of *". None where it would. */
  shows: readonly string[];
  aspects: readonly Aspect[];
  /** The thing that is shown, by whatever name; S names it in questions and tips. */
  thing: Aspect;
  /** Rules of thumb: whole sentences about pictures of this kind, never about anybody's life. */
  maxims: readonly string[];
};

/**
 * Reads the notation of `eyes/`: an aspect's noun (`*` when plural) with its joins and what it is only for, then its lines: `+` good, `-` bad, `*` and `x` the same as whole sentences, `?` asks, `>` tips;
 * `=` names the whole, `~` how its subject is put, and `!` gives the rules of thumb; the noun `@` is the thing that is shown. Alternatives stand between " / ".
 */
export function readEye(notes: string): Eye {
  const lines = notes
    .trim()
    .split("\n")
    .map((line) => line.trim());
  const after = (from: readonly string[], sign: string) =>
    from.filter((line) => line.startsWith(`${sign} `)).flatMap((line) => line.slice(2).split(" / "));
  const heads = lines.flatMap((line, at) => (line.includes(" | ") && !/^[=~+\-*x?>!] /.test(line) ? [at] : []));
  const aspects = heads.map((at, n): Aspect => {
    const [noun = "", joins = "", only = ""] = (lines[at] ?? "").split(" | ");
    const own = lines.slice(at + 1, heads[n + 1] ?? lines.length);
    return {
      noun: noun.replace("*", ""),
      isMany: noun.endsWith("*"),
      joins: joins.split(", "),
      only: only.split(", ").filter(Boolean),
      good: after(own, "+"),
      bad: after(own, "-"),
      said: after(own, "*"),
      wished: after(own, "x"),
      asks: after(own, "?"),
      tips: after(own, ">"),
    };
  });
  const thing = aspects.find(({ noun }) => noun === "@");
  if (!thing) throw new Error("An eye has no words for what is shown.");
  return {
    pieces: after(lines, "="),
    shows: after(lines, "~"),
    aspects: aspects.filter((one) => one !== thing),
    thing,
    maxims: after(lines, "!"),
  };
}
