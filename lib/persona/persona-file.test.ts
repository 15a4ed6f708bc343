import { describe, expect, it } from "vitest";
import { ARCHETYPES } from "./catalogue";
import { generatePersona, pickArchetypes } from "./generate";
import { faultLine, personaFile, readPersonaFile } from "./persona-file";

const people = pickArchetypes({ count: 3, archetypes: ARCHETYPES, seed: "file" }).map((archetype, index) =>
  generatePersona({ archetype, seed: "file", index }),
);
const faultsOf = (text: string) => {
  const read = readPersonaFile(text);
  return read.ok ? [] : read.faults.map(faultLine);
};

describe("a file of people", () => {
  it("is read as it was written, as a list too, with hours and seed left to be drawn", () => {
    expect(readPersonaFile(JSON.stringify(personaFile(people)))).toMatchObject({ ok: true, people });
    const bare = people.map(({ rhythm: _rhythm, seed: _seed, ...rest }) => rest);
    expect(readPersonaFile(JSON.stringify(bare, null, 2))).toMatchObject({ ok: true, people: bare });
  });

  it("names each fault by line, person and field", () => {
    const [first, second, third] = structuredClone(people);
    const wrong = [first, { ...second, handle: "No Spaces" }, { ...third, voice: { ...third?.voice, emoji: 7 } }];
    const text = JSON.stringify(personaFile(wrong as typeof people), null, 2);
    const lines = text.split("\n");
    const faults = faultsOf(text);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/^Line \d+, person 2, handle: 3 to 30 characters/);
    expect(faults[1]).toMatch(/^Line \d+, person 3, voice\.emoji: /);
    expect(lines[Number(/\d+/.exec(faults[0] ?? "")) - 1]).toContain("No Spaces");
    expect(lines[Number(/\d+/.exec(faults[1] ?? "")) - 1]).toContain('"emoji": 7');
  });

  it.each([
    ['[{"name": "A"},\n]', /not valid JSON/],
    ['{"people": []}', /A list is wanted/],
    ["[]", /nobody/],
    ["7", /A list is wanted/],
    [JSON.stringify(Array.from({ length: 501 }, () => 1)), /500 at most/],
    ["[1]", /person 1/i],
    ['[{"name": "A\\u0000"}]', /no database keeps/],
    ['[{"name": "A\\ud83d"}]', /no database keeps/],
  ])("%s is refused as a whole", (text, words) => {
    expect(faultsOf(text).join("\n")).toMatch(words);
  });

  it("tells at most twenty faults", () => {
    expect(faultsOf(JSON.stringify(Array.from({ length: 30 }, () => ({}))))).toHaveLength(20);
  });
});
