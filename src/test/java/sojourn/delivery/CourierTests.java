package sojourn.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import sojourn.Rule;
import sojourn.gate.Access;
import sojourn.gate.Condition;
import sojourn.gate.Crossing;
import sojourn.gate.Delivered;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.DeviceTrouble;
import sojourn.gate.Direction;
import sojourn.gate.Entrant;
import sojourn.gate.GateDriver;
import sojourn.gate.GateId;
import sojourn.gate.Held;
import sojourn.gate.HeldSlice;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.gate.Trouble;
import sojourn.gate.Trouble.Kind;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;

/** Who stands at a device that takes only digits, and what is done about it. */
@SpringBootTest(properties = "sojourn.delivery.here=false")
@Import(CourierTests.OneRecord.class)
@Rule({"R43", "R47"})
class CourierTests {

    private static final String NUMBER = "LS2026000123";
    private static final Copy TOLD = copy("2026-09-01", "2027-01-31");
    private static final Copy OTHERWISE = copy("2026-09-01", "2030-07-01");

    @Autowired
    Courier courier;

    @Autowired
    CampusTime time;

    @Autowired
    OneRecord record;

    private final Device device = new Device(
            new DeviceId(UUID.randomUUID()),
            new GateId(UUID.randomUUID()),
            "东门",
            Protocol.MANUAL,
            Direction.IN,
            new Access("", "", "", ""),
            new Profile("1", 1, true, 190_000, Duration.ofSeconds(5)),
            true);

    private static Copy copy(String from, String until) {
        return new Copy("阿里木·买买提", Instant.parse(from + "T16:00:00Z"), Instant.parse(until + "T16:00:00Z"), null);
    }

    private Item item(Copy wanted, Copy known, boolean certain, Item.Told told) {
        return new Item(
                device.id(), new PersonId(UUID.randomUUID()), NUMBER, wanted, known, certain, 1, 0, null, null, told);
    }

    private Item frozen(String shown) {
        return item(null, TOLD, true, new Item.Told(shown, TOLD.from(), TOLD.until()));
    }

    private void stands(String name, Copy times) {
        record.holds = new Entrant(
                NUMBER.substring(2),
                name,
                times.entrant(NUMBER, time.zone()).from(),
                times.entrant(NUMBER, time.zone()).until());
    }

    @BeforeEach
    void nobody() {
        record.holds = null;
        record.writes = name -> name;
        record.fails = null;
        record.removed.clear();
    }

    private void isRemoved(Item item) {
        var after = courier.bring(device, item);
        assertThat(after.trouble()).isNull();
        assertThat(after.next()).isEqualTo(Step.NONE);
        assertThat(record.holds).isNull();
    }

