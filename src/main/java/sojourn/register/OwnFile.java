package sojourn.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.register.PersonFacts.Numbers;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;

/** Everything the register keeps of a person, for that person and nobody else. Throws {@link NotFound} for who is in no register. */
@Service
@Transactional
public class OwnFile {

    private final Register register;
    private final PersonFile file;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OwnFile(Register register, PersonFile file, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.register = register;
        this.file = file;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public OwnFacts of(HumanId human) {
        var own = own(human);
        var department = List.of(own.department());
        return new OwnFacts(
                file.of(own.person(), department),
                jdbc.sql("select birth_date from register_person where id = :id")
                        .param("id", own.person().value())
                        .query(LocalDate.class)
                        .single(),
                file.history(own.person(), department));
    }

    /** 显示: their own numbers, without a reason, since they are their own. */
    public Numbers numbers(HumanId human) {
        var own = own(human);
        var numbers = file.numbers(own.person(), List.of(own.department()));
        events.publishEvent(Deed.of(human, "person.revealed-to-self", "person", own.person()));
        return numbers;
    }

    private OwnStay own(HumanId human) {
        return register.ownStay(human).orElseThrow(NotFound::new);
    }
}
