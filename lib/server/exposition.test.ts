import { describe, expect, it } from "vitest";
import { exposition, type Family } from "./exposition";
import { readExposition } from "./test-exposition";

const family = (labels: Record<string, string>): Family => ({
  name: "fleet_bots",
  help: "Bots,\nby \\status",
  type: "gauge",
  samples: [{ labels, value: 3 }],
});

describe("the text for Prometheus", () => {
  it.each(["plain", 'a "quoted" one', "a\nnew line", "back\\slash", 'a}brace,comma="x"', "ünï ☃"])(
    "is readable with the label %j",
    (status) => {
      const read = readExposition(exposition([family({ status })]));
      expect([...(read.get("fleet_bots")?.samples.values() ?? [])]).toEqual([3]);
    },
  );

  it("writes histograms with rising classes, their sum and their count", () => {
    const distributions = [{ labels: { purpose: "comment" }, count: 5, sum: 9.5, classes: [1, 3] }];
    const text = exposition([{ name: "took_seconds", help: "x", type: "histogram", ends: [0.5, 2], distributions }]);
    expect(text.split("\n").slice(2, -1)).toEqual([
      'took_seconds_bucket{purpose="comment",le="0.5"} 1',
      'took_seconds_bucket{purpose="comment",le="2"} 3',
      'took_seconds_bucket{purpose="comment",le="+Inf"} 5',
      'took_seconds_sum{purpose="comment"} 9.5',
      'took_seconds_count{purpose="comment"} 5',
    ]);
    expect(readExposition(text).size).toBe(1);
  });

  it("is read by a reader that finds faults", () => {
    const good = exposition([family({ status: "running" })]);
    const bad = [
      good.trimEnd(),
      good.replace('"running"', '"run"ning"'),
      good.replace(" 3", " three"),
      good.replace("gauge", "counter"),
      good.replace("# TYPE", "# KIND"),
      `${good}${good}`,
      good.replace(/(fleet_bots\{.*)/, "$1\n$1"),
      exposition([
        {
          name: "x",
          help: "x",
          type: "histogram",
          ends: [1, 2],
          distributions: [{ count: 1, sum: 1, classes: [3, 2] }],
        },
      ]),
    ];
    for (const text of bad) expect(() => readExposition(text)).toThrow();
  });
});
