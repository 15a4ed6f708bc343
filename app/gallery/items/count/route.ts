import type { PictureCount } from "@/lib/console/gallery-contract";
import { countItems } from "@/lib/sandbox/human/pages";
import { respondJson } from "@/lib/server/respond";
import { publicRoute } from "@/lib/server/route";
import { readerOf } from "../../reader";

/** How many pictures there are: whoever looks at a wall learns that there are new ones. */
export const GET = publicRoute("strangers may look at the sandbox's pictures", async ({ request }) => {
  const { ctx } = await readerOf(request);
  return respondJson({ count: await countItems(ctx) } satisfies PictureCount);
});
