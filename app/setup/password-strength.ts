// Law: length is what counts; the hint says what to do next, in words.

export type Strength = { level: 0 | 1 | 2 | 3; words: string };

const runs = (text: string) => /(.)\1{3}|0123|1234|2345|3456|4567|5678|6789|abcd|qwer|asdf/i.test(text);

/** A rough guide while typing; the server decides. Level 0 is refused. */
export function passwordStrength(password: string, own: readonly string[] = []): Strength {
  const missing = 12 - password.length;
  if (password.length === 0) return { level: 0, words: "At least 12 characters. A few unrelated words do well." };
  if (missing > 0) return { level: 0, words: `${missing} more ${missing === 1 ? "character" : "characters"}.` };
  if (new Set(password).size < 5) return { level: 0, words: "Too monotonous: use at least five different characters." };
  const lower = password.toLowerCase();
  const guessable = own.some((word) => word.length > 2 && lower.includes(word.toLowerCase()));
  if (guessable) return { level: 1, words: "Weak: it contains your name or address." };
  if (runs(password)) return { level: 1, words: "Weak: it contains a run that is easily guessed." };
  if (password.length < 16) return { level: 2, words: "Good. Longer is better." };
  return { level: 3, words: "Strong." };
}
