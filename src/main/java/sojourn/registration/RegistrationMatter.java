package sojourn.registration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Decision;
import sojourn.approval.Matter;
import sojourn.approval.NotCarriedOut;
import sojourn.approval.Subject;
import sojourn.register.AlreadyKnown;
import sojourn.register.NewStay;
import sojourn.register.People;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.Words;

/** What an approval of 初次申请工号 brings: its people stand in the register in the same moment, or none of them does (R10). */
@Component
class RegistrationMatter implements Matter {

    static final String KIND = "registration";

    private final RegistrationRows rows;
    private final DraftRows drafts;
    private final Leftovers leftovers;
    private final People people;
    private final CampusTime time;
    private final Words words;

    RegistrationMatter(
            RegistrationRows rows, DraftRows drafts, Leftovers leftovers, People people, CampusTime time, Words words) {
        this.rows = rows;
        this.drafts = drafts;
        this.leftovers = leftovers;
        this.people = people;
        this.time = time;
        this.words = words;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void carryOut(Approval approval, HumanId agreedBy) {
        var stays = agreed(approval);
        stays.forEach(this::stillPossible);
        try {
            people.welcome(stays, approval.serial().orElseThrow(), approval.applicant(), agreedBy);
        } catch (AlreadyKnown known) {
            throw new NotCarriedOut("registration.not-carried-out.known-now");
        }
        leftovers.clear(approval);
    }

    private List<NewStay> agreed(Approval approval) {
        var out = approval.leftOutKeys();
        var all = rows.get(approval.id()).registration().stays();
        return IntStream.range(0, all.size())
                .filter(place -> !out.contains(key(place)))
                .mapToObj(all::get)
                .map(stay -> approval.notAfter().map(stay::notAfter).orElse(stay))
                .toList();
    }

    @Override
    public List<Subject> subjects(ApprovalId id) {
        var all = rows.get(id).registration().stays();
        return IntStream.range(0, all.size())
                .mapToObj(place -> {
                    var stay = all.get(place);
                    var earliest = stay.from().isAfter(time.today()) ? stay.from() : time.today();
                    return new Subject(key(place), stay.name().text(), stay.until(), earliest);
                })
                .toList();
    }

    /** By their place, from 0: an application that is sent anew asks again whoever left somebody out. */
    private static String key(int place) {
        return Integer.toString(place);
    }

    private void stillPossible(NewStay stay) {
        if (people.known(stay.document()).isPresent()) {
            throw new NotCarriedOut(
                    "registration.not-carried-out.known", stay.name().text());
        }
        if (stay.until().isBefore(time.today())) {
            throw new NotCarriedOut(
                    "registration.not-carried-out.over",
                    stay.name().text(),
                    stay.until().toString());
        }
    }

    @Override
    public void dropped(Approval approval) {
        leftovers.clear(approval);
    }

    @Override
    public Map<ApprovalId, Matter.Line> lines(Collection<ApprovalId> ids, Locale locale) {
        var lines = new HashMap<ApprovalId, Matter.Line>();
        if (ids.isEmpty()) {
            return lines;
        }
        var uuids = ids.stream().map(ApprovalId::value).toList();
        drafts.all(uuids).forEach((id, typed) -> lines.put(id, line(id, typed, locale)));
        // what was sent says it better than the text it was sent from
        rows.lines(uuids).forEach(line -> lines.put(line.id(), line(line, locale)));
        ids.forEach(id -> lines.computeIfAbsent(id, _ -> line(id, Typed.empty("", ""), locale)));
        return lines;
    }

    private Matter.Line line(ApprovalId id, Typed typed, Locale locale) {
        var names = typed.people().stream()
                .map(TypedPerson::name)
                .filter(name -> !name.isBlank())
                .limit(3)
                .toList();
        return line(
                new RegistrationRows.Line(id, typed.category(), typed.people().size(), names), locale);
    }

    private Matter.Line line(RegistrationRows.Line line, Locale locale) {
        var category = line.category().isEmpty() ? "" : words.say(locale, "register.category." + line.category());
        var names = String.join(words.say(locale, "registration.comma"), line.names());
        return new Matter.Line(
                words.say(locale, "registration.kind"),
                words.say(
                                locale,
                                names.isEmpty() ? "registration.line.nobody" : "registration.line",
                                category,
                                line.people(),
                                names,
                                line.people() > line.names().size() ? "more" : "all")
                        .strip());
    }

    @Override
    public String path(ApprovalId id) {
        return "/registrations/" + id;
    }

    @Override
    public Optional<String> meaning(Approval approval, Decision decision, Locale locale) {
        if (decision != Decision.AGREE) {
            return Optional.empty();
        }
        var count = rows.lines(List.of(approval.id().value())).stream()
                .mapToInt(RegistrationRows.Line::people)
                .sum();
        return Optional.of(words.say(locale, "registration.meaning.agree", count));
    }
}
