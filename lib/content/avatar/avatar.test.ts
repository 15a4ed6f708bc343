import { describe, expect, it } from "vitest";
import { colorOf, contrastOf } from "../colors";
import { createDice } from "../dice";
import { testPersonas } from "../test-personas";
import { avatarAddress, avatarOf } from "./avatar";
import { avatarInks } from "./inks";

const personas = testPersonas(240, "faces");

describe("a persona's face", () => {
  it("is the same each time, and nobody else's", () => {
    expect(personas.map(avatarOf)).toEqual(personas.map(avatarOf));
    expect(new Set(personas.map(avatarOf)).size).toBe(personas.length);
  });

  it("has the colours that it likes, told apart from their ground", () => {
    for (const persona of personas) {
      const { ground, main, second } = avatarInks(persona, createDice(persona.seed, "inks"));
      const liked = persona.taste.palette.map((name) => colorOf(name)?.hex);
      if (liked.some(Boolean)) expect(liked).toContain(ground);
      expect(contrastOf(main, ground)).toBeGreaterThan(2);
      expect(contrastOf(second, main)).toBeGreaterThan(1.5);
    }
  });

  it("follows kind and tastes: another palette or another archetype is another face", () => {
    const persona = personas[0]!;
    const recoloured = { ...persona, taste: { ...persona.taste, palette: ["fuchsia", "lemon"] } };
    expect(avatarOf(recoloured)).not.toBe(avatarOf(persona));
    expect(avatarOf(recoloured)).toMatch(/#cc2f8b|#f0df4d/);
    expect(avatarOf({ ...persona, archetypeId: "botanist" })).not.toBe(avatarOf(persona));
  });

  it("carries no words of the persona, and fits into an address", () => {
    for (const persona of personas) {
      const named = { ...persona, handle: '"><script>x', taste: { ...persona.taste, palette: ['"><b>'] } };
      expect(avatarOf(named)).not.toMatch(/script|<b>|undefined|NaN/);
      expect(avatarAddress(persona)).toMatch(/^data:image\/svg\+xml,%3Csvg [^<>"#]+$/);
      expect(avatarAddress(persona).length).toBeLessThan(2000);
      expect(decodeURIComponent(avatarAddress(persona)).slice(19).replaceAll("'", '"')).toBe(avatarOf(persona));
    }
  });
});
