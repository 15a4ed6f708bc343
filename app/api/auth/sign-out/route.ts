import { getAuth } from "@/lib/server/auth";
import { signOut } from "@/lib/server/auth-sign-in";
import { publicRoute } from "@/lib/server/route";

export const POST = publicRoute("ends only the session whose cookie it carries", async ({ request }) =>
  signOut(await getAuth(), request),
);
