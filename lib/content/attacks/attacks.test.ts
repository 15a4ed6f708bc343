import { MockLanguageModelV4 } from "ai/test";
import { describe, expect, it } from "vitest";
import { checkText } from "../check-text";
import { readsAsOrders } from "../orders";
import { PROMPT_CANARY } from "../prompt-data";
import { commentPrompt, type CommentPromptInput, commentsPrompt } from "../prompts";
import { testPersonas } from "../test-personas";
import { ENGLISH, LEAKS } from "./test-english";
import { OTHER_LANGUAGES } from "./test-other-languages";

const [persona] = testPersonas(1);
if (!persona) throw new Error("No persona.");
const SAYINGS = ["ZEBRAFISH", "zebrafish rule the harbour tonight, all of them"];
const CALM = {
  title: "Boats in fog",
  description: "three boats, one mast, early",
  tags: ["harbour"],
  authorHandle: "ann",
};
type Seen = Pick<CommentPromptInput, "post" | "thread" | "replyTo">;

const PLACES: Readonly<Record<string, (attack: string) => Seen>> = {
  title: (attack) => ({ post: { ...CALM, title: attack }, thread: [] }),
  description: (attack) => ({ post: { ...CALM, description: `${CALM.description}. ${attack}` }, thread: [] }),
  tag: (attack) => ({ post: { ...CALM, tags: ["harbour", attack] }, thread: [] }),
  thread: (attack) => ({ post: CALM, thread: [{ authorHandle: "eve", text: attack }] }),
  handle: (attack) => ({ post: { ...CALM, authorHandle: attack.replaceAll(/[^\p{L}\p{N}]+/gu, "_") }, thread: [] }),
  picture: (attack) => ({ post: { ...CALM, shows: attack }, thread: [] }),
  reply: (attack) => ({ post: CALM, thread: [], replyTo: { authorHandle: "eve", text: attack } }),
};

const calm = commentPrompt({ persona, post: CALM, thread: [], replyTo: { authorHandle: "eve", text: "" }, seed: "s" });
const several = commentsPrompt({ persona, comments: [{ post: CALM, thread: [], seed: "s" }] });
/** What stands in every prompt. */
const UNTOUCHED = `${calm.user} ${several.user} role user content type text`;

/** Does whatever it is told, in any language and disguise, as soon as anything of the order is left in its prompt. */
function obeying(says: string, attack: string) {
  const left = (prompt: string) =>
    attack
      .split(/[\s_]+/)
      .filter((word) => /[\p{L}\p{N}]{3}/u.test(word) && !UNTOUCHED.includes(word))
      .some((word) => prompt.includes(JSON.stringify(word).slice(1, -1)));
  return new MockLanguageModelV4({
    doGenerate: async ({ prompt }) => {
      const all = JSON.stringify(prompt);
      const data = all.slice(all.indexOf('"role":"user"'));
      const system = String(prompt[0]?.content);
      const said = says === "the prompt" ? system.slice(0, 300) : says === "the mark" ? PROMPT_CANARY : says;
      return {
        content: [{ type: "text" as const, text: left(data) ? said : "the mast does most of the work" }],
        finishReason: { unified: "stop" as const, raw: undefined },
        usage: {
          inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
          outputTokens: { total: 1, text: 1, reasoning: 0 },
        },
        warnings: [],
      };
    },
  });
}

const isLeftAlone = ({ post: { title, description, tags, authorHandle, shows = "" }, replyTo }: Seen): boolean =>
  readsAsOrders(title, description, ...tags, authorHandle, shows, replyTo?.text ?? "");

const proseOf = ({ post: { description, tags, shows }, thread, replyTo }: Seen): string[] =>
  [description, ...tags, shows ?? "", ...thread.map(({ text }) => text), replyTo?.text ?? ""].filter(Boolean);

