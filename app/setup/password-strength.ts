// Law: length is what counts; the hint says what to do next, in words.
import { passwordFault } from "@/lib/fleet/contracts/password";

export type Strength = { level: 0 | 2 | 3; words: string };

/** While typing, by the server's own rule. Level 0 is refused. */
export function passwordStrength(password: string, person: { name?: string; email?: string } = {}): Strength {
  const missing = 12 - password.length;
  if (password.length === 0) return { level: 0, words: "At least 12 characters. A few unrelated words do well." };
  if (missing > 0) return { level: 0, words: `${missing} more ${missing === 1 ? "character" : "characters"}.` };
  const fault = passwordFault(password, person);
  if (fault) return { level: 0, words: fault };
  if (password.length < 16) return { level: 2, words: "Good. Longer is better." };
  return { level: 3, words: "Strong." };
}
