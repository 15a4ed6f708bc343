import { EyeIcon, HeartIcon, ImagePlusIcon, MessageCircleIcon, SettingsIcon, type LucideIcon } from "lucide-react";

import { cn } from "@/components/ui/cn";

interface KindLook {
  word: string;
  icon: LucideIcon;
  /** The series colour of charts, a CSS value. */
  color: string;
}

/** In the order and colours every chart keeps: from the baseline up. */
export const kindLooks: Record<"post" | "comment" | "like" | "browse", KindLook> = {
  post: { word: "Post", icon: ImagePlusIcon, color: "var(--chart-1)" },
  comment: { word: "Comment", icon: MessageCircleIcon, color: "var(--chart-2)" },
  like: { word: "Like", icon: HeartIcon, color: "var(--chart-3)" },
  browse: { word: "Browse", icon: EyeIcon, color: "var(--chart-4)" },
};

const other: KindLook = { word: "Event", icon: SettingsIcon, color: "var(--muted-foreground)" };

/** `kind` is a turn's kind; any other word of the log gets a neutral mark. */
export function KindIcon({ kind, className, boxed = false }: { kind: string; className?: string; boxed?: boolean }) {
  const look = kind in kindLooks ? kindLooks[kind as keyof typeof kindLooks] : other;
  const Icon = look.icon;
  const icon = (
    <Icon
      aria-hidden
      strokeWidth={boxed ? 2 : 1.75}
      className={cn(boxed ? "size-3.5" : "size-4", "shrink-0", !boxed && className)}
      style={{ color: kind === "browse" ? "var(--muted-foreground)" : look.color }}
    />
  );
  if (!boxed) return icon;
  return (
    <span className={cn("grid size-6 shrink-0 place-items-center rounded-md border border-border bg-card", className)}>
      {icon}
    </span>
  );
}
