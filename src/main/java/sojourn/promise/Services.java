package sojourn.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import sojourn.shell.Deed;
import sojourn.shell.HumanId;
import sojourn.shell.NotFound;
import sojourn.shell.School;

/** 主管部门, 联系方式 and 承诺时限 of each kind of matter; until somebody writes them, the school's own and one working day. */
@org.springframework.stereotype.Service
@Transactional
public class Services {

    private final JdbcClient jdbc;
    // asked late: the rooms that have a kind of matter need its promises themselves
    private final ObjectProvider<Promising> kinds;
    private final Measures measures;
    private final School school;
    private final Duration workingDay;
    private final ApplicationEventPublisher events;

    Services(
            JdbcClient jdbc,
            ObjectProvider<Promising> kinds,
            Measures measures,
            School school,
            @Value("${sojourn.approval.promised:PT7H}") Duration workingDay,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.measures = measures;
        this.school = school;
        this.workingDay = workingDay;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Service of(String kind) {
        return jdbc.sql("select * from approval_service where kind = :kind")
                .param("kind", kind)
                .query(Services::read)
                .optional()
                .orElseGet(() -> new Service(kind, school.officeZh(), school.officeEn(), school.phone(), workingDay));
    }

    /** One for each kind of matter there is. */
    @Transactional(readOnly = true)
    public List<Service> all() {
        return kinds().map(this::of).toList();
    }

    /** How long answers took in {@link Measures#LATELY}, by kind; without those for which there were none. */
    @Transactional(readOnly = true)
    public Map<String, Measures.Measured> lately() {
        return measures.lately();
    }

    /** The same of one kind, some minutes old at most; null where there were no answers. */
    @Transactional(readOnly = true)
    public Measures.@Nullable Measured lately(String kind) {
        return measures.lately(kind).orElse(null);
    }

    /** Holds for what is asked from now on; who has been asked already keeps the time that was promised. */
    public void change(Service service, HumanId by) {
        if (kinds().noneMatch(service.kind()::equals)) {
            throw new NotFound();
        }
        jdbc.sql("""
                        insert into approval_service (kind, owner_zh, owner_en, phone, promised_minutes)
                        values (:kind, :zh, :en, :phone, :minutes)
                        on conflict (kind) do update set owner_zh = :zh, owner_en = :en, phone = :phone, promised_minutes = :minutes
                        """)
                .param("kind", service.kind())
                .param("zh", service.ownerZh())
                .param("en", service.ownerEn())
                .param("phone", service.phone())
                .param("minutes", service.promised().toMinutes())
                .update();
        events.publishEvent(Deed.of(by, "approval.service-changed", "service", service.kind())
                .with("owner", service.ownerZh())
                .with("phone", service.phone())
                .with("promised", service.promised()));
    }

    private Stream<String> kinds() {
        return kinds.stream().map(Promising::kind).sorted();
    }

    private static Service read(ResultSet row, int number) throws SQLException {
        return new Service(
                row.getString("kind"),
                row.getString("owner_zh"),
                row.getString("owner_en"),
                row.getString("phone"),
                Duration.ofMinutes(row.getLong("promised_minutes")));
    }
}
