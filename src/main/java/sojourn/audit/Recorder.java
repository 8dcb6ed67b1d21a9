package sojourn.audit;

import org.slf4j.MDC;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.shell.CampusTime;
import sojourn.shell.Deed;
import tools.jackson.databind.json.JsonMapper;

/** Writes each deed into the trail, in the transaction that does it: what was rolled back was never done. */
@Component
class Recorder {

    private final JdbcClient database;
    private final CampusTime time;
    private final JsonMapper json;

    Recorder(JdbcClient database, CampusTime time, JsonMapper json) {
        this.database = database;
        this.time = time;
        this.json = json;
    }

    @EventListener
    void record(Deed deed) {
        database.sql("""
                        insert into audit_entry (at, human_id, verb, thing, thing_id, facts, address)
                        values (:at, :human, :verb, :thing, :id, :facts::jsonb, :address)
                        """)
                .param("at", time.at(time.now()).toOffsetDateTime())
                .param("human", deed.by() == null ? null : deed.by().value())
                .param("verb", deed.verb())
                .param("thing", deed.thing())
                .param("id", deed.id())
                .param("facts", json.writeValueAsString(deed.facts()))
                .param("address", MDC.get("address"))
                .update();
    }
}
