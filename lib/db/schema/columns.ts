import { jsonb, timestamp } from "drizzle-orm/pg-core";

/** A moment with millisecond precision and a zone; read and written as `Date`. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

/** A JSON document of a known shape. The reader validates what an operator or the gallery could have written. */
export const document = <T>() => jsonb().$type<T>();
