package sojourn.register;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.identity.IdentityDocument;

/** Lets another room remember a document without knowing it (R8). */
@Service
@Transactional(readOnly = true)
public class DocumentMarks {

    private final JdbcClient jdbc;
    private final PersonRows rows;

    DocumentMarks(JdbcClient jdbc, PersonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public DocumentMark of(IdentityDocument document) {
        return new DocumentMark(HexFormat.of().formatHex(rows.indexOf(document)));
    }

    /** Of the documents by which they are known now; whoever is unknown is missing. */
    public Map<PersonId, DocumentMark> of(Collection<PersonId> people) {
        return jdbc
                .sql("select id, document_index from register_person where id = any(cast(:people as uuid[]))")
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query((row, n) -> Map.entry(
                        new PersonId(row.getObject("id", UUID.class)),
                        new DocumentMark(HexFormat.of().formatHex(row.getBytes("document_index")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whoever is known by it. */
    public Optional<PersonId> person(DocumentMark mark) {
        return jdbc.sql("select id from register_person where document_index = :index")
                .param("index", HexFormat.of().parseHex(mark.hex()))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}
