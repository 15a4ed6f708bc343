/** Which language a text is in, by its script and its small words: sure for a sentence, silent about a word or two. */

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["han", /\p{Script=Han}/gu],
  ["hangul", /\p{Script=Hangul}/gu],
  ["cyrillic", /\p{Script=Cyrillic}/gu],
  ["arabic", /\p{Script=Arabic}/gu],
  ["devanagari", /\p{Script=Devanagari}/gu],
  ["hebrew", /\p{Script=Hebrew}/gu],
  ["greek", /\p{Script=Greek}/gu],
  ["thai", /\p{Script=Thai}/gu],
  ["latin", /\p{Script=Latin}/gu],
];

/** Scripts a language is written in; of any other it is the Latin one. */
const WRITTEN_IN: Readonly<Record<string, readonly string[]>> = {
  ja: ["kana", "han"],
  zh: ["han"],
  ko: ["hangul", "han"],
  ru: ["cyrillic"],
  uk: ["cyrillic"],
  bg: ["cyrillic"],
  ar: ["arabic"],
  fa: ["arabic"],
  ur: ["arabic"],
  hi: ["devanagari"],
  he: ["hebrew"],
  el: ["greek"],
  th: ["thai"],
};
/** What a script alone says. */
const SPEAKS: Readonly<Record<string, string>> = {
  kana: "ja",
  han: "zh",
  hangul: "ko",
  cyrillic: "ru",
  arabic: "ar",
  devanagari: "hi",
  hebrew: "he",
  greek: "el",
  thai: "th",
};

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list(
    "the and is of to in it that this with for was are you not but have your from they what how would could there which my",
  ),
  de: list(
    "der die das und ist nicht ein eine mit auf für von dem den ich du sehr auch wie sich aber noch schon hier mir wirklich sind",
  ),
  fr: list(
    "le la les des est et une un pas pour dans que qui avec sur je vous très cette mais aussi c'est du au ça j'ai comme bien",
  ),
  es: list(
    "el la los las de que es un una con para por muy pero como más este esta me está lo del qué también hay ese",
  ),
  pt: list("os as de que um uma com para por muito mas como mais este esta não você do da em isso também ficou eu"),
  it: list("il la gli le di che un una con per molto ma come più questo questa non del della mi si anche sono ho nel"),
  nl: list("de het een en is van niet met voor op dat ik je maar ook zijn heel wat deze nog wel er zo mooi naar hoe"),
  sv: list("och det är en ett som på inte med för jag du av den men så var har till den här mycket kan också vad"),
  pl: list("nie na jest się to do że jak ale bardzo tak co ten ta mnie już tylko dla czy po od za"),
  tr: list("ve bir bu çok da de için ne gibi ama daha değil var ben sen mi mı ile olarak kadar şu en güzel"),
};

export const baseOf = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";

function scriptOf(text: string): string | undefined {
  const counts = SCRIPTS.map(([name, signs]) => [name, text.match(signs)?.length ?? 0] as const);
  const most = counts.reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0] as const);
  // Japanese is mostly signs that Chinese has too.
  const kana = counts.find(([name]) => name === "kana")?.[1] ?? 0;
  return most[0] === "han" && kana > 0 ? "kana" : most[0] || undefined;
}

function hitsOf(text: string): Map<string, number> {
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}']+/gu) ?? [];
  return new Map(
    Object.entries(SMALL_WORDS).map(([language, small]) => [language, words.filter((word) => small.has(word)).length]),
  );
}

/** A primary subtag such as `en`, or undefined where it cannot be told. */
export function languageOf(text: string): string | undefined {
  const script = scriptOf(text);
  if (script !== "latin") return script && SPEAKS[script];
  const [first, second] = [...hitsOf(text)].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** Whether a text may be in this language; only what is surely another one is not. */
export function mayBeIn(text: string, tag: string): boolean {
  const language = baseOf(tag);
  const script = scriptOf(text);
  if (script === undefined) return true;
  if (!(WRITTEN_IN[language] ?? ["latin"]).includes(script)) return false;
  if (script !== "latin" || !(language in SMALL_WORDS)) return true;
  const hits = hitsOf(text);
  const own = hits.get(language) ?? 0;
  return Math.max(...hits.values()) < Math.max(3, own * 2 + 1);
}

/** The language to answer a post in: the post's own when the writer speaks it, else the writer's first. */
export function languageFor(speaks: readonly string[], post: string): string {
  const theirs = languageOf(post);
  return speaks.find((tag) => baseOf(tag) === theirs) ?? speaks[0] ?? "en";
}
