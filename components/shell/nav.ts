import { LayoutDashboardIcon, ScrollTextIcon, Settings2Icon, UsersIcon, type LucideIcon } from "lucide-react";

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
  { href: "/settings", title: "Settings", icon: Settings2Icon },
];

/** Whether `path` is this screen or one below it. */
export function isWithin(path: string, href: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}
