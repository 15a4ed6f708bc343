import { listOperators } from "@/lib/server/operators-list";
import { route } from "@/lib/server/route";

export const GET = route(listOperators);
