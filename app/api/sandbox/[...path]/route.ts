import { serveSandbox } from "@/lib/server/sandbox";

/** The gallery checks its own token, so that its refusals are the contract's; pictures and avatars are public. */
export const GET = serveSandbox;
export const POST = serveSandbox;
export const DELETE = serveSandbox;
