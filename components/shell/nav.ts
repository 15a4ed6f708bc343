import {
  ClipboardCheckIcon,
  FingerprintIcon,
  LayoutDashboardIcon,
  ScrollTextIcon,
  Settings2Icon,
  UsersIcon,
  WalletIcon,
  type LucideIcon,
} from "lucide-react";

export interface NavItem {
  href: string;
  title: string;
  icon: LucideIcon;
}

/** The screens that exist, in the order an operator asks for them. */
export const navItems: readonly NavItem[] = [
  { href: "/", title: "Overview", icon: LayoutDashboardIcon },
  { href: "/bots", title: "Bots", icon: UsersIcon },
  { href: "/activity", title: "Activity", icon: ScrollTextIcon },
  { href: "/review", title: "Review", icon: ClipboardCheckIcon },
  { href: "/budget", title: "Budget", icon: WalletIcon },
  { href: "/quality", title: "Quality", icon: FingerprintIcon },
  { href: "/settings", title: "Settings", icon: Settings2Icon },
];

/** The word over a screen that no line of the menu leads to. */
const apart: readonly Pick<NavItem, "href" | "title">[] = [
  { href: "/people", title: "A user" },
  { href: "/connect", title: "Connect a Studio" },
  { href: "/activity/dead-letters", title: "Dead letters" },
];

export function titleOf(path: string): string {
  return [...navItems, ...apart].findLast((item) => isWithin(path, item.href))?.title ?? "FloImg Fleet";
}

/** Whether `path` is this screen or one below it. */
export function isWithin(path: string, href: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}
