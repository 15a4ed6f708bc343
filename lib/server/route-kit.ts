// Law: no handler runs before its caller is known, allowed and, for a change, shown to come from our own pages.
import { type Actor, requireRole, type Role } from "@/lib/fleet/actor";
import type { FleetContext } from "@/lib/fleet/context";
import { FleetError } from "@/lib/fleet/errors";
import type { Verb } from "@/lib/fleet/verb";
import { isSameOrigin } from "./auth-origin";
import { actorOf, type OperatorActor, type SignedIn } from "./auth-session";
import { collectInput, type Segment } from "./request-input";
import { logEvent } from "./log";
import { withLogScope } from "./log-scope";
import { REQUEST_ID_HEADER, requestIdOf } from "./request-id";
import { traced } from "./telemetry";
import { placeOf } from "./trace";
import { type LogFault, respondJson, respondThrown } from "./respond";

/** What a handler asks of its caller, told on the handler itself: the authorisation matrix holds it against its table. */
export type RouteRule = { access: "session"; role: Role; verb?: string } | { access: "public" } | { access: "token" };

type Handle = (request: Request, segment: Segment) => Promise<Response>;
export type RouteHandler = Handle & { rule: RouteRule };

const ruled = (rule: RouteRule, handle: Handle): RouteHandler => Object.assign(handle, { rule });

/** What the mechanism needs from the world; the tests give their own. */
export type RouteWorld = {
  signedIn: (headers: Headers) => Promise<SignedIn | null>;
  /** Who a program is by the token it carries instead of a cookie; null without one. Throws for a wrong one. */
  program?: (headers: Headers) => Promise<OperatorActor | null>;
  context: (actor: Actor) => Promise<FleetContext>;
  site: () => { url: string; port: number };
  /** Counts a change by this operator. Null when it may go on, otherwise the seconds to wait. */
  countChange?: (operatorId: string) => Promise<number | null>;
  /** Resolves when nothing of this request is left to do: where a process may end with its answer. */
  settle?: () => Promise<void>;
  log?: LogFault;
};

export type RawInput = { request: Request; params: Record<string, string>; session: SignedIn; actor: OperatorActor };
export type OpenInput = { request: Request; params: Record<string, string> };

const isRead = (request: Request) => request.method === "GET" || request.method === "HEAD";

async function plainParams(segment: Segment): Promise<Record<string, string>> {
  const params: Record<string, string> = {};
  for (const [key, value] of Object.entries((await segment.params) ?? {}))
    if (value !== undefined) params[key] = Array.isArray(value) ? value.join("/") : value;
  return params;
}

/** The route of a request without what varies in it: ids, and handles of people. */
function routeName(request: Request, params: Record<string, string>): string {
  const names = new Map(Object.entries(params).map(([name, value]) => [value, `[${name}]`]));
  const parts = new URL(request.url).pathname.split("/");
  return parts.map((part) => names.get(decodeURIComponent(part)) ?? part).join("/");
}

