package sojourn.registration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sojourn.approval.ApprovalId;
import sojourn.identity.IdentityDocument;
import sojourn.vault.Vault;

/** Who stands in which open application: each person in at most one, and the database sees to it (R9). */
@Component
class Claims {

    private final JdbcClient jdbc;
    private final Vault vault;

    Claims(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Claims these people for an application instead of those it had; throws {@link Registrations.AlreadyClaimed} when another was first. */
    void take(ApprovalId application, String serial, Collection<IdentityDocument> people) {
        free(application);
        // in one order for everybody, so that two applications of the same people cannot wait for each other
        var taken = jdbc.sql("""
                        insert into registration_claim (document, application, serial)
                        select document, :application, :serial from unnest(cast(:documents as bytea[])) as t (document)
                        order by document on conflict do nothing
                        """)
                .param("application", application.value())
                .param("serial", serial)
                .param("documents", indexes(people).toArray(byte[][]::new))
                .update();
        if (taken < people.size()) {
            throw new Registrations.AlreadyClaimed();
        }
    }

    /** The application has ended. */
    void free(ApprovalId application) {
        jdbc.sql("delete from registration_claim where application = :application")
                .param("application", application.value())
                .update();
    }

    /** The 流水号 of the application each of them stands in, besides this one. */
    Map<IdentityDocument, String> others(ApprovalId application, Collection<IdentityDocument> people) {
        var serials = new HashMap<String, String>();
        jdbc.sql("""
                        select encode(document, 'hex') as document, serial from registration_claim
                        where document = any(cast(:documents as bytea[])) and application <> :application
                        """)
                .param("documents", indexes(people).toArray(byte[][]::new))
                .param("application", application.value())
                .query(row -> {
                    serials.put(row.getString("document"), row.getString("serial"));
                });
        var found = new HashMap<IdentityDocument, String>();
        for (var document : people) {
            var serial = serials.get(Lookups.hex(index(document)));
            if (serial != null) {
                found.put(document, serial);
            }
        }
        return found;
    }

    private List<byte[]> indexes(Collection<IdentityDocument> people) {
        return people.stream().map(this::index).toList();
    }

    private byte[] index(IdentityDocument document) {
        return vault.index("document", document.comparable());
    }
}
