import { z } from "zod";
import { wallQuerySchema } from "@/lib/console/gallery-contract";
import { parseInput, queryObject } from "@/lib/server/request-input";
import { respondJson } from "@/lib/server/respond";
import { publicRoute } from "@/lib/server/route";
import { readWall } from "../../cards";
import { readerOf } from "../../reader";

const feedInput = wallQuerySchema.extend({ cursor: z.string().max(400) });

/** The pictures after a cursor. */
export const GET = publicRoute("strangers may look at the sandbox's pictures", async ({ request }) => {
  const { cursor, ...query } = parseInput(feedInput, queryObject(request.url), new Set());
  const { ctx, viewerId } = await readerOf(request);
  return respondJson(await readWall(ctx, query, { viewerId, cursor }));
});