export function createRouteKit(world: RouteWorld) {
  function checkOrigin(request: Request): void {
    if (isRead(request) || isSameOrigin(request.headers, world.site())) return;
    throw new FleetError(
      "forbidden",
      "This change did not come from a page of this console.",
      "Open the console itself and try again there.",
    );
  }

  async function caller(request: Request, role: Role): Promise<SignedIn> {
    const session = await world.signedIn(request.headers);
    if (!session) throw new FleetError("unauthenticated", "You are not signed in.", "Sign in and try again.");
    checkOrigin(request);
    requireRole(actorOf(session), role);
    return session;
  }

  /** Verbs are for people and programs. A program carries no cookie that a foreign page could borrow: it needs no proof of origin. */
  async function actorFor(request: Request, role: Role): Promise<OperatorActor> {
    const program = await world.program?.(request.headers);
    if (!program) return actorOf(await caller(request, role));
    requireRole(program, role);
    return program;
  }

  /** After the role: what is refused anyway is not counted. */
  async function checkPace(request: Request, actor: OperatorActor): Promise<void> {
    const retryAfterS = isRead(request) ? null : ((await world.countChange?.(actor.id)) ?? null);
    if (retryAfterS === null) return;
    throw new FleetError(
      "rate_limited",
      "You have made more changes within a minute than one person may.",
      `Wait ${Math.ceil(retryAfterS)} s, then go on. Stopping and pausing the fleet work all the same.`,
      { retryAfterS },
    );
  }

  /** The answer bears the number of its request; where the proxy has given it, the proxy also writes it on the answer. */
  async function guarded(request: Request, segment: Segment, work: () => Promise<Response>): Promise<Response> {
    const requestId = requestIdOf(request.headers);
    const began = performance.now();
    const { method } = request;
    const name = `${method} ${routeName(request, await plainParams(segment))}`;
    const wish = { name, kind: "server" as const, parent: placeOf(request.headers.get("traceparent")) };
    const response = await withLogScope({ requestId }, () =>
      traced(wish, async (note) => {
        const answer = await answered(request, work);
        note({ "http.request.method": method, "http.response.status_code": answer.status }, answer.status >= 500);
        return answer;
      }),
    );
    if (!request.headers.has(REQUEST_ID_HEADER)) response.headers.set(REQUEST_ID_HEADER, requestId);
    if (!isRead(request) || response.status >= 500) {
      const ms = Math.round(performance.now() - began);
      logEvent("info", "request", name, { requestId, status: response.status, ms });
    }
    await world.settle?.();
    return response;
  }

  async function answered(request: Request, work: () => Promise<Response>): Promise<Response> {
    try {
      return await work();
    } catch (error) {
      return respondThrown(error, `${request.method} ${new URL(request.url).pathname}`, world.log);
    }
  }

  /**
   * Serves a verb. A command is never served to GET, so that no link or picture can change anything. `always`: served however
   * many changes were made before, for what stops the fleet. `maxBytes`: for a body larger than what verbs take.
   */
  function route<I, O>(
    verb: Verb<I, O>,
    options: { status?: number; always?: boolean; maxBytes?: number } = {},
  ): RouteHandler {
    return ruled({ access: "session", role: verb.role, verb: verb.name }, (request, segment) =>
      guarded(request, segment, async () => {
        const actor = await actorFor(request, verb.role);
        if (verb.kind === "command" && isRead(request)) {
          throw new FleetError("invalid_input", `${verb.name} changes something and cannot be read.`, "Use POST.", {
            status: 405,
          });
        }
        if (!options.always) await checkPace(request, actor);
        const input = await collectInput(verb.input, request, segment, options.maxBytes);
        const result = await verb.run(await world.context(actor), input);
        return respondJson(result, { status: options.status });
      }),
    );
  }

  /** For streams, files and what needs the session itself. */
  function rawRoute(rule: { role: Role }, handler: (input: RawInput) => Promise<Response>): RouteHandler {
    return ruled({ access: "session", role: rule.role }, (request, segment) =>
      guarded(request, segment, async () => {
        const session = await caller(request, rule.role);
        const actor = actorOf(session);
        await checkPace(request, actor);
        return handler({ request, params: await plainParams(segment), session, actor });
      }),
    );
  }

  /** For strangers. `why` says for the reader why that is safe; changes still have to come from our own pages. */
  function publicRoute(_why: string, handler: (input: OpenInput) => Promise<Response>): RouteHandler {
    return ruled({ access: "public" }, (request, segment) =>
      guarded(request, segment, async () => {
        checkOrigin(request);
        return handler({ request, params: await plainParams(segment) });
      }),
    );
  }

  /** For machines that carry a secret of their own: `allows` decides on the bearer token. 404 where `exists` says no. */
  function tokenRoute(
    allows: (bearer: string) => boolean,
    handler: (input: OpenInput) => Promise<Response>,
    exists: () => boolean = () => true,
  ): RouteHandler {
    return ruled({ access: "token" }, (request, segment) =>
      guarded(request, segment, async () => {
        if (!exists()) throw new FleetError("not_found", "There is nothing at this address.");
        const bearer = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
        if (!bearer || !allows(bearer)) throw new FleetError("unauthenticated", "The token is missing or wrong.");
        return handler({ request, params: await plainParams(segment) });
      }),
    );
  }

  return { route, rawRoute, publicRoute, tokenRoute };
}
