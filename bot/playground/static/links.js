// Where a link in a message may lead: the web, Telegram, or a deep link to the playground's own bot.

const TELEGRAM_HOSTS = ["t.me", "telegram.me", "telegram.dog"];

/** Return the address as a URL with protocol http, https or tg, or null for anything else. */
function allowed(address) {
  const hasScheme = /^(https?:\/\/|tg:)/i.test(address);
  try {
    const url = new URL(hasScheme ? address : `https://${address}`);
    // Without a scheme to be trusted, "mailto:a@example.org" would read as a user's name and "ftp://…" as a host's.
    return hasScheme || (!url.username && url.hostname.includes(".")) ? url : null;
  } catch {
    return null;
  }
}

/** Return the start payload if the URL is a deep link to the bot, else null. */
function payloadOf(url, botName) {
  const path = url.pathname.replace(/^\/+|\/+$/g, "");
  const onWeb = url.protocol !== "tg:" && TELEGRAM_HOSTS.includes(url.hostname.toLowerCase());
  const inTelegram = url.protocol === "tg:" && (url.hostname === "resolve" || path === "resolve");
  const name = onWeb ? path : inTelegram ? url.searchParams.get("domain") : null;
  if (!name || name.toLowerCase() !== botName.toLowerCase()) return null;
  return url.searchParams.get("start");
}

/**
 * Tell what following an address does.
 * Returns `{payload}` for a deep link to the bot, `{href}` for a page, or null where a link is not allowed.
 */
export function destination(address, botName) {
  const url = allowed((address || "").trim());
  if (!url) return null;
  const payload = payloadOf(url, botName);
  return payload === null ? { href: url.href } : { payload };
}
