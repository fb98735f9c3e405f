/** Lengths of time, by which money an hour, a day and a month are set side by side. */

/** Lengths of a mean month, the only conversions between units of time. */
export interface Calendar {
  /** Hours in a month (365.25 days / 12). */
  hours: number;
  /** Days in a month. */
  days: number;
  /** Seconds in an hour. */
  seconds: number;
  /** Minutes in an hour. */
  minutes: number;
}
export const CALENDAR: Calendar = { hours: 730.5, days: 30.4375, seconds: 3600, minutes: 60 };

/** Hours that a GPU which is never switched off runs a day. */
export const DAY = 24;
