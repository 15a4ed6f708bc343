import { z } from "zod";
import type { CommentsPage } from "@/lib/console/gallery-contract";
import { FleetError } from "@/lib/fleet/errors";
import { getItemPage } from "@/lib/sandbox/human/pages";
import { parseInput, queryObject } from "@/lib/server/request-input";
import { respondJson } from "@/lib/server/respond";
import { publicRoute } from "@/lib/server/route";
import { toComment } from "../../../cards";
import { readerOf } from "../../../reader";

const commentsInput = z.object({ offset: z.number().int().min(0).max(1_000_000) });

/** The comments of a picture from an offset on, oldest first. */
export const GET = publicRoute("strangers may read what is said below a picture", async ({ request, params }) => {
  const { offset } = parseInput(commentsInput, queryObject(request.url), new Set(["offset"]));
  const { ctx } = await readerOf(request);
  const page = await getItemPage(ctx, params["id"] ?? "", { commentsOffset: offset });
  if (!page) throw new FleetError("not_found", "This picture is no longer here.");
  return respondJson({ comments: page.comments.map(toComment) } satisfies CommentsPage);
});
