/** Finds what a post is about in its own words: noun phrases between the small words, and its colours. */
import { COLOR_NAMES } from "../colors";

export type Noticed = {
  /** Noun phrases of one to three words, the title's first. */
  things: readonly string[];
  colors: readonly string[];
  /** How it was made, where a tag of several words says so. */
  technique?: string;
  /** An adjective of feeling among the tags. */
  mood?: string;
};

const SMALL = new Set(
  `a about above after again against all already also always am among an and any are around as at away b back be because been before being below between both but by
  came can come could did different do does doing done down draft each else every everything far few finally first for four from get getting go going good got had half has have having he
  her here him his how i if in into is it its just keep keeping kept kind last later left less like little look looking looks lot lots made make makes making maybe me mid more most mostly much my nearly
  never new next no none nor not nothing now of off on once one only onto or other others our out over own part per quite really right same second see series set seven she should shot show side since six small
  so some something still such take taken taking test testing than that the their them then there these they thing things third this those though three through to today together told too took top toward towards
  tried try trying two under until up upon us use used using v version very via want wanted was way we well went were what when where which while who why will with within without work working works would wow
  yes yet you your another goes gets split symmetrical plenty worth till hungry nobody way wanders mentions repeats breaks fades appears hides listens sleeps waits rests refuses remembers forgets follows watches opens closes rises moves runs walks survives cm mm km kg px someone everyone anyone somebody tag leads halfway draw against jan feb mar apr jun jul aug sep oct nov dec leads wins win shows show says say knows know leaves leave holds hold turns turn starts start stops comes takes reads sits asks means hangs fits falls grows dreams breathes floats behind beneath beside across along inside outside near against around past toward above below like than half also about due per past
  five eight nine ten underneath instead blown rewritten straight drawn shown worn torn no-one don't didn't won't isn't it's i'm feel feels find felt think thought know give given gave let needs need ends seen lit open opened closed survives survive stays stay stands stand meets meet missing folded fold broken tied wrapped freshly grown built visible sells almost wants loves likes tiny excuses among says`.split(
    /\s+/,
  ),
);
const COLOR_SET = new Set([...COLOR_NAMES, "grey"]);
/** Names of colours that in a sentence are something else first: "the night". */
const NOT_SAID = new Set(
  "ash bone chalk coal ember foam fog forest ice ink midnight night pine smoke straw".split(" "),
);
const MOODS = new Set(
  "adventurous airy bright calm cheeky clear cosy crisp curious dreamlike dry eerie electric fresh friendly honest hypnotic measured melancholy moody moonlit neutral nostalgic patient playful polished precise punchy quiet restrained scrappy sober sunny tender tense tidy uneasy understated vast warm whimsical".split(
    " ",
  ),
);
/** Colours and adjectives people put at the end of a title. */
const NOT_LAST = new Set([
  ...COLOR_SET,
  ..."abstract adventurous airy bright calm cheeky clean clear close cool cosy crisp curious dark default disabled dreamlike dreamy dry eerie electric empty flat fresh friendly generative golden good hard honest hot hypnotic isometric late loud measured melancholy minimal modular moody moonlit neutral new nostalgic old pale patient plain playful polished precise punchy pretty quiet restrained scrappy serene simple slow small sober social soft strange steel strong sunny tall tender tense tidy tight tiny understated uneasy upscaled vast vertical warm whimsical whole wide wooden yellowish".split(
    " ",
  ),
]);
/** Nouns that say nothing of what is to be seen: "in the middle of", "second pass". */
const SAYS_NOTHING = new Set(
  "butter blind edge system winter dusk dawn noon drift call calls batch refills drill season queue mornings light daylight backlight sunlight scrim softbox outline shading ramps dithering shading read save spiral weights loose sixty-four dozen monday tuesday wednesday thursday friday saturday sunday top-down afternoon angle animation variation study fragment weeks days months pence remnant rev kilometre night piece field coast back bit bits bottom centre center colors colours crop day diagonal draft edition eye first frame frames front game games half handover hook hour hours hover kind lay left level loop made-up middle month months morning name narrow number numbers pass percent picture pictures piece pixel pixels place post posts practice px recolor rest rev right row scene second shelf shot side sides size steps story style test text third thousand thousands time title top try unit units values version view way week weekday width widths window-shot work year years".split(
    " ",
  ),
);
/** How many there are of it, or what it is kept in, says less than what it is: "a bunch of tulips". */
const MEASURES = /^(?:bunch|row|stack|pair|bowl|set|slice|batch|handful|lot|jar|cup|bag|box|tin|glass|pile|bottle)$/;
/** What stands behind these is where it is, or what with. */
const PLACES = new Set(
  "in on at by under behind against with through from like above over near beside as into for around inside before".split(
    " ",
  ),
);
/** What things stand on, lie on and are made of. */
const MATERIALS = new Set(
  "linen slate oak stone steel paper travertine acrylic concrete cotton walnut tile plaster wood marble marbling cyanotype glaze haze".split(
    " ",
  ),
);
const NOT_A_NOUN = /(?:ly|ing|ed|n't|'s|'ll|'d)$/;
const NOUNS_AFTER_ALL = new Set([
  "lighting",
  "waiting",
  "commuting",
  "recycling",
  "swimming",
  "meeting",
  "morning",
  "evening",
  "painting",
  "building",
  "drawing",
  "packaging",
  "wedding",
  "ceiling",
  "ring",
  "string",
  "spring",
  "wing",
  "king",
  "shed",
  "bed",
  "seed",
  "spacing",
  "dithering",
  "shading",
  "pricing",
  "onboarding",
  "clothing",
  "bread",
  "family",
  "lily",
  "jelly",
  "belly",
  "fly",
  "butterfly",
  "reed",
  "red",
]);

