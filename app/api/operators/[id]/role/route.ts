import { changeOperatorRole } from "@/lib/server/operators";
import { route } from "@/lib/server/route";

export const POST = route(changeOperatorRole);