    private void isLeftAlone(Item item) {
        var before = record.holds;
        var after = courier.bring(device, item);
        assertThat(after.trouble()).isEqualTo(new Trouble(Kind.TAKEN, "2026000123"));
        assertThat(record.holds).isEqualTo(before);
        assertThat(record.removed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿里木.买买提", "阿里木 买买提", "阿里木·\ufffd"})
    void whoIsFrozenDoesNotStayForTheWayAGateWritesTheirName(String written) {
        stands(written, OTHERWISE);
        isRemoved(frozen("阿里木·买买提"));
    }

    @Test
    void underTheNameThatTheGateShowedWhenItWasToldTheyAreKnownAgain() {
        record.writes = _ -> "ALIMU MAIMAITI";
        var there = courier.bring(device, item(TOLD, null, true, Item.Told.NOTHING));
        assertThat(there.next()).isEqualTo(Step.NONE);
        assertThat(there.told().shown()).isEqualTo("ALIMU MAIMAITI");
        stands("Alimu Maimaiti", OTHERWISE);
        isRemoved(frozen(there.told().shown()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALIMU", "", "???", "王"})
    void aRecordWithTheTimesThatWeToldIsOursWhateverItsName(String written) {
        stands(written, TOLD);
        isRemoved(frozen("阿里木·买买提"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"林同学", "阿里", "", "???", "阿?"})
    void whoeverElseStandsThereIsLeftAlone(String written) {
        stands(written, OTHERWISE);
        isLeftAlone(frozen("阿里木·买买提"));
        isLeftAlone(item(TOLD, null, true, Item.Told.NOTHING));
        isLeftAlone(item(TOLD, null, false, new Item.Told(null, TOLD.from(), TOLD.until())));
        isLeftAlone(item(null, null, false, new Item.Told(null, TOLD.from(), TOLD.until())));
    }

    @Test
    void aNamelessRecordIsOursOnlyWhereWeSetOutToTellItItsTimes() {
        stands("", TOLD);
        isLeftAlone(item(TOLD, null, true, Item.Told.NOTHING));
        var died = new Item.Told(null, TOLD.from(), TOLD.until());
        isRemoved(item(null, null, false, died));
        stands("", TOLD);
        assertThat(courier.bring(device, item(TOLD, null, false, died)).trouble())
                .isNull();
    }

    @Test
    void aStrangerWithTheSameDaysWhoWasThereFirstIsLeftAlone() {
        stands("林同学", TOLD);
        isLeftAlone(item(TOLD, null, true, Item.Told.NOTHING));
        isLeftAlone(item(TOLD, null, false, new Item.Told(null, TOLD.from(), TOLD.until())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SETTING", "PASSING"})
    void whoMustGoIsRemovedUnseenWhereTheGateHasConfirmedThemAndNobodyElseIs(Kind kind) {
        stands("阿里木·买买提", TOLD);
        record.fails = new DeviceTrouble(kind, "cannot search");
        courier.bring(device, frozen("阿里木·买买提"));
        assertThat(record.removed).containsExactly(NUMBER.substring(2));
        record.removed.clear();
        for (var doubtful : List.of(
                item(null, TOLD, false, new Item.Told("阿里木·买买提", TOLD.from(), TOLD.until())),
                item(null, null, false, Item.Told.NOTHING),
                item(OTHERWISE, TOLD, true, Item.Told.NOTHING))) {
            if (kind == Kind.PASSING) {
                assertThatThrownBy(() -> courier.bring(device, doubtful)).isEqualTo(record.fails);
            } else {
                assertThat(courier.bring(device, doubtful).trouble()).isEqualTo(new Trouble(kind, "cannot search"));
            }
        }
        assertThat(record.removed).isEmpty();
    }

    @Test
    void anAnswerNobodyCanReadIsTheTroubleOfThisOneAlone() {
        record.fails = new IllegalStateException("unreadable");
        var after = courier.bring(device, frozen("阿里木·买买提").doubted());
        assertThat(after.trouble()).isEqualTo(new Trouble(Kind.SETTING, "java.lang.IllegalStateException: unreadable"));
        assertThat(after.certain()).isFalse();
    }

    /** A device with room for one record, which fails to say what that is when it is told to. */
    static class OneRecord implements GateDriver {

        Entrant holds;
        UnaryOperator<String> writes;
        RuntimeException fails;
        final List<String> removed = new ArrayList<>();

        @Override
        public Protocol protocol() {
            return Protocol.MANUAL;
        }

        @Override
        public Delivered put(Device device, Entrant entrant) {
            holds = new Entrant(entrant.number(), writes.apply(entrant.name()), entrant.from(), entrant.until());
            return new Delivered.Known();
        }

        @Override
        public Delivered remove(Device device, String number) {
            removed.add(number);
            holds = null;
            return new Delivered.Known();
        }

        @Override
        public Optional<Held> held(Device device, String number) {
            if (fails != null) {
                throw fails;
            }
            return Optional.ofNullable(holds).map(entrant -> new Held(entrant, false));
        }

        @Override
        public Condition probe(Device device) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Delivered putFace(Device device, String number, byte[] jpeg) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Delivered removeFace(Device device, String number) {
            return new Delivered.Known();
        }

        @Override
        public HeldSlice everybody(Device device, String from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Crossing> crossings(Device device, long after) {
            return List.of();
        }

        @Override
        public void subscribe(Device device, String host, int port, String path) {}
    }
}
