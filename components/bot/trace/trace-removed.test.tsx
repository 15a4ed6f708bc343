import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { type Shell, ShellContext } from "@/components/shell/shell-context";
import type { TurnTraceDto } from "@/lib/fleet/contracts/bots";

import { TraceBody } from "./trace-body";

const at = "2026-03-02T10:00:00.000Z";
const shell = { status: { clock: { realAt: "2026-03-02T10:05:00.000Z" } } } as Shell;

function words(removedAt: string | null): string {
  const picture = {
    itemId: "",
    title: "Green mug",
    authorHandle: "",
    imageUrl: removedAt === null ? "/mug.webp" : null,
  };
  const effect = { kind: "post", status: "done", itemId: null, remoteId: "p1", at, sends: 1, reads: 0, reason: null };
  const data = {
    turn: { id: "t", index: 0, kind: "post", count: 1, status: "done", reason: null, targets: [picture], removedAt },
    calls: [],
    effects: [{ ...effect, removedAt }],
  } as unknown as TurnTraceDto;
  return renderToStaticMarkup(
    <ShellContext value={shell}>
      <TraceBody data={data} />
    </ShellContext>,
  );
}

it("a trace shows what stands on the gallery", () => {
  const html = words(null);
  expect(html).toContain("/mug.webp");
  expect(html).toContain("Done");
  expect(html).not.toContain("emoved");
});

it("a trace says of what was taken off the gallery that it was, and when, without its picture", () => {
  const html = words(at);
  expect(html).not.toContain("<img");
  expect(html).not.toContain("Done");
  expect(html.replaceAll(/<[^>]+>/g, "")).toMatch(
    /Removed: taken off the gallery 5 min ago\..*Removed.*Post published/,
  );
});
