import { idInput } from "@/lib/fleet/contracts/words";
import { getQualityReport } from "@/lib/fleet/quality/get-quality";
import { pageOf, reportPage } from "@/lib/fleet/quality/page";
import { getContext } from "@/lib/server/context";
import { rawRoute } from "@/lib/server/route";

/** The report as one page to keep or to pass on: a file, for the policy of this origin would take its look away. */
export const GET = rawRoute({ role: "viewer" }, async ({ params, actor }) => {
  const report = await getQualityReport.run(await getContext(actor), idInput.parse(params));
  return new Response(reportPage(pageOf(report)), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-disposition": `attachment; filename="quality-${report.night}.html"`,
      "cache-control": "no-store",
    },
  });
});
