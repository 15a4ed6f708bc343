import { describe, expect, it } from "vitest";
import { checkText } from "../check-text";
import { STOCK_PHRASES } from "../phrases";
import { captionSchema, commentSchema } from "../results";
import { commentPrompt } from "../prompts";
import { commentOf, postOf, testPersonas, wordsOf } from "../test-personas";

const personas = testPersonas(50);
const posts = personas.map((persona, index) => postOf(persona, index * 3));
const comments = Array.from({ length: 300 }, (_, index) => {
  const persona = personas[(index * 7) % personas.length];
  const post = posts[(index * 11 + 5) % posts.length];
  if (!persona || !post) throw new Error("No persona.");
  return { persona, post, text: commentOf(persona, post, `c${index}`) };
});

function trigrams(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(" ")));
}

function jaccard(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((entry) => b.has(entry)).length;
  return shared / (a.size + b.size - shared);
}

function sharesWord(text: string, post: { title: string; description: string; tags: readonly string[] }): boolean {
  const own = new Set(
    wordsOf(`${post.title} ${post.description} ${post.tags.join(" ")}`).filter((word) => word.length > 3),
  );
  return wordsOf(text).some((word) => own.has(word));
}

describe("three hundred comments of fifty bots", () => {
  it("pass the output checks and never use a forbidden phrase", () => {
    for (const { text, persona } of comments) {
      expect(commentSchema.safeParse({ text }).success).toBe(true);
      expect(checkText(text, { kind: "comment", neverSays: persona.voice.neverSays }), text).toMatchObject({
        ok: true,
      });
      expect(text).not.toMatch(/[—–{}[\]|]|undefined/);
      for (const phrase of STOCK_PHRASES) expect(text.toLowerCase()).not.toContain(phrase);
    }
  });

  it("are rarely alike: distinct-2 at 1,500 words, near-duplicates, exact ones", () => {
    const words = comments.flatMap(({ text }) => wordsOf(text)).slice(0, 1500);
    const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
    expect(new Set(pairs).size / pairs.length).toBeGreaterThan(0.72);
    const grams = comments.map(({ text }) => trigrams(text)).filter((set) => set.size > 1);
    const near = grams.filter((set, at) =>
      grams.slice(Math.max(0, at - 100), at).some((other) => jaccard(set, other) >= 0.5),
    );
    expect(near.length / grams.length).toBeLessThanOrEqual(0.01);
    const long = comments.filter(({ text }) => wordsOf(text).length > 3).map(({ text }) => text);
    expect(new Set(long).size).toBeGreaterThanOrEqual(long.length - 2);
  });

  it("differ in length as people do", () => {
    const lengths = comments.map(({ text }) => wordsOf(text).length);
    const share = (test: (length: number) => boolean) => lengths.filter(test).length / lengths.length;
    expect(share((length) => length <= 3)).toBeGreaterThan(0.03);
    expect(share((length) => length >= 30)).toBeGreaterThan(0.1);
    const logs = lengths.map((length) => Math.log(Math.max(1, length)));
    const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
    const deviation = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logs.length);
    expect(deviation).toBeGreaterThan(0.7);
  });

  it("speak of the post they stand under, and not of another one", () => {
    const own = comments.filter(({ text, post }) => sharesWord(text, post)).length / comments.length;
    const shuffled = comments.filter(({ text }, at) =>
      sharesWord(text, comments[(at + 137) % comments.length]?.post ?? comments[0]!.post),
    ).length;
    expect(own).toBeGreaterThan(0.7);
    expect(shuffled / comments.length).toBeLessThan(0.35);
  });

  it("seldom shout, and keep a lower-case persona lower", () => {
    expect(comments.filter(({ text }) => text.includes("!")).length / comments.length).toBeLessThan(0.22);
    for (const { text, persona } of comments) {
      if (!persona.voice.lowerCase) expect(text.charAt(0)).not.toMatch(/\p{Ll}/u);
      else expect(text.charAt(0)).toMatch(/[\p{Ll}i8\d]|I/u);
    }
  });
});

