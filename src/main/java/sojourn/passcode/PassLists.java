package sojourn.passcode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import sojourn.category.Categories;
import sojourn.category.WeeklyHours;
import sojourn.entry.Admissions;
import sojourn.entry.Admitted;
import sojourn.entry.Stretch;
import sojourn.organization.CampusId;
import sojourn.organization.Campuses;
import sojourn.shell.CampusTime;
import sojourn.shell.NotFound;
import sojourn.watch.Watched;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * 离线名单: everybody who may come onto one campus now or later, signed, for whoever must answer a day long without the server (R45). Who is frozen, deleted or
 * has no permit is not on it, nor who is on the watch list. That the reader may have it is the caller's question.
 */
@Service
public class PassLists {

    /** How long a list answers. */
    static final Duration VALID = Duration.ofHours(24);

    private static final int PAGE = 500;
    private static final int ALWAYS = -1;
    private static final int SECONDS_OF_HOUR = 3600;

    private final Admissions admissions;
    private final Watched watch;
    private final Categories categories;
    private final Campuses campuses;
    private final PassKeys keys;
    private final CampusTime time;
    private final JsonMapper json = JsonMapper.builder().build();

    PassLists(
            Admissions admissions,
            Watched watch,
            Categories categories,
            Campuses campuses,
            PassKeys keys,
            CampusTime time) {
        this.admissions = admissions;
        this.watch = watch;
        this.categories = categories;
        this.campuses = campuses;
        this.keys = keys;
        this.time = time;
    }

    /**
     * A list as it is handed out: {@code SJL1.<key>.<signature>}, a line feed, and the JSON that is signed after {@code SJL1.<key>.}.
     *
     * @param tag the same while nothing on it changes within an hour
     */
    public record Signed(String tag, String text) {}

    /**
     * Made now.
     *
     * @throws NotFound for no campus of ours
     */
    public Signed of(CampusId id) {
        var campus = campuses.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        var now = time.now().getEpochSecond();
        var list = json.createObjectNode();
        list.put("campus", id.toString()).put("zh", campus.zh()).put("en", campus.en());
        list.put("zone", time.zone().getId());
        people(id, list.putArray("hours"), list.putArray("people"));
        var signer = keys.signer();
        // whoever keeps a list still gets a new one each hour, or its day would run out on it
        var tag = digest(signer.name() + now / SECONDS_OF_HOUR + list);
        list.put("made", now).put("until", now + VALID.toSeconds());
        var head = "SJL1." + signer.name() + ".";
        var body = list.toString();
        var signature = Ed25519.sign(head + body, signer.key());
        return new Signed(tag, head + Base64.getUrlEncoder().withoutPadding().encodeToString(signature) + "\n" + body);
    }

    private void people(CampusId campus, ArrayNode hours, ArrayNode people) {
        var written = new ArrayList<String>();
        var rules = categories.all();
        var page = admissions.admitted(campus, null, PAGE);
        while (!page.isEmpty()) {
            var watched = watch.among(page.stream().map(Admitted::person).toList());
            for (var one : page) {
                // about whom the security office is to be called first, no list answers
                if (watched.contains(one.person())) {
                    continue;
                }
                var theirs = rules.stream()
                        .filter(rule -> rule.category() == one.category())
                        .findFirst()
                        .orElseThrow()
                        .hours();
                int place = place(theirs, written, hours);
                dayOf(one.stretches()).forEach(stretch -> row(people, one, stretch, place));
                if (one.emergency() != null) {
                    row(people, one, one.emergency(), ALWAYS);
                }
            }
            page = page.size() < PAGE
                    ? List.of()
                    : admissions.admitted(campus, page.getLast().person(), PAGE);
        }
    }

    /** The first, and what else begins while a list answers: who knows no more than that the first is over would send them away. */
    private Stream<Stretch> dayOf(List<Stretch> stretches) {
        var until = time.now().plus(VALID);
        return Stream.concat(
                stretches.stream().limit(1),
                stretches.stream().skip(1).filter(later -> later.from().isBefore(until)));
    }

    private static void row(ArrayNode people, Admitted one, Stretch when, int hours) {
        people.addArray()
                .add(one.number().value())
                .add(MaskedName.of(one.name()))
                .add(when.from().getEpochSecond())
                .add(when.until().getEpochSecond())
                .add(hours);
    }

    /** Where these hours stand among all; {@link #ALWAYS} for always. */
    private static int place(String theirs, List<String> written, ArrayNode hours) {
        var week = WeeklyHours.of(theirs);
        if (week.always()) {
            return ALWAYS;
        }
        if (!written.contains(theirs)) {
            written.add(theirs);
            var slots = hours.addArray();
            week.slots()
                    .forEach((day, all) -> all.forEach(slot -> slots.addArray()
                            .add(day.getValue())
                            .add(slot.from())
                            .add(slot.until())));
        }
        return written.indexOf(theirs);
    }

    private static String digest(String text) {
        try {
            var all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
