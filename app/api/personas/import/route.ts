import { importPeople, MOST_FILE_BYTES } from "@/lib/fleet/personas/import-people";
import { getContext } from "@/lib/server/context";
import { readJsonObject } from "@/lib/server/request-input";
import { invalidInput, respondJson } from "@/lib/server/respond";
import { rawRoute } from "@/lib/server/route";

/** A file is larger than what other verbs take, and larger again as text within JSON. */
export const POST = rawRoute({ role: "operator" }, async ({ request, actor }) => {
  const read = importPeople.input.safeParse(await readJsonObject(request, 2 * MOST_FILE_BYTES));
  if (!read.success) throw invalidInput(read.error);
  return respondJson(await importPeople.run(await getContext(actor), read.data));
});
