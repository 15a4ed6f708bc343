// Law: a request has one number, its caller's where that can do no harm in a log, and it is in the answer and in every line about it.
import { randomBytes } from "node:crypto";

export const REQUEST_ID_HEADER = "x-request-id";

const SANE = /^[A-Za-z0-9][A-Za-z0-9._:-]{7,99}$/;

export function requestIdOf(headers: Headers): string {
  const given = headers.get(REQUEST_ID_HEADER);
  return given !== null && SANE.test(given) ? given : `req_${randomBytes(9).toString("base64url")}`;
}
