/**
 * A gallery that is not Studio, to hold the port against: numbered pins in place of a showcase, members who get a token of their own, hearts that are
 * set and not toggled, talk in threads, uploads in place of workflows, lists by cursor, seconds, snake case, refusals as problem documents.
 */
import { type Board, type Member, pinboardRoutes, problem, refuse, Refused } from "./test-pinboard-routes";

export const PINBOARD_TOKEN = "pin_service_c0ffee";

export function createPinboard(now: () => number) {
  const board: Board = { now, members: [], pins: [], sessions: new Map() };
  const routes = pinboardRoutes(board);

  function whoAsks(headers: Headers): Member | undefined {
    const given = /^Token (.+)$/.exec(headers.get("authorization") ?? "")?.[1] ?? "";
    if (given === PINBOARD_TOKEN) return undefined;
    const session = board.sessions.get(given);
    return session && session.until > now() ? session.member : refuse(401, "bad-token");
  }

  async function handle(request: Request): Promise<Response> {
    const { pathname, searchParams: query, origin } = new URL(request.url);
    const path = pathname.replace(/^\/v2\//, "");
    const isPicture = request.headers.get("content-type") === "application/octet-stream";
    const bytes = new Uint8Array(await request.arrayBuffer());
    try {
      const me = whoAsks(request.headers);
      for (const [method, pattern, answer] of routes) {
        const params = request.method === method ? pattern.exec(path)?.slice(1).map(decodeURIComponent) : undefined;
        if (!params) continue;
        const body = isPicture ? { bytes } : bytes.length > 0 ? JSON.parse(Buffer.from(bytes).toString()) : {};
        return answer({ params, query, body, me, base: origin });
      }
      return refuse(404, "no-such-page");
    } catch (error) {
      if (error instanceof Refused) return problem(error.problem);
      throw error;
    }
  }
  return { ...board, handle };
}
