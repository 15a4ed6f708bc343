import { Avatar, AvatarFallback, AvatarImage } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}

/**
 * The bot's face as the gallery shows it, or its initials until there is one.
 * @param size edge in CSS pixels. Decorative: the name stands beside it.
 */
export function BotAvatar({
  bot,
  size = 28,
  className,
}: {
  bot: { name: string; avatarUrl: string | null };
  size?: number;
  className?: string;
}) {
  return (
    <Avatar
      aria-hidden
      className={cn(
        "after:absolute after:inset-0 after:rounded-full after:ring-1 after:ring-black/5 after:ring-inset dark:after:ring-white/10",
        className,
      )}
      style={{ width: size, height: size }}
    >
      {bot.avatarUrl && <AvatarImage src={bot.avatarUrl} alt="" />}
      <AvatarFallback style={{ fontSize: Math.max(10, Math.round(size * 0.36)) }}>{initials(bot.name)}</AvatarFallback>
    </Avatar>
  );
}

/** A few faces in a row, the rest as "+5". */
export function BotFaces({
  bots,
  limit = 5,
  size = 24,
}: {
  bots: readonly { id: string; name: string; avatarUrl: string | null }[];
  limit?: number;
  size?: number;
}) {
  const rest = bots.length - limit;
  return (
    <span className="inline-flex items-center">
      <span className="inline-flex -space-x-1.5">
        {bots.slice(0, limit).map((bot) => (
          <BotAvatar key={bot.id} bot={bot} size={size} className="outline-2 outline-card" />
        ))}
      </span>
      <span className="sr-only">{bots.map((bot) => bot.name).join(", ")}</span>
      {rest > 0 && <span className="ml-1.5 text-xs text-muted-foreground">+{rest}</span>}
    </span>
  );
}
