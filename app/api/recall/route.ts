import { previewRecall, recallItem } from "@/lib/fleet/recall/recall-item";
import { route } from "@/lib/server/route";

export const GET = route(previewRecall);
export const POST = route(recallItem);
