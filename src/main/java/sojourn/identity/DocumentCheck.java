package sojourn.identity;

import java.util.List;

/** What came of looking at a typed document number. */
public sealed interface DocumentCheck {

    record Accepted(IdentityDocument document) implements DocumentCheck {}

    /**
     * @param details what {@link DocumentFault} names: numbers, or a {@link DocumentType}
     */
    record Refused(DocumentFault fault, List<Object> details) implements DocumentCheck {

        static Refused because(DocumentFault fault, Object... details) {
            return new Refused(fault, List.of(details));
        }
    }
}
