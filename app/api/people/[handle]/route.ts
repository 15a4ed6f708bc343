import { listContacts } from "@/lib/fleet/recall/list-contacts";
import { route } from "@/lib/server/route";

export const GET = route(listContacts);
