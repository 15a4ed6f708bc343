import { CircleCheckIcon, CircleDotIcon, HourglassIcon, TriangleAlertIcon, type LucideIcon } from "lucide-react";

import type { Tone } from "@/components/common/status-pill";
import type { QualityLight } from "@/lib/fleet/contracts/quality";

/** A light's tone and icon: never colour alone. */
export const lights: Record<QualityLight, { tone: Tone; icon: LucideIcon; fill: string }> = {
  green: { tone: "ok", icon: CircleCheckIcon, fill: "bg-ok" },
  amber: { tone: "held", icon: CircleDotIcon, fill: "bg-held" },
  red: { tone: "fail", icon: TriangleAlertIcon, fill: "bg-fail" },
  none: { tone: "idle", icon: HourglassIcon, fill: "bg-idle-line" },
};
