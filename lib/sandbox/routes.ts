/** The contract's calls and the sandbox's extensions, in one table. */
import { createShowcaseItem } from "./calls/create-item";
import { executeWorkflow, makePictures } from "./calls/execute";
import { getAvatar, getImageContent } from "./calls/images";
import { inviteUser } from "./calls/invite-user";
import { createItemComment, listItemComments, toggleItemLike } from "./calls/react";
import { getShowcaseItem, getUser, listShowcase, listUserShowcase } from "./calls/read-items";
import { deleteItemComment, deleteShowcaseItem, deleteUser } from "./calls/remove";
import { ok } from "./http/answer";
import type { Access, Call, Route } from "./http/call";

/** What this server can do beyond the plain contract. `backdating`: see `X-Sandbox-Time` in sandbox.ts. */
const CAPABILITIES = {
  identity: "sandbox",
  deletePost: true,
  deleteComment: true,
  profileAtInvitation: true,
  isAgentShown: true,
  idempotencyKeys: true,
  backdating: true,
} as const;

const route = (method: Route["method"], pattern: string, access: Access, call: Route["call"]): Route => ({
  method,
  pattern,
  access,
  call,
});
const getCapabilities = (_call: Call) => Promise.resolve(ok(CAPABILITIES));

export const ROUTES: readonly Route[] = [
  route("GET", "/api/capabilities", "service", getCapabilities),
  route("GET", "/api/showcase", "service", listShowcase),
  route("POST", "/api/showcase", "actor", createShowcaseItem),
  route("GET", "/api/showcase/:id", "service", getShowcaseItem),
  route("DELETE", "/api/showcase/:id", "service", deleteShowcaseItem),
  route("POST", "/api/showcase/:id/like", "actor", toggleItemLike),
  route("GET", "/api/showcase/:id/comments", "service", listItemComments),
  route("POST", "/api/showcase/:id/comments", "actor", createItemComment),
  route("DELETE", "/api/showcase/:id/comments/:commentId", "service", deleteItemComment),
  { ...route("POST", "/api/execute/sync", "service", executeWorkflow), prepare: makePictures },
  route("POST", "/api/admin/users/invite", "service", inviteUser),
  route("DELETE", "/api/admin/users/:id", "service", deleteUser),
  route("GET", "/api/users/:username", "service", getUser),
  route("GET", "/api/users/:username/showcase", "service", listUserShowcase),
  route("GET", "/api/storage/images/:id/content", "public", getImageContent),
  route("GET", "/api/avatars/:username.svg", "public", getAvatar),
];
