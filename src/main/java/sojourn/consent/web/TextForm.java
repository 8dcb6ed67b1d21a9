package sojourn.consent.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sojourn.consent.ConsentText;
import sojourn.consent.ConsentText.Wording;
import sojourn.shell.Faults;

/** A new version as an administrator typed it. */
public record TextForm(String days, boolean asksAgain, Map<Part, String> zh, Map<Part, String> en) {

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    /** What a version says, question by question. */
    public enum Part {
        PURPOSE,
        PROCESSOR,
        RECIPIENTS,
        RETENTION,
        OTHERWISE,
        WITHDRAWAL,
        RIGHTS,
        WHOLE;

        /** The message key of its question. */
        public String key() {
            return "consent." + (this == WHOLE ? "whole-title" : name().toLowerCase(Locale.ROOT));
        }

        /** In characters. */
        public int longest() {
            return this == WHOLE ? 8000 : 400;
        }

        public String field(String language) {
            return name().toLowerCase(Locale.ROOT) + "-" + language;
        }
    }

    static TextForm of(ConsentText text) {
        return new TextForm(String.valueOf(text.keepDays()), false, parts(text.zh()), parts(text.en()));
    }

    static TextForm of(Map<String, String> typed) {
        return new TextForm(
                typed.getOrDefault("days", "").strip(),
                typed.containsKey("again"),
                parts(typed, "zh"),
                parts(typed, "en"));
    }

    /** What is wrong with it stands in the faults. */
    Faults faults() {
        var faults = new Faults();
        if (keepDays() == null) {
            faults.add("days", "consent.texts.days", "consent.fault.days");
        }
        check(zh, "zh", faults);
        check(en, "en", faults);
        return faults;
    }

    /** 0..365; null where something else was typed. */
    @Nullable
    Integer keepDays() {
        var number = days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 366;
        return number <= 365 ? number : null;
    }

    Wording wording(Map<Part, String> parts) {
        return new Wording(
                parts.getOrDefault(Part.PURPOSE, ""),
                parts.getOrDefault(Part.PROCESSOR, ""),
                parts.getOrDefault(Part.RECIPIENTS, ""),
                parts.getOrDefault(Part.RETENTION, ""),
                parts.getOrDefault(Part.OTHERWISE, ""),
                parts.getOrDefault(Part.WITHDRAWAL, ""),
                parts.getOrDefault(Part.RIGHTS, ""),
                parts.getOrDefault(Part.WHOLE, ""));
    }

    private static void check(Map<Part, String> parts, String language, Faults faults) {
        for (var part : Part.values()) {
            var said = parts.getOrDefault(part, "");
            var length = said.codePointCount(0, said.length());
            if (length == 0 || length > part.longest()) {
                faults.add(part.field(language), part.key(), "consent.fault.length", part.longest(), length);
            } else if (part == Part.RETENTION && !said.contains("{days}")) {
                faults.add(part.field(language), part.key(), "consent.fault.keeps");
            } else {
                PLACE.matcher(said)
                        .results()
                        .map(found -> found.group())
                        .filter(place -> !place.matches("\\{(school|phone|days)}"))
                        .findFirst()
                        .ifPresent(place -> faults.add(part.field(language), part.key(), "consent.fault.place", place));
            }
        }
    }

    private static Map<Part, String> parts(Wording wording) {
        var parts = new EnumMap<Part, String>(Part.class);
        parts.put(Part.PURPOSE, wording.purpose());
        parts.put(Part.PROCESSOR, wording.processor());
        parts.put(Part.RECIPIENTS, wording.recipients());
        parts.put(Part.RETENTION, wording.retention());
        parts.put(Part.OTHERWISE, wording.otherwise());
        parts.put(Part.WITHDRAWAL, wording.withdrawal());
        parts.put(Part.RIGHTS, wording.rights());
        parts.put(Part.WHOLE, wording.whole());
        return parts;
    }

    // lines stay lines; nothing that no database keeps
    private static Map<Part, String> parts(Map<String, String> typed, String language) {
        var parts = new EnumMap<Part, String>(Part.class);
        Arrays.stream(Part.values())
                .forEach(part -> parts.put(
                        part,
                        typed.getOrDefault(part.field(language), "")
                                .replaceAll("\r\n?", "\n")
                                .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
                                .strip()));
        return parts;
    }
}
