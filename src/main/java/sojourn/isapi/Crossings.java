package sojourn.isapi;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import sojourn.gate.Crossing;
import sojourn.gate.Crossing.Way;
import tools.jackson.databind.JsonNode;

/** Makes a crossing of an event, pushed or asked for; of those that are none, such as a lock that falls shut, nothing. */
record Crossings(ZoneId zone) {

    private static final int EVENT = 5;

    Optional<Crossing> of(JsonNode event, String at) {
        int major = Answer.number(event.path("majorEventType"), Answer.number(event.path("major"), -1));
        int minor = Answer.number(event.path("subEventType"), Answer.number(event.path("minor"), -1));
        var serial = event.path("serialNo").asString("");
        var time = Users.time(at, zone);
        var way = way(minor, event.path("currentVerifyMode").asString(""));
        if (major != EVENT || !serial.matches("\\d{1,18}") || time.isEmpty() || way.isEmpty()) {
            return Optional.empty();
        }
        var number =
                event.path("employeeNoString").asString(event.path("employeeNo").asString(""));
        return Optional.of(new Crossing(
                Long.parseLong(serial),
                time.get().atZone(zone).toInstant(),
                number.matches("[A-Za-z0-9]{1,32}") ? number : null,
                way.get(),
                allowed(minor),
                major + "/" + minor));
    }

    private static boolean allowed(int minor) {
        return switch (minor) {
            case 1, 38, 75, 77, 105, 156 -> true;
            default -> false;
        };
    }

    private static Optional<Way> way(int minor, String mode) {
        return Optional.ofNullable(
                switch (minor) {
                    case 1, 9 -> Way.CARD;
                    case 75, 76, 77, 78, 80 -> Way.FACE;
                    case 156, 157 -> Way.CODE;
                    case 38, 39, 105 -> Way.OTHER;
                    case 6, 8 -> {
                        var said = mode.toLowerCase(Locale.ROOT);
                        yield said.equals("qrcode")
                                ? Way.CODE
                                : said.contains("face") ? Way.FACE : said.startsWith("card") ? Way.CARD : Way.OTHER;
                    }
                    default -> null;
                });
    }
}
