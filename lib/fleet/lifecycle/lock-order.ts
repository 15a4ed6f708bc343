import { sql } from "drizzle-orm";
import { bots } from "@/lib/db/schema";

/**
 * The order in which many bots are locked, whatever the database's collation: that of a plain sort of their ids. The fleet's row comes
 * before bots, a bot before its holds, turns and stock; two transactions that keep to it cannot wait for each other for ever.
 */
export const botLockOrder = sql`${bots.id} collate "C"`;
