import { PersonScreen } from "@/components/person/person-screen";
import { requireViewer } from "@/lib/server/auth-page";

export const metadata = { title: "What bots did to a user" };

export default async function PersonPage({ params }: { params: Promise<{ handle: string }> }) {
  await requireViewer();
  return <PersonScreen handle={decodeURIComponent((await params).handle)} />;
}
