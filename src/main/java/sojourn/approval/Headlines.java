package sojourn.approval;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says in a line what applications are about, for whoever was told of them. */
@Service
@Transactional(readOnly = true)
public class Headlines {

    private final JdbcClient jdbc;
    private final Matters matters;

    Headlines(JdbcClient jdbc, Matters matters) {
        this.jdbc = jdbc;
        this.matters = matters;
    }

    /** Of those that exist, with one question for each kind. Whether one may know is the caller's question. */
    public Map<ApprovalId, Matter.Line> of(Collection<ApprovalId> ids, Locale locale) {
        record Found(ApprovalId id, String kind) {}
        var lines = new HashMap<ApprovalId, Matter.Line>();
        if (ids.isEmpty()) {
            return lines;
        }
        jdbc
                .sql("select id, kind from approval_approval where id in (:ids)")
                .param("ids", ids.stream().map(ApprovalId::value).distinct().toList())
                .query((row, n) -> new Found(new ApprovalId(row.getObject("id", UUID.class)), row.getString("kind")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::kind, Collectors.mapping(Found::id, Collectors.toList())))
                .forEach((String kind, List<ApprovalId> some) ->
                        lines.putAll(matters.of(kind).lines(some, locale)));
        return lines;
    }
}
