import { describe, expect, it } from "vitest";
import { chartParams, drawChart } from "./chart";
import { inksFor, niceTicks, shortNumber } from "./chart-model";

const draw = (chart: unknown) => drawChart(chartParams.parse(chart));
const data = {
  labels: ["Jan", "Feb", "Mar"],
  datasets: [
    { label: "Rain", data: [12, 30, 18] },
    { label: "Sun", data: [5, null, 9] },
  ],
};

describe("drawChart", () => {
  it.each(["bar", "line", "pie"])("draws a %s chart with its title and sizes", (type) => {
    const svg = draw({ type, data, options: { title: { text: "Bergen <mm>" } }, width: 600, height: 400 });
    expect(svg).toContain('width="600" height="400"');
    expect(svg).toContain("Bergen &lt;mm&gt;");
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("takes the title where Chart.js 3 has it, and given colours", () => {
    const svg = draw({
      type: "bar",
      data: { labels: ["a"], datasets: [{ data: [3], backgroundColor: ["#123456"] }] },
      options: { plugins: { title: { text: "Here" } } },
    });
    expect(svg).toContain("Here");
    expect(svg).toContain("#123456");
  });

  it("survives zeros, negatives, gaps and a single slice", () => {
    for (const values of [
      [0, 0],
      [-5, 5],
      [null, 4],
      [1e9, 1e-9],
    ]) {
      for (const type of ["bar", "line"])
        expect(draw({ type, data: { datasets: [{ data: values }] } })).not.toMatch(/NaN|Infinity/);
    }
    expect(draw({ type: "pie", data: { datasets: [{ data: [7, 0] }] } })).toContain("100%");
  });

  it("fills bars with their own colour, not with their border's", () => {
    const set = { label: "a", data: [3, 5], backgroundColor: "#123456", borderColor: "#ffffff" };
    expect(draw({ type: "bar", data: { labels: ["x", "y"], datasets: [set] } })).toContain('fill="#123456"');
  });

  it("draws bars lying down and rings, each unlike its upright or full kin", () => {
    const across = draw({ type: "bar", data, options: { indexAxis: "y" } });
    expect(across).toBe(draw({ type: "horizontalBar", data }));
    expect(across).not.toBe(draw({ type: "bar", data }));
    expect(draw({ type: "doughnut", data }).length).toBeGreaterThan(draw({ type: "pie", data }).length);
    const line = { ...data, datasets: data.datasets.slice(0, 1).map((set) => ({ ...set, fill: false })) };
    expect(draw({ type: "line", data: line })).not.toContain("linearGradient");
  });

  it("says which types it draws and what it cannot read", () => {
    expect(() => draw({ type: "radar", data })).toThrow("bar, line, pie and doughnut are");
    expect(() => draw({ type: "bar", data: { datasets: [{ data: ["many"] }] } })).toThrow("not a number");
    expect(() => draw({ type: "pie", data: { datasets: [{ data: [-1, 2] }] } })).toThrow("zero or more");
    expect(() => draw({ type: "line", data: { datasets: [{ data: [] }] } })).toThrow("no data");
  });
});

describe("chart model", () => {
  it("ticks in round steps that cover the data and zero", () => {
    expect(niceTicks([3, 97])).toEqual([0, 25, 50, 75, 100]);
    expect(niceTicks([-12, 8])).toEqual([-15, -10, -5, 0, 5, 10]);
    expect(niceTicks([0.1, 0.3])).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it("shortens large numbers and picks inks by paper", () => {
    expect([999, 12_500, 3_400_000].map(shortNumber)).toEqual(["999", "12.5k", "3.4M"]);
    expect(inksFor("#0f172a").strong).not.toBe(inksFor("#ffffff").strong);
  });
});
