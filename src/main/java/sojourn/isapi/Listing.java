package sojourn.isapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sojourn.gate.Crossing;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Held;
import sojourn.gate.HeldSlice;
import sojourn.gate.Trouble.Kind;

/** Asks a device for its people and its events, page by page; a run of pages goes under one searchID. */
record Listing(Users users, Crossings events, Supplier<String> token) {

    private static final String SEARCH = "AccessControl/UserInfo/Search";
    private static final Pattern PLACE = Pattern.compile("(\\w{1,64})/(\\d{1,6})");
    private static final int ENOUGH = 300;
    private static final int PAGES = 100;
    private static final int PAGE = 30;

    /** Some firmware knows no filter and lists everybody: whoever is not in the first part may be in another. Our patience with the device is an end to it. */
    Optional<Held> one(Talk talk, String number, int page) {
        var slice = slice(talk, "", page, number);
        while (among(slice, number).isEmpty() && slice.next() != null) {
            slice = slice(talk, slice.next(), page, number);
        }
        return among(slice, number);
    }

    /** Whether a look at the first part shows them already; who is asked to do something says so itself where that is wrong. */
    boolean seen(Talk talk, String number, int page) {
        return among(slice(talk, "", page, number), number).isPresent();
    }

    private static Optional<Held> among(HeldSlice slice, String number) {
        return slice.held().stream()
                .filter(held -> held.entrant().number().equals(number))
                .findFirst();
    }

    HeldSlice slice(Talk talk, String from, int page) {
        return slice(talk, from, page, null);
    }

    private HeldSlice slice(Talk talk, String from, int page, @Nullable String number) {
        var place = PLACE.matcher(from);
        if (!from.isEmpty() && !place.matches()) {
            throw new DeviceTrouble(Kind.SETTING, "no such place: " + from);
        }
        var search = from.isEmpty() ? token.get() : place.group(1);
        int position = from.isEmpty() ? 0 : Integer.parseInt(place.group(2));
        var asked = Talk.object();
        var condition = asked.putObject("UserInfoSearchCond");
        condition.put("searchID", search).put("searchResultPosition", position).put("maxResults", page);
        if (number != null) {
            condition.putArray("EmployeeNoList").addObject().put("employeeNo", number);
        }
        var found = talk.json("POST", SEARCH, asked).holding("UserInfoSearch").find("UserInfoSearch");
        int matches = Answer.number(found.path("numOfMatches"), 0);
        boolean more = found.path("responseStatusStrg").asString("").equals("MORE");
        if (more && (matches < 1 || position + matches > 999_999)) {
            throw new DeviceTrouble(Kind.PASSING, "says MORE after " + position + " and gives " + matches);
        }
        if (position > 0 && matches < 1) {
            throw new DeviceTrouble(Kind.PASSING, "has forgotten what it was asked after " + position);
        }
        return new HeldSlice(
                users.read(found, talk.device().profile()), more ? search + "/" + (position + matches) : null);
    }

    /** Goes on over what is no crossing, or a night of falling locks would hide the morning for ever. */
    List<Crossing> crossings(Talk talk, long after) {
        var search = token.get();
        var crossings = new ArrayList<Crossing>();
        int position = 0;
        for (int page = 0; page < PAGES && crossings.size() < ENOUGH; page++) {
            var asked = Talk.object();
            asked.putObject("AcsEventCond")
                    .put("searchID", search)
                    .put("searchResultPosition", position)
                    .put("maxResults", PAGE)
                    .put("major", 5)
                    .put("minor", 0)
                    .put("startTime", "2000-01-01T00:00:00+08:00")
                    .put("endTime", "2037-12-31T23:59:59+08:00")
                    .put("picEnable", false)
                    .put("beginSerialNo", after + 1);
            var answer = talk.json("POST", "AccessControl/AcsEvent", asked);
            if (answer.lacksTheFunction()) {
                return List.of(); // it only tells by itself
            }
            var found = answer.holding("AcsEvent").find("AcsEvent");
            var list = found.path("InfoList");
            (list.isArray() ? list.valueStream() : Stream.of(list))
                    .flatMap(event -> events.of(event, event.path("time").asString("")).stream())
                    .filter(crossing -> crossing.serial() > after)
                    .forEach(crossings::add);
            int matches = Answer.number(found.path("numOfMatches"), 0);
            if (matches < 1 || !found.path("responseStatusStrg").asString("").equals("MORE")) {
                break;
            }
            position += matches;
        }
        return crossings;
    }
}
