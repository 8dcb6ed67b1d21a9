package sojourn.maintenance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;
import sojourn.vault.SealedColumn;
import sojourn.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** What was sent, as it was sent, and who stands in which open application (R9). */
@Component
class MaintenanceRows {

    static final SealedColumn TEXT = new SealedColumn("maintenance_item", "id", "text");
    /** The id of no application. */
    private static final ApprovalId NOBODYS = new ApprovalId(new UUID(0, 0));

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Vault vault;

    MaintenanceRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Declared by whom, when, in which wording (R7). */
    record Declared(int version, HumanId by, Instant at) {}

    void write(ApprovalId id, List<Item> items, Declared declared) {
        jdbc.sql("delete from maintenance_application where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("insert into maintenance_application values (:id, :version, :by, :at)")
                .param("id", id.value())
                .param("version", declared.version())
                .param("by", declared.by().value())
                .param("at", Timestamp.from(declared.at()))
                .update();
        int number = 0;
        for (var item : items) {
            var row = UUID.randomUUID();
            jdbc.sql("""
                            insert into maintenance_item (id, application, number, person, name, kinds, text)
                            values (:id, :application, :number, :person, :name, :kinds, :text)
                            """)
                    .param("id", row)
                    .param("application", id.value())
                    .param("number", ++number)
                    .param("person", item.person().value())
                    .param("name", item.called())
                    .param("kinds", item.kinds().stream().map(Enum::name).toArray(String[]::new))
                    .param("text", vault.seal(JSON.writeValueAsString(item), TEXT, row))
                    .update();
        }
    }

    List<Item> items(ApprovalId id) {
        return jdbc.sql("select id, text from maintenance_item where application = :id order by number")
                .param("id", id.value())
                .query((row, n) -> JSON.readValue(
                        vault.open(row.getBytes("text"), TEXT, row.getObject("id", UUID.class)), Item.class))
                .list();
    }

    Optional<Declared> declared(ApprovalId id) {
        return jdbc.sql("select * from maintenance_application where id = :id")
                .param("id", id.value())
                .query((row, n) -> new Declared(
                        row.getInt("declaration"),
                        new HumanId(row.getObject("declared_by", UUID.class)),
                        row.getTimestamp("declared_at").toInstant()))
                .optional();
    }

    /** For a list: of each application the first names, how many there are, and what it comes to. */
    record Line(int people, List<String> names, Set<Kind> kinds) {}

    Map<ApprovalId, Line> lines(Collection<UUID> ids) {
        var lines = new HashMap<ApprovalId, Line>();
        jdbc.sql("""
                        select application, count(*) as people,
                            array_agg(name order by number) filter (where number <= 3) as names,
                            array(select distinct unnest(string_to_array(string_agg(array_to_string(kinds, ' '), ' '), ' '))) as kinds
                        from maintenance_item where application in (:ids) group by application
                        """).param("ids", ids).query(row -> {
            var kinds = EnumSet.noneOf(Kind.class);
            for (var kind : (String[]) row.getArray("kinds").getArray()) {
                kinds.add(Kind.valueOf(kind));
            }
            lines.put(
                    new ApprovalId(row.getObject("application", UUID.class)),
                    new Line(
                            row.getInt("people"),
                            Arrays.asList((String[]) row.getArray("names").getArray()),
                            kinds));
        });
        return lines;
    }

    /** Says whether all of them were free; the others' claims are untouched. */
    boolean claim(ApprovalId application, String serial, Collection<PersonId> people) {
        free(application);
        var taken = jdbc.sql("""
                        insert into maintenance_claim (person, application, serial)
                        select person, :application, :serial from unnest(cast(:people as uuid[])) as t (person)
                        order by person on conflict do nothing
                        """)
                .param("application", application.value())
                .param("serial", serial)
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .update();
        return taken == people.size();
    }

    void free(ApprovalId application) {
        jdbc.sql("delete from maintenance_claim where application = :application")
                .param("application", application.value())
                .update();
    }

    /** The 流水号 of the application each of them stands in, besides this one. */
    Map<PersonId, String> claimed(ApprovalId besides, Collection<PersonId> people) {
        var serials = new HashMap<PersonId, String>();
        jdbc.sql("""
                        select person, serial from maintenance_claim
                        where person = any(cast(:people as uuid[])) and application <> :besides
                        """)
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .param("besides", besides.value())
                .query(row -> {
                    serials.put(new PersonId(row.getObject("person", UUID.class)), row.getString("serial"));
                });
        return serials;
    }

    /** In which open application somebody stands (R9). */
    record Claim(ApprovalId application, String serial) {}

    Optional<Claim> claim(PersonId person) {
        return jdbc.sql("select application, serial from maintenance_claim where person = :person")
                .param("person", person.value())
                .query((row, n) ->
                        new Claim(new ApprovalId(row.getObject("application", UUID.class)), row.getString("serial")))
                .optional();
    }

    /** Keyed, so that nothing can be guessed from it. */
    String digest(String text) {
        return HexFormat.of().formatHex(vault.index("maintenance-content", text));
    }

    /** The same, besides none. */
    Map<PersonId, String> claimed(Collection<PersonId> people) {
        return claimed(NOBODYS, people);
    }
}
