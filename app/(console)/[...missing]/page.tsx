import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/server/auth-page";

/** Any address that no screen has: the console's own page says so, to those who may see it. */
export default async function MissingPage() {
  await requireViewer();
  notFound();
}
