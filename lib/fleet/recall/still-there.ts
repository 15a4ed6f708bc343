import { sql } from "drizzle-orm";
import { intents } from "@/lib/db/schema";

/** SQL: what this intent made was not taken off the gallery, as far as the fleet knows. Ids are a gallery's own: they count with their bot. */
export const stillThere = sql`not exists (select 1 from removals r where r.state = 'done' and r.kind = ${intents.kind}
  and r.remote_id = ${intents.remoteId} and r.bot_id = ${intents.botId})`;