export function notice(post: { title: string; description: string; tags: readonly string[] }): Noticed {
  const fromTitle = phrases(post.title);
  const tagPhrases = post.tags.flatMap((tag) => phrases(tag.replace(/[-_#]+/g, " ")));
  const known = new Set([...fromTitle, ...tagPhrases].flatMap(({ phrase }) => phrase.split(" ")));
  // A description is prose: of its phrases only those are sure that name what title or tags name.
  const fromProse = phrases(post.description).filter(({ phrase }) => known.has(headOf(phrase)));
  const ofTags = fromTitle.length > 0 ? [] : tagPhrases.filter(({ phrase }) => !NAMES_A_KIND.test(phrase));
  const made = new Set(
    (post.tags.includes("design-system") ? [] : post.tags.filter((tag) => /[-_ ]/.test(tag))).map((tag) =>
      headOf(tag.toLowerCase().replace(/[-_#]+/g, " ")),
    ),
  );
  const named = [...fromTitle, ...fromProse, ...ofTags]
    .map(({ phrase, isPlaced }) => ({
      phrase,
      rank: (isPlaced ? 1 : 0) + (made.has(headOf(phrase)) || MATERIALS.has(headOf(phrase)) ? 2 : 0),
    }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ phrase }) => phrase);
  // "Concert guitar" and "guitar" are one.
  const things = named.filter((thing, at) => named.findIndex((other) => headOf(other) === headOf(thing)) === at);
  const words = `${post.title} ${post.tags.join(" ")} ${post.description}`.toLowerCase().match(/[a-z]+/g) ?? [];
  const plainTags = post.tags.map((tag) =>
    tag
      .toLowerCase()
      .replace(/[-_#\s]+/g, " ")
      .trim(),
  );
  const colors = [...new Set(words.filter((word) => COLOR_SET.has(word) && !NOT_SAID.has(word)))].slice(0, 4);
  const technique = plainTags.find((tag) => isTechnique(tag));
  const mood = plainTags.find((tag) => MOODS.has(tag));
  return { things: things.slice(0, 6), colors, ...(technique && { technique }), ...(mood && { mood }) };
}

const NAMES_A_KIND =
  /^(?:product|photography|social|feed|story|pixel art|sprite|chart|data|abstract|generative|mockup|ui|design system|art|app)$/;

/** A tag of two or three words that is one noun phrase, and no colour. */
function isTechnique(tag: string): boolean {
  const [first] = phrases(tag);
  return (
    first?.phrase === tag &&
    /^\p{L}+(?: \p{L}+){1,2}$/u.test(tag) &&
    !COLOR_SET.has(headOf(tag)) &&
    !KINDS_OF_PICTURE.test(tag)
  );
}

/** What every picture of a kind is tagged with says nothing of one. */
const KINDS_OF_PICTURE = /\b(?:art|design|photography|photo|system|systems|of the day|life|view)\b/;

/** Bars of soap are there to be seen, bars of a chart are how it is told. */
const ALONE = /^bars?$/;

const ONE_THOUGH_S = /(?:ss|us|is|canvas|lens|news|gas|series|compass)$/;

/** Most plurals end in s, and few singulars do. */
export function isPlural(phrase: string): boolean {
  const noun = headOf(phrase);
  return /(?:s|people|children|mice|teeth|feet)$/.test(noun) && !ONE_THOUGH_S.test(noun);
}

/** The last word of a noun phrase is its noun, or the last before "of". */
export function headOf(thing: string): string {
  return (
    thing
      .replace(/ of .*$/, "")
      .split(" ")
      .at(-1) ?? thing
  );
}

type Found = { phrase: string; /** Behind a word of place: where it is, not what is shown. */ isPlaced: boolean };

function phrases(text: string): Found[] {
  const found: (Found & { end: number })[] = [];
  for (const clause of text.toLowerCase().split(/[^\p{L}\p{N}'’ -]+/u)) {
    let run: string[] = [];
    const words = clause
      .replaceAll("’", "'")
      .replace(/\bhad me at \w+/, "")
      .split(/\s+/)
      .filter(Boolean);
    let last: (typeof found)[number] | undefined;
    for (const [at, word] of [...words, ""].entries()) {
      if (word.length > 1 && !SMALL.has(word) && !/^[\d'-]/.test(word) && !isVerbish(word)) {
        run.push(word);
        continue;
      }
      const phrase = nounPhrase(run);
      const start = at - run.length;
      const before = words.slice(0, start).filter((one) => one !== "a" && one !== "an" && one !== "the");
      const joint = before.at(-1) ?? "";
      // "by month", "per head", "coast first" say how it is told.
      const isManner = joint === "by" || joint === "per" || word === "first" || word === "last";
      run = [];
      if (!phrase || isManner) continue;
      // "Price of a cup of tea".
      if (joint === "of" && last && MEASURES.test(phrase)) {
        last.end = before.length + 1;
        continue;
      }
      if (joint === "of" && last && before.length === last.end + 1 && last.phrase.split(" ").length < 3) {
        last.phrase = MEASURES.test(headOf(last.phrase)) ? phrase : `${last.phrase} of ${phrase}`;
        last = undefined;
        continue;
      }
      last = {
        phrase,
        isPlaced: PLACES.has(joint),
        end: words.slice(0, at).filter((one) => one !== "a" && one !== "an" && one !== "the").length,
      };
      found.push(last);
    }
  }
  return found;
}

function nounPhrase(run: readonly string[]): string | undefined {
  const kept = [...run];
  // "Calm sunglasses", "teal tile": the title's words for a mood and its colours are no part of the thing.
  while (kept.length > 1 && (SAYS_NOTHING.has(kept[0] ?? "") || isOfTheTitle(kept[0] ?? ""))) kept.shift();
  while (kept.length > 1 && /^(?:study|version|draft|edition)$/.test(kept.at(-1) ?? "")) kept.pop();
  while (
    kept.length > 0 &&
    NOT_LAST.has(kept.at(-1) ?? "") &&
    !/^(?:hand|ice|sour) cream$/.test(kept.slice(-2).join(" "))
  )
    kept.pop();
  const last = kept.slice(-3);
  if (SAYS_NOTHING.has(last.at(-1) ?? "") || (last.length === 1 && last[0]?.match(ALONE))) return undefined;
  return last.length > 0 && last.join(" ").length <= 40 ? last.join(" ") : undefined;
}

const isOfTheTitle = (word: string): boolean => MOODS.has(word) || (COLOR_SET.has(word) && !NOT_SAID.has(word));

/** "leaning", "flooded", "slowly" end a noun phrase; "lighting" and "bed" do not. */
function isVerbish(word: string): boolean {
  return NOT_A_NOUN.test(word) && !NOUNS_AFTER_ALL.has(word);
}
