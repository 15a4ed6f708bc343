// Law: what is guessed first counts for nothing: a password is as long as what is left of it without that.
import { commonWords } from "./common-passwords";

const shortest = 12;
const longest = 128;
/** Distinct characters that must be left once common words, runs and repeats are taken out. */
const ownCharacters = 6;
/** A name shorter than this occurs in other words by chance. */
const shortestName = 4;

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "zxcvbnm",
];
const reversed = (text: string) => [...text].reverse().join("");
const runs = [...rows, ...rows.map(reversed)];

const look: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};
const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{Mn}/gu, "");
/** "P@ssw0rd" → "password": same length, so that both spellings can be cut at the same places. */
const spelled = (text: string) => [...text].map((character) => look[character] ?? character).join("");

/** How many characters from `at` on continue a row of the keyboard, the alphabet or the digits. */
function runLength(text: string, at: number): number {
  let best = 0;
  for (const run of runs) {
    const from = run.indexOf(text.charAt(at));
    if (from < 0) continue;
    let length = 1;
    while (text[at + length] !== undefined && text[at + length] === run[from + length]) length += 1;
    best = Math.max(best, length);
  }
  return best;
}

function repeatLength(text: string, at: number): number {
  let length = 1;
  while (text[at + length] === text[at]) length += 1;
  return length;
}

/** The length of what stands at `at` and would be guessed as one piece; 0 when nothing does. */
function guessedLength(text: string, at: number): number {
  const word = commonWords.find((one) => text.startsWith(one, at) || spelled(text).startsWith(one, at));
  const year = /^(?:19|20)\d\d/.test(text.slice(at)) ? 4 : 0;
  const piece = Math.max(runLength(text, at), repeatLength(text, at), year);
  return Math.max(word?.length ?? 0, piece >= 3 ? piece : 0);
}

/** What a guesser would have to find letter by letter. */
function leftOver(text: string): string {
  let left = "";
  for (let at = 0; at < text.length;) {
    const length = guessedLength(text, at);
    if (length === 0) left += text[at];
    at += Math.max(1, length);
  }
  return left.replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** The pieces of a name or of an e-mail address's local part that a password must not contain. */
export function ownWords({ name, email }: { name?: string; email?: string }): string[] {
  const local = (email ?? "").split("@")[0] ?? "";
  const whole = [local, (name ?? "").replaceAll(/\s+/g, "")];
  const parts = `${name ?? ""} ${local}`.split(/[^\p{L}\p{N}]+/u);
  return [...new Set([...whole, ...parts].map(plain))].filter((word) => word.length >= shortestName);
}

/** Why a password cannot be taken, as a sentence for its owner; null when it can. */
export function passwordFault(password: string, person: { name?: string; email?: string } = {}): string | null {
  if (password.length < shortest) return `Use at least ${shortest} characters.`;
  if (password.length > longest) return `Use at most ${longest} characters.`;
  if (new Set(password).size < 5) return "Too monotonous: use at least five different characters.";
  const text = plain(password);
  const dense = text.replaceAll(/\s+/g, "");
  if (person.email && text.includes(plain(person.email))) return "It contains your e-mail address; leave that out.";
  if (ownWords(person).some((word) => text.includes(word) || dense.includes(word)))
    return "It contains your name or part of your e-mail address; leave that out.";
  if (new Set(leftOver(text)).size < ownCharacters)
    return "Too easily guessed: mostly common words, years or runs such as 1234. A few unrelated words do well.";
  return null;
}
