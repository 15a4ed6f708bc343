import { blockOne } from "@/lib/fleet/commands/block";
import { listBlocks } from "@/lib/fleet/queries/list-blocks";
import { route } from "@/lib/server/route";

export const GET = route(listBlocks);
export const POST = route(blockOne, { status: 201 });
