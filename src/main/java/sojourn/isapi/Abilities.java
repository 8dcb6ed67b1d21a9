package sojourn.isapi;

import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a device of one firmware can do.
 *
 * @param page how many people it lists at once
 * @param capacity how many it can hold; 0 where it does not say
 * @param name the bytes of the longest name
 * @param setUp whether it takes a face by FDSetUp
 */
record Abilities(String firmware, int page, int capacity, int name, boolean setUp) {

    private static final int PAGE = 30;
    private static final int NAME = 128;

    static Abilities of(String firmware, Answer people, Answer faces) {
        var functions = faces.find("supportFDFunction");
        return new Abilities(
                firmware,
                Math.clamp(most(people.find("maxResults"), PAGE), 1, PAGE),
                Math.max(0, most(people.find("maxRecordNum"), 0)),
                Math.clamp(most(people.find("name"), NAME), 8, NAME),
                // a device that does not say is asked the modern way first
                functions.isMissingNode()
                        || functions.isNull()
                        || options(functions).anyMatch("setup"::equals));
    }

    /** A number, or the largest of a range, in whichever way it is written. */
    private static int most(JsonNode node, int otherwise) {
        return Answer.number(node.isObject() ? node.path("@max") : node, otherwise);
    }

    /** {@code a,b}, a list, or either within {@code @opt}. */
    private static Stream<String> options(JsonNode node) {
        if (node.isObject()) {
            return options(node.path("@opt"));
        }
        var texts = node.isArray() ? node.valueStream().map(each -> each.asString("")) : Stream.of(node.asString(""));
        return texts.flatMap(text -> Stream.of(text.split(",", -1)))
                .map(text -> text.strip().toLowerCase(Locale.ROOT));
    }
}
