package sojourn.registration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import sojourn.approval.Act;
import sojourn.approval.Approval;
import sojourn.approval.ApprovalId;
import sojourn.approval.Decision;
import sojourn.approval.Markable;
import sojourn.approval.Matter;
import sojourn.approval.NotCarriedOut;
import sojourn.approval.Subject;
import sojourn.basis.EarlierBases.AgreedFor;
import sojourn.register.AlreadyKnown;
import sojourn.register.Change.Agreement;
import sojourn.register.NewStay;
import sojourn.register.People;
import sojourn.register.StaffNumberIssued;
import sojourn.shell.CampusTime;

/** What an approval of 初次申请工号 brings: its people stand in the register in the same moment, or none of them does (R10). */
@Component
class RegistrationMatter implements Matter {

    static final String KIND = "registration";

    private final RegistrationRows rows;
    private final RegistrationLines lines;
    private final RegistrationForm form;
    private final Leftovers leftovers;
    private final People people;
    private final CampusTime time;

    RegistrationMatter(
            RegistrationRows rows,
            RegistrationLines lines,
            RegistrationForm form,
            Leftovers leftovers,
            People people,
            CampusTime time) {
        this.rows = rows;
        this.lines = lines;
        this.form = form;
        this.leftovers = leftovers;
        this.people = people;
        this.time = time;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void carryOut(Approval approval, Act agreed) {
        var all = rows.get(approval.id()).registration().stays();
        var places = agreed(approval, all.size());
        var stays = places.stream()
                .map(all::get)
                .map(stay -> approval.notAfter().map(stay::notAfter).orElse(stay))
                .toList();
        stays.forEach(this::stillPossible);
        try {
            var issued = people.welcome(
                    stays,
                    new Agreement(
                            approval.serial().orElseThrow(), approval.applicant(), agreed.by(), agreed.onBehalfOf()));
            leftovers.agreed(approval, agreedFor(approval.id(), places, issued));
        } catch (AlreadyKnown known) {
            throw new NotCarriedOut("registration.not-carried-out.known-now");
        }
    }

    private static List<Integer> agreed(Approval approval, int people) {
        var out = approval.leftOutKeys();
        return IntStream.range(0, people)
                .filter(place -> !out.contains(key(place)))
                .boxed()
                .toList();
    }

    /** A basis names people by the keys of the form, which is thrown away now. */
    private List<AgreedFor> agreedFor(ApprovalId id, List<Integer> places, List<StaffNumberIssued> issued) {
        var typed = form.people(id);
        return IntStream.range(0, issued.size())
                .mapToObj(i -> new AgreedFor(
                        typed.get(places.get(i)).key(),
                        issued.get(i).person(),
                        issued.get(i).department()))
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

    @Override
    public List<Markable> markable(ApprovalId id) {
        return form.markable(id);
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
        return lines.of(ids, locale);
    }

    @Override
    public String path(ApprovalId id) {
        return "/registrations/" + id;
    }

    @Override
    public Optional<String> meaning(Approval approval, Decision decision, Locale locale) {
        return decision == Decision.AGREE ? Optional.of(lines.meaning(approval.id(), locale)) : Optional.empty();
    }
}
