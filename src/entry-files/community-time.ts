/** The one time zone of China; a community's days begin and end in it wherever its server stands. */
export const COMMUNITY_ZONE = "Asia/Shanghai";

const days = new Intl.DateTimeFormat("sv-SE", { timeZone: COMMUNITY_ZONE });
const minutes = new Intl.DateTimeFormat("sv-SE", {
  timeZone: COMMUNITY_ZONE,
  dateStyle: "short",
  timeStyle: "short",
});

/** The day of a time (milliseconds since 1970) in the community, `YYYY-MM-DD`. */
export function dayInCommunity(time: number): string {
  return days.format(time);
}

/** The minute of a time in the community, `YYYY-MM-DD HH:MM`. */
export function minuteInCommunity(time: number): string {
  return minutes.format(time);
}
