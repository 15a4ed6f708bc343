import { setBudgets } from "@/lib/fleet/commands/set-budgets";
import { route } from "@/lib/server/route";

export const POST = route(setBudgets);
