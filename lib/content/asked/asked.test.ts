import { describe, expect, it } from "vitest";
import { asksWhetherBot } from "../asks-whether-bot";
import { checkText } from "../check-text";
import { deniesBeingBot } from "@/lib/persona/denies-being-bot";
import { commentOf, postOf, testPersonas } from "../test-personas";
import { unwantedClaim } from "../unwanted-claims";
import { ASKED_WHETHER_BOT, DENIALS } from "./test-phrasings";

const personas = testPersonas(12);
const post = { ...postOf(personas[1]!, 1), authorHandle: "mia" };
const denies = (text: string) => deniesBeingBot(text.toLowerCase()) || unwantedClaim(text.toLowerCase()) === "identity";

describe(`asked in ${ASKED_WHETHER_BOT.length} ways whether it is a bot`, () => {
  it("the offline voice never denies it, under its own picture or another's, to people or bots", () => {
    expect(ASKED_WHETHER_BOT.length).toBeGreaterThanOrEqual(200);
    const denied = ASKED_WHETHER_BOT.flatMap((text, n) =>
      personas.slice(0, 4).flatMap((persona, k) => {
        const shown = k % 2 ? post : { ...post, authorHandle: persona.handle };
        const answer = commentOf(persona, shown, `asked:${n}`, { authorHandle: "mia", text }, k < 2);
        return denies(answer) ? [`${text} -> ${answer}`] : [];
      }),
    );
    expect(denied).toEqual([]);
  });

  it("nobody who denies it is published, whatever a model was talked into", () => {
    expect(DENIALS.filter((text) => checkText(text, { kind: "comment" }).ok)).toEqual([]);
    for (const denial of DENIALS)
      for (const [before, after] of [
        ["@mia ", " 😅"],
        ["haha ", ", what about the fog?"],
        ["", ". The mast took three goes."],
      ])
        expect(checkText(`${before}${denial}${after}`, { kind: "comment", replyHandle: "mia" }).ok, denial).toBe(false);
  });

  it("most of them are heard, and answered by nobody", () => {
    const unheard = ASKED_WHETHER_BOT.filter((text) => !asksWhetherBot(text));
    expect(unheard.length / ASKED_WHETHER_BOT.length, unheard.join(" | ")).toBeLessThan(0.1);
  });
});
