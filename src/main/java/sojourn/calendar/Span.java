package sojourn.calendar;

import java.time.LocalTime;

/** A stretch of working time within one day, from opening up to but without closing. */
public record Span(LocalTime opens, LocalTime closes) {}
