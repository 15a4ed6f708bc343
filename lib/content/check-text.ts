/** Nothing a model wrote is published unchecked; what fails is refused whole, never repaired into something else. */
import { deniesBeingBot } from "@/lib/persona/denies-being-bot";
import { REFUSAL_PHRASES, soundsStock } from "./phrases";
import { PROMPT_CANARY } from "./prompt-data";
import { ALL_PROSE } from "./prompt-prose";
import { normaliseText } from "./normalise-text";
import { mayBeIn } from "./language";
import { type GalleryWords, repeatsGallery } from "./repeats-gallery";
import { type UnwantedClaim, unwantedClaim } from "./unwanted-claims";
import { hasListedWord } from "./word-list";

export type TextKind = "title" | "caption" | "comment";

export type TextRefusal =
  | "empty"
  | "too_long"
  | "invisible_characters"
  | "link"
  | "handle"
  | "prompt_fragment"
  | "refusal_phrase"
  | "denial"
  | "never_says"
  | "language"
  | "stock_phrase"
  | "repeated"
  | "listed_word"
  | UnwantedClaim;

export type TextCheck = { ok: true; text: string } | { ok: false; reason: TextRefusal };

export type TextRules = {
  kind: TextKind;
  /** Characters; the gallery's own limit (title 200, comment 1000) holds as well. */
  maxLength?: number;
  /** The one handle, without @, a reply may name. */
  replyHandle?: string;
  /** Words and phrases this persona never uses. */
  neverSays?: readonly string[];
  /** A BCP 47 tag; what is surely in another language is refused. */
  language?: string;
  /** Whether phrases that give a language model away are refused: in a first draft, so that they are rare. */
  refuseStock?: boolean;
  /** What it must not repeat. */
  gallery?: GalleryWords;
};

const HARD_LIMITS: Readonly<Record<TextKind, number>> = { title: 200, caption: 2000, comment: 1000 };
/** What browsers and galleries make a link of, in lower case. */
export const LINK =
  /\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\bmailto:|\b[\w-]+\.(?:com|net|org|io|ai|co|dev|app|me|ly|gg|xyz|info|shop|ru|de|uk)\b/i;
const FRAGMENT_WORDS = 6;
const FRAGMENTS = new Set(ALL_PROSE.flatMap((prose) => shingles(prose)));

/** Returns the text trimmed and with white space collapsed, or why it must not be published. */
export function checkText(input: string, rules: TextRules): TextCheck {
  const text = normaliseText(input);
  const reason = refusalOf(text, rules);
  return reason ? { ok: false, reason } : { ok: true, text };
}

function refusalOf(text: string, rules: TextRules): TextRefusal | undefined {
  const limit = Math.min(HARD_LIMITS[rules.kind], rules.maxLength ?? Number.POSITIVE_INFINITY);
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return "empty";
  if (text.length > limit) return "too_long";
  // A zero-width joiner and a variation selector are parts of emoji.
  if (/[\p{Cc}\p{Co}\p{Cs}]|(?!\u200d)\p{Cf}/u.test(text)) return "invisible_characters";
  const plain = text.normalize("NFKC").toLowerCase().replaceAll("’", "'");
  if (LINK.test(plain)) return "link";
  if (namesOthers(plain, rules.replyHandle?.toLowerCase())) return "handle";
  if (plain.includes(PROMPT_CANARY) || /<\/?(?:data|persona|told)\b/.test(plain)) return "prompt_fragment";
  if (shingles(plain).some((shingle) => FRAGMENTS.has(shingle))) return "prompt_fragment";
  if (REFUSAL_PHRASES.some((phrase) => plain.includes(phrase))) return "refusal_phrase";
  if (deniesBeingBot(plain)) return "denial";
  if (rules.neverSays?.some((phrase) => containsPhrase(plain, phrase.toLowerCase()))) return "never_says";
  if (rules.refuseStock && soundsStock(plain)) return "stock_phrase";
  if (hasListedWord(plain)) return "listed_word";
  // The handle of whoever is answered is no claim of the bot's.
  const claim = unwantedClaim(rules.replyHandle ? plain.replace(`@${rules.replyHandle.toLowerCase()}`, " ") : plain);
  if (claim) return claim;
  if (rules.gallery && repeatsGallery(text, rules.gallery)) return "repeated";
  return rules.language !== undefined && !mayBeIn(text, rules.language) ? "language" : undefined;
}

function namesOthers(plain: string, allowed: string | undefined): boolean {
  const named = plain.match(/[@＠]\s?[\w][\w.-]*/g) ?? [];
  return named.some(
    (mention) =>
      mention
        .slice(1)
        .trim()
        .replace(/[.-]+$/, "") !== allowed?.replace(/[.-]+$/, ""),
  );
}

/** Whole words only: "fine" is not in "refined". */
export function containsPhrase(plain: string, phrase: string): boolean {
  const at = plain.indexOf(phrase);
  if (phrase === "" || at < 0) return false;
  const before = plain[at - 1] ?? " ";
  const after = plain[at + phrase.length] ?? " ";
  const edge = /[^\p{L}\p{N}]/u;
  if (edge.test(before) && edge.test(after)) return true;
  return containsPhrase(plain.slice(at + 1), phrase);
}

function shingles(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.slice(FRAGMENT_WORDS - 1).map((_, i) => words.slice(i, i + FRAGMENT_WORDS).join(" "));
}
