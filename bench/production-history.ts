/** What a month leaves behind, row by row, as SQL: kinds, results and words in about the shares that a lived-through fleet has. */
import type { Extent } from "./production-seed";

export const DAYS = 30;
const WORDS = 2000;
const PHRASES = 20_000;
export const COMMON_WORD = "light";
export const RARE_WORD = "xylograph";

const onsets = "b c d f g h l m n p r s t v w br cl dr fl gr pl sh st tr".split(" ");
const rimes = "ade ain ale ane ark arn ast eel ell end ern est ide ill ind ine old one ope orn oss our und ush".split(
  " ",
);

/** A few thousand words; the first are said most often. */
export function words(): string[] {
  const made = onsets.flatMap((first) => rimes.map((rime) => first + rime));
  const long = made.flatMap((word, nth) => [
    word,
    `${word}${rimes[(nth * 7) % rimes.length]}`,
    `${word}er`,
    `${word}ing`,
  ]);
  return ["the", "and", "of", COMMON_WORD, "a", "in", "with", "green", "picture", "love", ...long].slice(0, WORDS);
}

/** Titles and comments that the month is made of. Cubed, so that a hundred of the words make up half of what is said. */
export function phrasesSql(): string {
  const word = (nth: number) =>
    `(select word from vocabulary v where v.nth = 1 + floor(${WORDS} * power(abs(hashint8(n * 31 + ${nth})) % 100000 / 100000.0, 3))::int)`;
  const sentence = (from: number, length: number) =>
    Array.from({ length }, (_, nth) => word(from + nth)).join(" || ' ' || ");
  return `insert into phrases select n, ${sentence(1, 3)}, ${sentence(10, 9)} from generate_series(0::bigint, ${PHRASES - 1}) n`;
}

/** One statement a table, in the order they depend on each other. */
export function historySql({ bots, activities, now }: Extent): { table: string; statement: string }[] {
  const at = `timestamptz '${new Date(now).toISOString()}'`;
  const step = `interval '${(DAYS * 86_400) / activities} seconds'`;
  // Some bots are three times as busy as others.
  const bot = `'bot_' || lpad((1 + floor(${bots} * power(abs(hashint8(i)) % 1000000 / 1000000.0, 1.4)))::int::text, 6, '0')`;
  const dice = "abs(hashint8(i * 7 + 3)) % 1000";
  return [
    {
      table: "activities",
      statement: `
        insert into activities (at, real_at, bot_id, session_id, turn_id, kind, result, text, item_id, item_title, count, cost_micros, detail)
        select at, at, bot_id, case when acts then visit end, case when acts then visit || ':' || i end, kind,
          case when not acts then case kind when 'failing' then 'failed' else 'info' end
            when luck < 925 then 'done' when luck < 955 then 'skipped' when luck < 985 then 'refused' else 'given_up' end,
          case kind when 'browse' then 'looked at ' || (3 + luck % 9) || ' pictures' when 'like' then 'liked ' || (1 + luck % 4) || ' pictures'
            when 'comment' then 'commented on ' || title when 'post' then 'posted ' || title else kind || ' by the bench' end,
          case when kind in ('like', 'comment', 'post') then 'item_' || i % 400000 end,
          case when kind in ('like', 'comment', 'post') then title end,
          case kind when 'like' then 1 + luck % 4 else 1 end, case when kind in ('comment', 'post') then 300 else 0 end,
          case kind when 'comment' then jsonb_build_object('quote', quote) end
        from (
          select i, ${at} - ${step} * (${activities} - i) as at, bot_id, bot_id || ':' || (1 + i * ${DAYS * 3} / ${activities + 1}) as visit,
            kind, kind in ('browse', 'like', 'comment', 'post') as acts, abs(hashint8(i * 13 + 5)) % 1000 as luck, title, quote
          from (select i, ${bot} as bot_id, case when ${dice} < 480 then 'browse' when ${dice} < 760 then 'like' when ${dice} < 930 then 'comment'
              when ${dice} < 970 then 'post' else (array['held', 'released', 'replanned', 'restarted', 'edited', 'failing'])[1 + ${dice} % 6] end as kind
            from generate_series(1::bigint, ${activities}::bigint) i) drawn
          join phrases on nth = abs(hashint8(i * 31)) % ${PHRASES}
          order by i
        ) told`,
    },
    {
      table: "sessions",
      statement: `
        insert into sessions (id, bot_id, number, lease, visit, status, planned_at, opened_at, opened_real_at, closed_at, turn_count)
        select session_id, bot_id, split_part(session_id, ':', 2)::int, 1, 'content', 'closed', min(at), min(at), min(at), max(at), count(*)
        from activities where session_id is not null group by session_id, bot_id`,
    },
    {
      table: "turns",
      statement: `
        insert into turns (id, session_id, bot_id, index, kind, due_at, status, targets, finished_at)
        select turn_id, session_id, bot_id, split_part(turn_id, ':', 3)::int, kind, at, 'done', '[]', at
        from activities where turn_id is not null and at > ${at} - interval '7 days'`,
    },
    {
      table: "intents",
      statement: `
        insert into intents (id, key, turn_id, session_id, bot_id, gallery_id, ordinal, kind, lease, status, item_id, text, remote_id, at,
          permitted_at, permit_until, finished_at, remembered)
        select turn_id, turn_id, turn_id, session_id, bot_id, 'sandbox', 0, kind, 1, 'done', item_id, detail ->> 'quote', 'r' || id, at, at, at, at, true
        from activities where kind in ('like', 'comment', 'post') and result = 'done'`,
    },
    {
      table: "model_calls",
      statement: `
        insert into model_calls (id, at, day, bot_id, turn_id, purpose, provider, model, status, reserved_micros, cost_micros)
        select 'call' || id, at, (at at time zone 'UTC')::date, bot_id, turn_id, kind, 'openai', 'gpt-4.1-mini', 'done', 600, 300
        from activities where kind in ('comment', 'post')`,
    },
    {
      table: "bots",
      statement: `
        update bots set last_activity_id = last.id, last_action_at = last.at
        from (select distinct on (bot_id) bot_id, id, at from activities
          where result = 'done' and kind in ('browse', 'like', 'comment', 'post') and at > ${at} - interval '5 days' order by bot_id, id desc) last
        where last.bot_id = bots.id`,
    },
  ];
}
