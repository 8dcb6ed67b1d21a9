package sojourn.delivery;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Trouble;

/** The rows of {@code delivery_item} as those who have asked a device leave them behind. */
@Component
@Transactional
class OutcomeRows {

    private final JdbcClient jdbc;

    OutcomeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is to be written of an item.
     *
     * @param again after what pause it is tried again; null for never, unless something changes
     */
    record Outcome(Item item, @Nullable Duration again) {

        // a device that is away has its own pause; until then nobody overtakes whom nobody may wait for
        private boolean soon() {
            var trouble = item.trouble();
            return again != null
                    && item.reference() == null
                    && (trouble == null || (trouble.kind() == Trouble.Kind.PASSING && !item.certain()));
        }
    }

    /**
     * What became of those that were claimed. Who is wanted otherwise meanwhile stays due.
     *
     * @param at the campus's time
     */
    void settle(List<Outcome> outcomes, Instant at) {
        if (outcomes.isEmpty()) {
            return;
        }
        // locked in the order in which others lock them
        jdbc.sql("""
                        with told as (
                            select o.* from unnest(cast(:devices as uuid[]), cast(:people as uuid[]), cast(:versions as int[]),
                                cast(:names as text[]), cast(:from as timestamptz[]), cast(:until as timestamptz[]),
                                cast(:faces as uuid[]), cast(:certain as boolean[]), cast(:failures as int[]),
                                cast(:troubles as text[]), cast(:words as text[]), cast(:steps as text[]),
                                cast(:references as text[]), cast(:again as bigint[]), cast(:soon as boolean[]),
                                cast(:settled as boolean[]), cast(:shown as text[]))
                                o(device, person, version, name, from_, until_, face, certain, failures, trouble, words, step,
                                    reference, again, soon, settled, shown)
                            join delivery_item i on i.device = o.device and i.person = o.person
                            order by o.device, o.person for update of i)
                        update delivery_item i set
                            known_name = o.name, known_from = o.from_, known_until = o.until_, known_face = o.face,
                            certain = o.certain, shown_name = o.shown,
                            failures = case when i.version = o.version then o.failures else 0 end,
                            trouble = case when i.version = o.version then o.trouble end,
                            words = case when i.version = o.version then o.words end,
                            asked_step = o.step, asked = case when o.reference is not null then o.version end,
                            reference = o.reference,
                            due_at = case when i.version <> o.version then least(i.due_at, now())
                                when o.soon and i.urgent and i.wanted_from is null then timestamptz 'epoch'
                                when o.again is not null then now() + o.again * interval '1 millisecond' end,
                            settled_at = case when o.settled and i.version = o.version then :now else i.settled_at end
                        from told o where i.device = o.device and i.person = o.person
                        """)
                .param("devices", each(outcomes, item -> item.device()))
                .param("people", each(outcomes, item -> item.person()))
                .param("versions", each(outcomes, Item::version))
                .param("names", each(outcomes, item -> known(item, Copy::name)))
                .param("from", each(outcomes, item -> known(item, Copy::from)))
                .param("until", each(outcomes, item -> known(item, Copy::until)))
                .param("faces", each(outcomes, item -> known(item, Copy::face)))
                .param("certain", each(outcomes, Item::certain))
                .param("failures", each(outcomes, Item::failures))
                .param("troubles", each(outcomes, item -> trouble(item, Trouble::kind)))
                .param("words", each(outcomes, item -> trouble(item, Trouble::words)))
                .param("steps", each(outcomes, item -> reference(item, Item.Reference::step)))
                .param("references", each(outcomes, item -> reference(item, Item.Reference::text)))
                .param(
                        "again",
                        array(
                                outcomes,
                                one -> one.again() == null ? null : one.again().toMillis()))
                .param("soon", array(outcomes, Outcome::soon))
                .param("settled", each(outcomes, item -> item.certain() && item.next() == Step.NONE))
                .param("shown", each(outcomes, item -> item.told().shown()))
                .param("now", Timestamp.from(at))
                .update();
    }

    private static @Nullable Object known(Item item, Function<Copy, @Nullable Object> part) {
        return item.known() == null ? null : part.apply(item.known());
    }

    private static @Nullable Object trouble(Item item, Function<Trouble, Object> part) {
        return item.trouble() == null ? null : part.apply(item.trouble());
    }

    private static @Nullable Object reference(Item item, Function<Item.Reference, Object> part) {
        return item.reference() == null ? null : part.apply(item.reference());
    }

    private static @Nullable String[] each(List<Outcome> outcomes, Function<Item, @Nullable Object> part) {
        return array(outcomes, one -> part.apply(one.item()));
    }

    private static @Nullable String[] array(List<Outcome> outcomes, Function<Outcome, @Nullable Object> part) {
        return outcomes.stream()
                .map(one -> Optional.ofNullable(part.apply(one))
                        .map(Object::toString)
                        .orElse(null))
                .toArray(String[]::new);
    }
}