describe("one comment", () => {
  const persona = personas[0]!;
  const post = {
    title: "Copper kettle on slate",
    description: "window light, one card",
    tags: ["product"],
    authorHandle: "bo",
  };

  it("is the same for the same seed", () => {
    expect(commentOf(persona, post, "a")).toBe(commentOf(persona, post, "a"));
    expect(new Set(Array.from({ length: 20 }, (_, at) => commentOf(persona, post, `s${at}`))).size).toBeGreaterThan(16);
  });

  it("answers by handle, once", () => {
    const text = commentOf(persona, post, "a", { authorHandle: "cy.dee", text: "is the shadow real?" });
    expect(text).toMatch(/^@cy\.dee \S/);
    expect(checkText(text, { kind: "comment", replyHandle: "cy.dee" }).ok).toBe(true);
  });

  it("never denies being a bot when asked", () => {
    for (const question of ["are you a bot?", "wait, is this AI?", "Is there a real person behind this account?"]) {
      for (const bot of personas.slice(0, 12)) {
        expect(commentOf(bot, post, question, { authorHandle: "cy", text: question })).toMatch(/\b(?:bot|automated)/i);
      }
    }
  });

  it("is kind to people, however blunt the persona is", () => {
    const blunt = { ...persona, voice: { ...persona.voice, bluntness: 1, typicalWords: 30 } };
    const faults =
      /(?<!than |turn |feel |looks? |go(?:es)? )\b(?:nitpick|gripe|pity|shame|too bad|not (?:sure|sold)|less (?:convinced|taken|sure|fond)|stumble|afterthought|reservation|what bugs me|would fix|I'd fix|lets? [a-z ]+ down|my doubt|competes?|doubts?|clumsy|cramped|muddled|generic|unresolved|overworked|rushed|half-hearted|complaint|don't hate me|hate to say|bothers|bugs|crooked|confuses|disappears|too (?:many|hard|dark|close|tight|clean)|a (?:bit|touch) (?:flat|tight|strong|hard)|could be (?:cleaner|plainer|calmer)|heavier than|black on my screen)\b/i;
    const share = (isToHuman: boolean) => {
      const texts = Array.from({ length: 300 }, (_, at) =>
        commentOf(
          blunt,
          { ...post, authorHandle: "ann" },
          `k${at}`,
          at % 3 ? undefined : { authorHandle: "ann", text: "I like the shadow" },
          isToHuman,
        ),
      );
      for (const text of texts) expect(checkText(text.replace(/^@ann /, ""), { kind: "comment" }).ok, text).toBe(true);
      return texts.filter((text) => faults.test(text)).length / texts.length;
    };
    expect(share(false)).toBeGreaterThan(0.06);
    expect(share(true)).toBeLessThan(0.02);
    expect(commentPrompt({ persona: blunt, post, thread: [], isToHuman: true }).system).toContain('"bluntness":0');
  });

  it("answers under its own picture as the one who made it", () => {
    const own = { ...post, authorHandle: persona.handle };
    const said = Array.from({ length: 200 }, (_, at) =>
      commentOf(persona, own, `o${at}`, {
        authorHandle: "cy",
        text: at % 2 ? "the shadow is great" : "how was the shadow done?",
      }),
    );
    expect(new Set(said).size).toBeGreaterThan(120);
    for (const text of said) {
      expect(checkText(text, { kind: "comment", replyHandle: "cy" }), text).toMatchObject({ ok: true });
      expect(text).not.toMatch(/[{}[\]|]/);
    }
  });

  it("manages with a post that says nothing", () => {
    for (let at = 0; at < 60; at += 1) {
      const text = commentOf(
        personas[at % 50]!,
        { title: "12", description: "", tags: [], authorHandle: "x" },
        `e${at}`,
      );
      expect(text).toMatch(/\w/);
      expect(text).not.toMatch(/[{}]/);
    }
  });
});

describe("captions", () => {
  it("fit their schema and differ", () => {
    for (const post of posts)
      expect(captionSchema.safeParse({ title: post.title, caption: post.description }).success).toBe(true);
    expect(new Set(posts.map((post) => post.title)).size).toBeGreaterThan(46);
    expect(new Set(posts.map((post) => post.description)).size).toBeGreaterThan(47);
  });
});
