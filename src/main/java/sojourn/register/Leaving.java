package sojourn.register;

import sojourn.shell.HumanId;

/** Somebody whose last day is near. */
public record Leaving(PersonId person, HumanId human) {}
