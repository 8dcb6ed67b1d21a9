package sojourn.myself.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.consent.Answer;
import sojourn.myself.Check;
import sojourn.myself.Correction;
import sojourn.myself.Information;
import sojourn.myself.Look;
import sojourn.register.PastChange;
import sojourn.register.PersonFacts.Numbers;
import sojourn.register.PersonFacts.Stay;

/**
 * 我的信息: everything that is kept about the reader, in words.
 *
 * @param numbers the whole numbers, only in the one answer to whoever just asked for them
 * @param faceShown whether they asked to see their picture
 */
public record InformationPage(
        Information information,
        List<Line> stays,
        List<Past> past,
        GatesPart gates,
        List<Onlooker> looks,
        List<Checked> checks,
        List<Asked> corrections,
        @Nullable Numbers numbers,
        boolean faceShown) {

    /** A stay, with the names of its department and of who agreed to it. */
    public record Line(Stay stay, String department, String agreedBy) {

        /** How the timeline draws it. */
        public String tone() {
            return switch (stay.status()) {
                case VALID -> "now";
                case NOT_YET -> "next";
                case EXPIRED -> "done";
                case DELETED, FROZEN -> "bad";
            };
        }
    }

    /** 原值 → 新值, in words. */
    public record Past(PastChange change, String was, String became, String applicant, String agreedBy) {}

    /** Who looked, in which offices. */
    public record Onlooker(Look look, String offices) {}

    /** A guard's check, and at which campus. */
    public record Checked(Check check, String campus) {}

    /** A request of theirs, and who answered it. */
    public record Asked(Correction correction, String answeredBy) {}

    static InformationPage of(Information information, Names.In names, @Nullable Numbers numbers, boolean faceShown) {
        var own = information.own();
        return new InformationPage(
                information,
                own.person().stays().stream()
                        .map(stay -> new Line(stay, names.department(stay.department()), names.human(stay.agreedBy())))
                        .toList(),
                own.past().stream()
                        .map(change -> new Past(
                                change,
                                names.value(change.field(), change.was()),
                                names.value(change.field(), change.became()),
                                names.human(change.applicant()),
                                names.human(change.agreedBy())))
                        .toList(),
                GatesPart.of(information.gates(), names),
                information.looks().stream()
                        .map(look -> new Onlooker(look, names.offices(look.offices())))
                        .toList(),
                information.checks().stream()
                        .map(check -> new Checked(check, names.campus(check.campus())))
                        .toList(),
                information.corrections().stream()
                        .map(one -> new Asked(one, names.human(one.answeredBy())))
                        .toList(),
                numbers,
                faceShown && information.pictured());
    }

    /** Whether there is a consent to take back. */
    public boolean mayWithdraw() {
        return !information.face().consents().isEmpty()
                && information.face().consents().getFirst().answer() == Answer.GIVEN;
    }
}
