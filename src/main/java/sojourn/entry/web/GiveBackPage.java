package sojourn.entry.web;

import sojourn.entry.EntryPermit;

/** Before a permit is given back: which one, and what that means. */
public record GiveBackPage(EntryPermit permit, String campus) {}
