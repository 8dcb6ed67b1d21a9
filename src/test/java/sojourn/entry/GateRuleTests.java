package sojourn.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import sojourn.Rule;
import sojourn.category.WeeklyHours;
import sojourn.entry.Facts.Permit;
import sojourn.entry.Facts.Stay;

/** The one rule, for facts of every kind. */
@Rule({"R39", "R40", "R41"})
class GateRuleTests {

    private static final ZoneId CAMPUS = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-11-22T16:00:00Z");
    private static final Duration MOMENT = Duration.ofMillis(1);

    private static Instant hour(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    private static Stretch stretch(int from, int until) {
        return new Stretch(hour(from), hour(until));
    }

    /** One moment at which one means is tried. */
    record Case(Facts facts, Means means, Instant now) {

        Verdict judged() {
            return judged(now);
        }

        Verdict judged(Instant other) {
            return GateRule.judge(facts, means, other);
        }

        boolean open(Instant other) {
            return judged(other) instanceof Verdict.Open;
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        var hours = Arbitraries.of(
                        "",
                        "",
                        "08:00-18:00",
                        "Mon-Fri 07:00-22:00; Sat 08:00-18:00",
                        "Mon-Fri 00:00-24:00",
                        "Mon 22:00-06:00",
                        "Tue,Sun 00:00-24:00")
                .map(WeeklyHours::of);
        var rarely = Arbitraries.integers().between(0, 7).map(n -> n == 0);
        var facts = Combinators.combine(
                        stays().injectNull(0.05),
                        rarely,
                        permits().list().ofMaxSize(3),
                        emergencies().list().ofMaxSize(2),
                        hours,
                        rarely)
                .as((stay, frozen, permits, emergencies, open, faceless) ->
                        new Facts(stay, frozen, permits, emergencies, open, CAMPUS, !faceless));
        var moments = Combinators.combine(
                        Arbitraries.integers().between(-30, 400), Arbitraries.of(0, 0, -1, 1, 1_800_000))
                .as((at, millis) -> hour(at).plusMillis(millis));
        return Combinators.combine(facts, Arbitraries.of(Means.class), moments).as(Case::new);
    }

    private static Arbitrary<Stay> stays() {
        var days = Arbitraries.integers().between(0, 6);
        return Combinators.combine(
                        days,
                        days,
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 7))
                .as((from, more, works, deleted) ->
                        new Stay(stretch(24 * from, 24 * (from + 2 * more + 1)), deleted == 0, hour(works)));
    }

    private static Arbitrary<Permit> permits() {
        var days = Arbitraries.integers().between(0, 8);
        return Combinators.combine(days, days, Arbitraries.integers().between(0, 150))
                .as((from, more, works) -> new Permit(stretch(24 * from, 24 * (from + more + 1)), hour(works)));
    }

    private static Arbitrary<Stretch> emergencies() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(1, 12))
                .as((from, hours) -> stretch(from, from + hours));
    }

    @Property(tries = 3000)
    void whatIsOpenStaysOpenUntilItSaysAndIsClosedThen(@ForAll("cases") Case one) {
        if (one.judged() instanceof Verdict.Open(Instant until)) {
            assertThat(until).isAfter(one.now());
            assertThat(one.open(until.minus(MOMENT))).isTrue();
            assertThat(one.open(
                            one.now().plus(Duration.between(one.now(), until).dividedBy(2))))
                    .isTrue();
            assertThat(one.open(until)).isFalse();
        }
    }

    @Property(tries = 3000)
    void whatIsClosedOpensWhenItSaysAndNoSooner(@ForAll("cases") Case one) {
        if (one.judged() instanceof Verdict.Closed closed && closed.from() != null) {
            var from = closed.from();
            assertThat(from).isAfter(one.now());
            assertThat(one.open(from)).isTrue();
            for (int part = 1; part < 8; part++) {
                var between = one.now()
                        .plus(Duration.between(one.now(), from).dividedBy(8).multipliedBy(part));
                assertThat(one.open(between)).isFalse();
            }
            assertThat(one.open(from.minus(MOMENT))).isFalse();
        }
    }

    @Property(tries = 2000)
    void whatDoesNotOpenByWaitingNeverDoes(@ForAll("cases") Case one) {
        if (one.judged() instanceof Verdict.Closed closed && closed.from() == null) {
            for (int later = 0; later < 500; later++) {
                assertThat(one.open(one.now().plus(Duration.ofHours(later)))).isFalse();
            }
        }
    }

    @Property(tries = 3000)
    void theReasonIsTheFirstThatAppliesInTheOrderOfTheRule(@ForAll("cases") Case one) {
        var expected = first(one);
        if (expected == null) {
            assertThat(one.judged()).isInstanceOf(Verdict.Open.class);
        } else {
            assertThat(one.judged())
                    .isInstanceOfSatisfying(
                            Verdict.Closed.class,
                            closed -> assertThat(closed.reason()).isEqualTo(expected));
        }
    }

    /** The rule once more, as a list of questions. */
    private static @Nullable Reason first(Case one) {
        return Stream.of(Reason.values())
                .filter(reason -> applies(reason, one.facts(), one.means(), one.now()))
                .findFirst()
                .orElse(null);
    }

    private static boolean applies(Reason reason, Facts facts, Means means, Instant now) {
        var stay = facts.stay();
        if (stay == null) {
            return reason == Reason.UNKNOWN;
        }
        var today = facts.permits().stream()
                .filter(permit -> !now.isBefore(permit.days().from())
                        && now.isBefore(permit.days().until()))
                .toList();
        if (reason.compareTo(Reason.DELETED) > 0
                && reason != Reason.NO_FACE
                && facts.emergencies().stream().anyMatch(stretch -> stretch.contains(now))) {
            return false;
        }
        return switch (reason) {
            case UNKNOWN -> false;
            case FROZEN -> facts.frozen();
            case DELETED -> stay.deleted();
            case NOT_YET -> now.isBefore(stay.days().from());
            case EXPIRED -> !now.isBefore(stay.days().until());
            case NUMBER_WAITS -> now.isBefore(stay.worksFrom());
            case NO_PERMIT -> facts.permits().isEmpty();
            case PERMIT_NOT_YET ->
                today.isEmpty()
                        && facts.permits().stream()
                                .anyMatch(permit -> permit.days().from().isAfter(now));
            case PERMIT_WAITS ->
                !today.isEmpty()
                        && today.stream().allMatch(permit -> permit.worksFrom().isAfter(now));
            case PERMIT_OVER -> today.isEmpty();
            case OUTSIDE_HOURS -> !facts.hours().openAt(now, CAMPUS);
            case NO_FACE -> means == Means.FACE && !facts.face();
        };
    }

    @Property(tries = 2000)
    void whoeverComesInByFaceComesInByAnyOtherMeansToo(@ForAll("cases") Case one) {
        var other = GateRule.judge(one.facts(), Means.OTHER, one.now());
        var face = GateRule.judge(one.facts(), Means.FACE, one.now());
        if (face instanceof Verdict.Open) {
            assertThat(other).isEqualTo(face);
        }
    }

    @Property(tries = 2000)
    void takingAwayNeverOpens(@ForAll("cases") Case one) {
        var facts = one.facts();
        var fewer = facts.permits().isEmpty()
                ? facts.permits()
                : facts.permits().subList(1, facts.permits().size());
        var less = Stream.of(
                new Facts(
                        facts.stay(), true, facts.permits(), facts.emergencies(), facts.hours(), CAMPUS, facts.face()),
                new Facts(
                        facts.stay(), facts.frozen(), fewer, facts.emergencies(), facts.hours(), CAMPUS, facts.face()),
                new Facts(
                        facts.stay(),
                        facts.frozen(),
                        facts.permits(),
                        facts.emergencies(),
                        facts.hours(),
                        CAMPUS,
                        false),
                new Facts(
                        facts.stay(), facts.frozen(), facts.permits(), List.of(), facts.hours(), CAMPUS, facts.face()),
                new Facts(
                        null,
                        facts.frozen(),
                        facts.permits(),
                        facts.emergencies(),
                        facts.hours(),
                        CAMPUS,
                        facts.face()));
        if (one.judged() instanceof Verdict.Closed) {
            assertThat(less)
                    .allSatisfy(taken -> assertThat(GateRule.judge(taken, one.means(), one.now()))
                            .isInstanceOf(Verdict.Closed.class));
        }
    }

    @Property(tries = 2000)
    void aDeviceOpensAtNoMomentAtWhichTheRuleWouldNotHoursAndFaceAside(@ForAll("cases") Case one) {
        var facts = one.facts();
        var bare = new Facts(
                facts.stay(), facts.frozen(), facts.permits(), facts.emergencies(), WeeklyHours.ALWAYS, CAMPUS, true);
        var stretches = GateRule.stretches(bare, one.now());
        for (int later = 0; later < 400; later += 3) {
            var moment = one.now().plus(Duration.ofHours(later));
            assertThat(stretches.stream().anyMatch(stretch -> stretch.contains(moment)))
                    .isEqualTo(GateRule.judge(bare, Means.FACE, moment) instanceof Verdict.Open);
        }
    }

    @Property(tries = 1000)
    void aDeviceThatLetsInOpensWithinTheHoursAndAtNoOtherMoment(@ForAll("cases") Case one) {
        var facts = one.facts();
        var windows = GateRule.windows(facts, one.now());
        for (int later = 0; later < 8 * 24; later++) {
            var moment = one.now().plus(Duration.ofHours(later));
            assertThat(windows.stream().anyMatch(window -> window.contains(moment)))
                    .isEqualTo(GateRule.judge(facts, Means.OTHER, moment) instanceof Verdict.Open);
        }
        // told anew a moment later it is still the same
        windows.stream()
                .findFirst()
                .filter(window -> window.until().isAfter(one.now().plusSeconds(1)))
                .ifPresent(
                        window -> assertThat(GateRule.windows(facts, one.now().plusSeconds(1)))
                                .startsWith(window));
    }

    @Example
    void everyReasonCanBeReached() {
        var always = WeeklyHours.ALWAYS;
        var stay = new Stay(stretch(24, 240), false, hour(26));
        var permit = new Permit(stretch(48, 96), hour(50));
        var nights = WeeklyHours.of("22:00-06:00");
        var met = EnumSet.noneOf(Reason.class);
        Stream.of(
                        new Case(Facts.UNKNOWN, Means.FACE, hour(0)),
                        new Case(
                                new Facts(stay, true, List.of(), List.of(), always, CAMPUS, true), Means.FACE, hour(0)),
                        new Case(
                                new Facts(
                                        new Stay(stretch(24, 240), true, hour(26)),
                                        false,
                                        List.of(),
                                        List.of(),
                                        always,
                                        CAMPUS,
                                        true),
                                Means.FACE,
                                hour(0)),
                        known(stay, List.of(permit), always, 0),
                        known(stay, List.of(permit), always, 240),
                        known(stay, List.of(permit), always, 25),
                        known(stay, List.of(), always, 30),
                        known(stay, List.of(permit), always, 47),
                        known(stay, List.of(permit), always, 49),
                        known(stay, List.of(permit), always, 96),
                        known(stay, List.of(permit), nights, 60),
                        new Case(
                                new Facts(stay, false, List.of(permit), List.of(), always, CAMPUS, false),
                                Means.FACE,
                                hour(60)))
                .forEach(one -> met.add(((Verdict.Closed) one.judged()).reason()));
        assertThat(met).isEqualTo(Set.of(Reason.values()));
    }

    private static Case known(Stay stay, List<Permit> permits, WeeklyHours hours, int at) {
        return new Case(new Facts(stay, false, permits, List.of(), hours, CAMPUS, true), Means.FACE, hour(at));
    }

    @Example
    void aProlongedPermitIsOneStretchForAGate() {
        var facts = new Facts(
                new Stay(stretch(0, 240), false, hour(0)),
                false,
                List.of(new Permit(stretch(48, 96), hour(20)), new Permit(stretch(0, 48), hour(2))),
                List.of(),
                WeeklyHours.ALWAYS,
                CAMPUS,
                true);
        assertThat(GateRule.stretches(facts, hour(1))).containsExactly(stretch(2, 96));
        assertThat(GateRule.judge(facts, Means.FACE, hour(47))).isEqualTo(new Verdict.Open(hour(96)));
    }

    @Example
    void aPermitNeverOpensForLongerThanTheStay() {
        var facts = new Facts(
                new Stay(stretch(0, 72), false, hour(0)),
                false,
                List.of(new Permit(stretch(0, 240), hour(2))),
                List.of(),
                WeeklyHours.ALWAYS,
                CAMPUS,
                true);
        assertThat(GateRule.judge(facts, Means.FACE, hour(3))).isEqualTo(new Verdict.Open(hour(72)));
        assertThat(GateRule.judge(facts, Means.FACE, hour(72))).isEqualTo(new Verdict.Closed(Reason.EXPIRED, null));
    }

    @Example
    void anEmergencyOpensWhateverThePapersSayButNotForWhoIsFrozenOrDeletedOrUnknown() {
        var over = new Stay(stretch(0, 24), false, hour(0));
        var nights = WeeklyHours.of("22:00-06:00");
        var let = List.of(stretch(30, 38));
        var facts = new Facts(over, false, List.of(), let, nights, CAMPUS, false);
        assertThat(GateRule.judge(facts, Means.OTHER, hour(30))).isEqualTo(new Verdict.Open(hour(38)));
        assertThat(GateRule.judge(facts, Means.OTHER, hour(38))).isEqualTo(new Verdict.Closed(Reason.EXPIRED, null));
        assertThat(GateRule.judge(facts, Means.FACE, hour(30))).isEqualTo(new Verdict.Closed(Reason.NO_FACE, null));
        var frozen = new Facts(over, true, List.of(), let, nights, CAMPUS, true);
        assertThat(GateRule.judge(frozen, Means.OTHER, hour(30))).isEqualTo(new Verdict.Closed(Reason.FROZEN, null));
        assertThat(GateRule.stretches(frozen, hour(30))).isEmpty();
        var deleted = new Facts(new Stay(stretch(0, 99), true, hour(0)), false, List.of(), let, nights, CAMPUS, true);
        assertThat(GateRule.judge(deleted, Means.OTHER, hour(30))).isEqualTo(new Verdict.Closed(Reason.DELETED, null));
        var unknown = new Facts(null, false, List.of(), let, nights, CAMPUS, true);
        assertThat(GateRule.judge(unknown, Means.OTHER, hour(30))).isEqualTo(new Verdict.Closed(Reason.UNKNOWN, null));
        assertThat(GateRule.stretches(unknown, hour(30))).isEmpty();
    }
}
