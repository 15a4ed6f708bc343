import { describe, expect, it } from "vitest";

import { botsInputOf, isFiltered } from "./bots-url";
import { toSearch } from "./to-search";

describe("the address of the list", () => {
  it("reads filters, sort and page", () => {
    const input = botsInputOf({ q: " mug ", status: "failing,held", tier: "power", sort: "cost", page: "3" });
    expect(input).toMatchObject({ q: "mug", status: ["failing", "held"], tier: ["power"], sort: "cost", page: 3 });
    expect(input.dir).toBe("desc");
    expect(isFiltered(input)).toBe(true);
  });

  it("cuts nonsense to what fits", () => {
    const input = botsInputOf({ q: "x".repeat(500), status: "asleep", sort: "colour", dir: "up", page: "-4" });
    expect(input).toMatchObject({ status: [], sort: "next_wake", dir: "asc", page: 1 });
    expect(input.q).toHaveLength(120);
  });

  it("asks the API with a key for each value", () => {
    const search = new URLSearchParams(toSearch({ ...botsInputOf({ status: "failing,held" }) }));
    expect(search.getAll("status")).toEqual(["failing", "held"]);
    expect(search.has("q")).toBe(false);
    expect(isFiltered(botsInputOf({}))).toBe(false);
  });
});
