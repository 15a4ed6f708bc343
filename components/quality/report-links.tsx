import { BracesIcon, DownloadIcon } from "lucide-react";

import { Button } from "@/components/ui/button";
import type { QualityReportDto } from "@/lib/fleet/contracts/quality";

/** The report to keep or to pass on: as a page of its own, or as data. */
export function ReportLinks({ report }: { report: QualityReportDto }) {
  const path = `/api/quality/reports/${encodeURIComponent(report.id)}`;
  return (
    <>
      <Button asChild>
        <a href={`${path}/page`} download aria-label="Download the report as a page">
          <DownloadIcon aria-hidden />
          Page
        </a>
      </Button>
      <Button asChild>
        <a href={path} download={`quality-${report.night}.json`} aria-label="Download the report as JSON">
          <BracesIcon aria-hidden />
          JSON
        </a>
      </Button>
    </>
  );
}
