// Law: people act in the sandbox as themselves and by role; what the gallery declines is told in its own words.
import { toComment } from "@/app/gallery/cards";
import { FleetError } from "@/lib/fleet/errors";
import type { Declined, HumanContext } from "@/lib/sandbox/human/human-context";
import { ensureHuman } from "@/lib/sandbox/human/people";
import { type EncodePicture, postAsHuman } from "@/lib/sandbox/human/post-as-human";
import { commentAsHuman, deleteOwn, likeAsHuman } from "@/lib/sandbox/human/react-as-human";
import { readJsonObject } from "@/lib/server/request-input";
import { respondJson } from "@/lib/server/respond";
import type { RawInput } from "@/lib/server/route-kit";
import { readUpload } from "./upload";

/** Whoever signed in may look; acting in the gallery is acting on the fleet's world, so it takes an operator. */
export const actors = { role: "operator" } as const;

/** What the acts need of the world; the tests give their own. */
export type ActWorld = {
  isOn: () => boolean;
  context: () => Promise<HumanContext & { encode: EncodePicture }>;
  publish: (topics: readonly string[]) => void;
};

const GONE = new Set(["This post is no longer here.", "This is not yours, or no longer here."]);

function refusalOf({ message }: Declined): FleetError {
  return new FleetError(GONE.has(message) ? "not_found" : "invalid_input", message);
}

export function createGalleryActs({ isOn, context, publish }: ActWorld) {
  async function enter({ session, params }: RawInput) {
    if (!isOn()) throw new FleetError("not_found", "There is no sandbox gallery here.", "Act on the Studio itself.");
    const ctx = await context();
    const { id: operatorId, name } = session.operator;
    return { ctx, user: await ensureHuman(ctx, { operatorId, name }), itemId: params["id"] ?? "" };
  }
  const changed = () => publish(["activity", "gallery"]);

  return {
    async share(input: RawInput): Promise<Response> {
      const { ctx, user } = await enter(input);
      const upload = await readUpload(input.request);
      const shared = await postAsHuman(ctx, { user, ...upload });
      if (shared.kind === "declined") throw refusalOf(shared);
      changed();
      return respondJson({ id: shared.item.id }, { status: 201 });
    },

    async like(input: RawInput): Promise<Response> {
      const { ctx, user, itemId } = await enter(input);
      const toggled = await likeAsHuman(ctx, { user, itemId });
      if (toggled.kind === "declined") throw refusalOf(toggled);
      changed();
      return respondJson({ liked: toggled.liked, likeCount: toggled.likeCount });
    },

    async comment(input: RawInput): Promise<Response> {
      const { ctx, user, itemId } = await enter(input);
      const { content } = await readJsonObject(input.request, 16_384);
      if (typeof content !== "string") throw new FleetError("invalid_input", "A comment has 1 to 1,000 characters.");
      const said = await commentAsHuman(ctx, { user, itemId, content });
      if (said.kind === "declined") throw refusalOf(said);
      changed();
      return respondJson(toComment(said.comment), { status: 201 });
    },

    /** The comment named in the address, else the picture. */
    async remove(input: RawInput): Promise<Response> {
      const { ctx, user, itemId } = await enter(input);
      const commentId = input.params["commentId"];
      const removed = await deleteOwn(ctx, { user, itemId, ...(commentId === undefined ? {} : { commentId }) });
      if (removed.kind === "declined") throw refusalOf(removed);
      changed();
      return respondJson({ deleted: true });
    },
  };
}
