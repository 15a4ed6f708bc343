// Law: default deny. A path that is not on the list of lib/server/auth-access.ts needs a live session, page or route, known or not.
import { NextResponse, type NextRequest } from "next/server";
import { bearerOf } from "@/lib/server/api-token-bearer";
import { accessOf, isApi } from "@/lib/server/auth-access";
import { signedInAndProlonged } from "@/lib/server/auth";
import { getEnv } from "@/lib/server/env";
import { logError } from "@/lib/server/log";
import { withLogScope } from "@/lib/server/log-scope";
import { REQUEST_ID_HEADER, requestIdOf } from "@/lib/server/request-id";
import { dataPolicy, newNonce, pagePolicy, securityHeaders } from "@/lib/server/security-headers";

type Refusal = { status: number; code: string; message: string; remedy: string };

const refusal = (requestId: string, { status, ...error }: Refusal) =>
  NextResponse.json({ error: { ...error, requestId } }, { status, headers: { "cache-control": "no-store" } });

async function sessionOf(request: NextRequest) {
  try {
    return await signedInAndProlonged(request.headers);
  } catch (error) {
    logError("proxy", "The session could not be read.", error);
    return "unavailable" as const;
  }
}

/** What the answer is but for its headers; `pass` lets the request through to the page or route. */
async function answer(request: NextRequest, requestId: string, pass: () => NextResponse): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  // Server functions can be called through any page's address; this app has none, so none is let through unseen.
  const access = request.headers.has("next-action") ? "session" : accessOf(pathname);
  if (access !== "session") return pass();
  // Whether a program's token is good, and for what, its route decides.
  if (isApi(pathname) && !request.headers.has("next-action") && bearerOf(request.headers)) return pass();

  const found = await withLogScope({ requestId }, () => sessionOf(request));
  if (found === "unavailable") {
    return refusal(requestId, {
      status: 503,
      code: "unavailable",
      message: "The console cannot reach its database.",
      remedy: "Try again in a moment; the server's log has the cause.",
    });
  }
  const { session, setCookies } = found;
  if (session) {
    const response = pass();
    for (const cookie of setCookies) response.headers.append("set-cookie", cookie);
    return response;
  }
  if (isApi(pathname)) {
    const message = "You are not signed in.";
    return refusal(requestId, { status: 401, code: "unauthenticated", message, remedy: "Sign in and try again." });
  }
  const login = new URL("/login", request.nextUrl);
  if (pathname !== "/") login.searchParams.set("next", pathname + search);
  return NextResponse.redirect(login, 303);
}

export async function proxy(request: NextRequest) {
  const https = getEnv().url.startsWith("https:");
  const nonce = newNonce();
  const policy = isApi(request.nextUrl.pathname)
    ? dataPolicy
    : pagePolicy(nonce, { https, development: process.env.NODE_ENV === "development" });
  const requestId = requestIdOf(request.headers);
  const response = await answer(request, requestId, () => {
    // Next reads the nonce from the request's policy; whatever a browser sent under these names is overwritten.
    const headers = new Headers(request.headers);
    headers.set("x-nonce", nonce);
    headers.set("content-security-policy", policy);
    headers.set(REQUEST_ID_HEADER, requestId);
    return NextResponse.next({ request: { headers } });
  });
  response.headers.set("content-security-policy", policy);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  for (const [name, value] of Object.entries(securityHeaders({ https }))) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ["/((?!_next/static/).*)"] };
