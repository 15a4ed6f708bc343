import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, it } from "vitest";
import { makeStale } from "./make-stale";

const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
afterEach(() => client.clear());

/** A query on screen whose answers the test gives one by one. */
function onScreen(queryKey: string[]) {
  const waiting: ((value: string) => void)[] = [];
  const queryFn = () => new Promise<string>((resolve) => waiting.push(resolve));
  const leave = new QueryObserver(client, { queryKey, queryFn }).subscribe(() => undefined);
  return { waiting, leave, answer: (at: number, value: string) => waiting[at]?.(value) };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

it("asks once more for what was being read when the news came, however often it came", async () => {
  const bots = onScreen(["bots", "list"]);
  const told = [makeStale(client, ["bots"]), makeStale(client, ["bots"])];
  bots.answer(0, "before the change");
  await settle();
  expect(bots.waiting).toHaveLength(2);
  bots.answer(1, "after it");
  await Promise.all(told);
  expect([client.getQueryData(["bots", "list"]), bots.waiting.length]).toEqual(["after it", 2]);
  bots.leave();
});

it("asks once for what was at rest, and not at all for others", async () => {
  const [bots, fleet] = [onScreen(["bots"]), onScreen(["fleet"])];
  bots.answer(0, "old");
  fleet.answer(0, "old");
  await settle();
  const told = makeStale(client, ["bots"]);
  bots.answer(1, "new");
  await told;
  expect([bots.waiting.length, fleet.waiting.length]).toEqual([2, 1]);
  for (const { leave } of [bots, fleet]) leave();
});
