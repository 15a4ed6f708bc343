import { describe, expect, it } from "vitest";
import { ARCHETYPES } from "./catalogue";
import { handleFault, identityFault } from "./check-identity";
import { generatePersona, pickArchetypes } from "./generate";

describe("a handle", () => {
  it.each(["ab", "x".repeat(31), "Mara", "mara lind", ".mara", "mara-"])("%s has the wrong shape", (handle) => {
    expect(handleFault(handle)).toMatch(/characters|begin and end/);
  });

  it.each([
    ["nike.shots", "brand"],
    ["the_instagram_guy", "brand"],
    ["myadobephotoshop", "brand"],
    ["elon_musk", "well-known"],
    ["real.taylorswift", "well-known"],
    ["sh1tposter_", "begin and end"],
    ["sh1tty.pics", "insult"],
    ["n4zi_art", "insult"],
    ["gallery.admin", "staff"],
  ])("%s may not be given: %s", (handle, reason) => {
    expect(handleFault(handle)).toContain(reason);
  });

  it.each(["applegate", "classic.glass", "mara.lind", "scunthorpe_ann", "dickens_fan", "amazonia.b", "sony4"])(
    "%s: honest words keep what hides in them",
    (handle) => {
      expect(handleFault(handle)).toBe(
        { sony4: "is or contains a brand's name", scunthorpe_ann: "may be read as an insult" }[handle] ?? null,
      );
    },
  );

  it("from the lists is never refused", () => {
    const people = pickArchetypes({ count: 1500, archetypes: ARCHETYPES, seed: "h" }).map((archetype, index) =>
      generatePersona({ archetype, seed: "h", index }),
    );
    expect(people.map((one) => [one.handle, identityFault(one)]).filter(([, fault]) => fault !== null)).toEqual([]);
  });
});

describe("a person", () => {
  const good = { name: "Mara Lind", handle: "mara.lind", bio: "Bakes, then photographs it.", backstory: "" };

  it.each([
    ["bio", "Family doctor by day, pictures by night."],
    ["backstory", "Was a nurse in Lyon before."],
    ["bio", "See https://example.com"],
    ["bio", "I’m a real person from Porto, promise."],
    ["bio", "Slow photographs. No AI involved."],
  ] as const)("with this %s is refused: %s", (field, text) => {
    expect(identityFault({ ...good, [field]: text })).toMatchObject({ field });
  });

  it("with nothing of it is fine", () => {
    expect(identityFault(good)).toBeNull();
    expect(identityFault({ ...good, name: "Johanna Ziegler", bio: "A wristwatch in saltwater, again." })).toBeNull();
    for (const name of ["Nazi Lind", "N. A. Z. I."])
      expect(identityFault({ ...good, name })).toMatchObject({ field: "name" });
    expect(identityFault({ ...good, bio: "What a twat." })).toMatchObject({ field: "bio" });
    expect(identityFault({ ...good, name: "Taylor Swift" })).toMatchObject({ field: "name" });
  });
});