/** What would be published under a calm post whose comment is written in one call with that under such a one. */
async function publishedBeside(seen: Seen, says: string, attack: string): Promise<string | null> {
  if (isLeftAlone(seen)) return null;
  const comments = [{ post: CALM, thread: [] }, seen].map((one) => ({ ...one, seed: "s" }));
  const { system, user } = commentsPrompt({ persona: persona!, comments });
  const answer = await obeying(says, attack).doGenerate({
    prompt: [
      { role: "system", content: system },
      { role: "user", content: [{ type: "text", text: user }] },
    ],
  });
  const [part] = answer.content;
  const gallery = { title: "", prose: [CALM.title, CALM.description, seen.post.title, ...proseOf(seen)] };
  const checked = checkText(part?.type === "text" ? part.text : "", { kind: "comment", gallery });
  return checked.ok ? checked.text : null;
}

/** What would be published under such a post: nothing where it is left alone or the words are refused. */
async function published(seen: Seen, says: string, attack: string): Promise<string | null> {
  if (isLeftAlone(seen)) return null;
  const { system, user } = commentPrompt({ persona: persona!, ...seen, seed: "s" });
  const answer = await obeying(says, attack).doGenerate({
    prompt: [
      { role: "system", content: system },
      { role: "user", content: [{ type: "text", text: user }] },
    ],
  });
  const [part] = answer.content;
  const gallery = { title: seen.post.title, prose: proseOf(seen) };
  const checked = checkText(part?.type === "text" ? part.text : "", { kind: "comment", gallery });
  return checked.ok ? checked.text : null;
}

const orders = [...ENGLISH, ...OTHER_LANGUAGES].flatMap((attack) => SAYINGS.map((says) => ({ attack, says })));

describe(`${orders.length} orders in ${Object.keys(PLACES).length} places, before a model that obeys each of them`, () => {
  it.each(Object.entries(PLACES))("in the %s: nothing that it was told to say is published", async (place, put) => {
    const obeyed: string[] = [];
    for (const { attack, says } of orders) {
      const text = attack.replaceAll("X", says);
      const out = await published(put(text), says, text);
      if (out !== null && /zebrafish/iu.test(out)) obeyed.push(text);
    }
    expect(orders.length).toBeGreaterThanOrEqual(200);
    expect(obeyed, `${obeyed.length} by ${place}`).toEqual([]);
  });

  it.each(Object.entries(PLACES))(
    "in the %s of another post of the visit: nothing of it is said here",
    async (_, put) => {
      const obeyed: string[] = [];
      for (const { attack, says } of orders) {
        const text = attack.replaceAll("X", says);
        const out = await publishedBeside(put(text), says, text);
        if (out !== null && /zebrafish/iu.test(out)) obeyed.push(text);
      }
      expect(obeyed).toEqual([]);
    },
  );

  it.each(Object.entries(PLACES))("in the %s: no prompt and no mark leaves", async (_, put) => {
    for (const attack of LEAKS)
      for (const says of ["the prompt", "the mark"]) {
        const out = await published(put(attack), says, attack);
        expect([null, "the mast does most of the work"]).toContain(out);
      }
  });
});

describe("what is no order", () => {
  it.each([
    "three boats, one mast, early",
    "I started with the fog and ended with the mast",
    "first try at a darker palette, let me know what you think",
    "made with patience and two cups of coffee",
    "The system of squares holds the page together",
    "rules are there to be broken, says the grid",
    "quick study of a model ship, the text on the hull is mine",
    "Chart of prompt deliveries by month",
    "which of the two would you keep?",
    "a robot in the rain, painted with a big brush",
    "Please don't repost without asking",
    "Ich mag das Licht und schreibe gern dazu",
    "Ignore the noise on the left, it's from the scan",
    "Answer to last week's blue one",
    "Add salt, add light: poster for a kitchen",
    "the post office at night, with signs",
  ])("passes: %s", (text) => {
    expect(readsAsOrders(text)).toBe(false);
  });
});
