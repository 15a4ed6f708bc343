import {
  CameraIcon,
  ChartSplineIcon,
  FrameIcon,
  Gamepad2Icon,
  MegaphoneIcon,
  UserIcon,
  WandSparklesIcon,
  type LucideIcon,
} from "lucide-react";

import { cn } from "@/components/ui/cn";

// Catalogue order; a house's own archetypes are told apart by what their ids say.
const iconsByWord: readonly (readonly [RegExp, LucideIcon])[] = [
  [/photo|product/, CameraIcon],
  [/social|market/, MegaphoneIcon],
  [/game/, Gamepad2Icon],
  [/data|viz|chart/, ChartSplineIcon],
  [/ai|gener/, WandSparklesIcon],
  [/ux|design|interface/, FrameIcon],
];

export function ArchetypeIcon({ id, className }: { id: string; className?: string }) {
  const Icon = iconsByWord.find(([word]) => word.test(id))?.[1] ?? UserIcon;
  return <Icon aria-hidden strokeWidth={1.75} className={cn("size-3.5 shrink-0", className)} />;
}

/** Icon and name of an archetype, on one line. */
export function ArchetypeLabel({
  archetype,
  className,
}: {
  archetype: { id: string; name: string };
  className?: string;
}) {
  return (
    <span
      className={cn(
        "inline-flex min-w-0 items-center gap-1.5 align-middle whitespace-nowrap text-muted-foreground",
        className,
      )}
    >
      <ArchetypeIcon id={archetype.id} />
      {archetype.name}
    </span>
  );
}
