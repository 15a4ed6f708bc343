import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { type Shell, ShellContext } from "@/components/shell/shell-context";
import { ApiError } from "@/lib/console/api-error";

import { StopFailed } from "./stop-faces";

const words = (lost: boolean, stoppedBy: string | null = "Ann") => {
  const status = { state: "stopped", stoppedBy, clock: { realAt: "2026-03-02T10:00:00.000Z" } };
  const error = new ApiError("unavailable", "The database does not answer.", 503, "Try again in a moment.");
  return renderToStaticMarkup(
    <ShellContext value={{ status, lost } as Shell}>
      <StopFailed error={error} onRetry={() => {}} />
    </ShellContext>,
  ).replaceAll(/<[^>]+>/g, "");
};

it("says that the stop stands before it says what did not load", () => {
  const said = words(false);
  expect(said).toMatch(/^Stopped by AnnThe fleet is stopped\. Nothing new begins until someone re-arms the fleet\./);
  expect(said).toContain("What is still open, and what was cut, did not load. The database does not answer.");
  expect(words(false, null)).toMatch(/^StoppedThe fleet is stopped/);
});

it("claims no more than was known when the server last answered", () => {
  const said = words(true);
  expect(said).toContain("The fleet was stopped when the server last answered, at ");
  expect(said).not.toContain("The fleet is stopped.");
});
