/** What the day's mood is worth in words: the same texts with it and without it, told apart by length and marks. */
import { expect, it } from "vitest";
import { moodAt, speakingAt } from "@/lib/behavior/life/tone";
import type { Persona } from "@/lib/persona/persona";
import { readPrompt } from "./prompt-data";
import { commentPrompt } from "./prompts";
import { postOf, testPersonas, wordsOf } from "./test-personas";
import { writeComment } from "./voice/write-comment";

const DAY = 86_400_000;
const T = Date.parse("2026-03-02T12:00:00Z");
const personas = testPersonas(18, "mood");
const posts = personas.map((persona, k) => postOf(persona, k));

type Said = { words: number; marked: boolean; bluntness: number };

/** Comments of good and of bad days, by the same dice for both: what differs is the mood alone. */
function commentsBy(mood: "good" | "bad", speak: (persona: Persona, at: number) => Persona): Said[] {
  return personas.flatMap((persona, who) =>
    Array.from({ length: 120 }, (_, day) => T + day * DAY)
      .filter((at) => (mood === "good" ? moodAt(persona, at) > 1 : moodAt(persona, at) < -1))
      .slice(0, 12)
      .map((at, k): Said => {
        const post = posts[(who + k + 1) % posts.length]!;
        const speaker = speak(persona, at);
        const { system, user } = commentPrompt({ persona: speaker, post, thread: [], seed: `${who}:${k}` });
        const read = readPrompt(system, user);
        if (read?.data.task !== "comment") throw new Error("The comment prompt cannot be read back.");
        const text = writeComment(read.card, read.data, `${who}:${k}`);
        return { words: wordsOf(text).length, marked: text.includes("!"), bluntness: read.card.voice.bluntness };
      }),
  );
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const ratio = (speak: (persona: Persona, at: number) => Persona) => {
  const [good, bad] = [commentsBy("good", speak), commentsBy("bad", speak)];
  expect(Math.min(good.length, bad.length)).toBeGreaterThan(150);
  return {
    words: mean(good.map(({ words }) => words)) / mean(bad.map(({ words }) => words)),
    marks: mean(good.map(({ marked }) => Number(marked))) - mean(bad.map(({ marked }) => Number(marked))),
    blunt: mean(good.map(({ bluntness }) => bluntness)) - mean(bad.map(({ bluntness }) => bluntness)),
  };
};

it("a good day says a little more, and livelier; without moods no day does", () => {
  const [on, off] = [ratio(speakingAt), ratio((persona) => persona)];
  expect(on.words / off.words).toBeGreaterThan(1.15);
  expect(on.words).toBeLessThan(2);
  expect(on.marks - off.marks).toBeGreaterThan(0.02);
  expect(on.blunt).toBeLessThan(off.blunt);
});

it("is never unkind to people, whatever the day", () => {
  const [persona] = personas as [Persona];
  for (let day = 0; day < 60; day += 1) {
    const { system, user } = commentPrompt({
      persona: speakingAt(persona, T + day * DAY),
      post: posts[1]!,
      thread: [],
      isToHuman: true,
    });
    expect(readPrompt(system, user)?.card.voice.bluntness).toBe(0);
    expect(speakingAt(persona, T + day * DAY).voice.bluntness).toBeLessThanOrEqual(persona.voice.bluntness);
  }
});
