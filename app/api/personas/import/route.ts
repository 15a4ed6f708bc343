import { importPeople, MOST_FILE_BYTES } from "@/lib/fleet/personas/import-people";
import { route } from "@/lib/server/route";

/** A file is larger than what other verbs take, and larger again as text within JSON. */
export const POST = route(importPeople, { maxBytes: 2 * MOST_FILE_BYTES });
