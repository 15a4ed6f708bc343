import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { activityKinds } from "@/lib/fleet/contracts/activity";

import { KindIcon } from "./kind-icon";

it("marks every kind of the log in its own way", () => {
  const marks = activityKinds.map((kind) => renderToStaticMarkup(<KindIcon kind={kind} />));
  expect(new Set(marks).size).toBe(activityKinds.length);
});
