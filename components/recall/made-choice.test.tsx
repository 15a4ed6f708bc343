import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { ApiError } from "@/lib/console/api-error";
import type { RetirePreviewDto } from "@/lib/fleet/contracts/recall";

import { MadeChoice } from "./made-choice";

const preview: RetirePreviewDto = {
  posts: 12,
  comments: 1,
  likes: 3,
  lostComments: 4,
  lostAtLeast: true,
  canRemove: { posts: true, comments: false },
};
const markup = (data: RetirePreviewDto | undefined, error: Error | null = null, onChange?: () => void) =>
  renderToStaticMarkup(<MadeChoice made="keep" onChange={onChange} preview={{ data, error }} whose="their" />);
const words = (html: string) => html.replaceAll(/<[^>]+>/g, "");

describe("what becomes of what many bots made", () => {
  it("is asked with the numbers of all of them", () => {
    const said = words(markup(preview, null, () => {}));
    expect(said).toContain("Keep what they made");
    expect(said).toContain("12 posts and 1 comment leave the gallery.");
    expect(said).toContain("At least 4 comments by people below their posts are lost with them.");
    expect(said).toContain("Their 3 likes stay until their accounts are deleted.");
    expect(said).toContain("does not remove comments for the fleet");
    expect(said).toContain("Hiding is no choice");
  });

  it("says that it counts, and that it could not", () => {
    expect(markup(undefined)).toContain('aria-label="Counting what they made"');
    const failed = words(markup(undefined, new ApiError("unavailable", "No answer.", 503, "Try again.")));
    expect(failed).toContain("What they made could not be counted.");
    expect(failed).toContain("Their posts and comments leave the gallery.");
  });

  it("offers nothing to keep where it is only about the removal", () => {
    expect(words(markup(preview))).not.toContain("Keep what they made");
    expect(markup(preview)).toContain('aria-label="What they made"');
  });
});
