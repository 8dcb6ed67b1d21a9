package sojourn.emergency;

import org.jspecify.annotations.Nullable;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;

/**
 * Who comes and whom they visit; kept sealed, and forgotten thirty days after the papers are in.
 *
 * @param name empty for somebody the register knows, with {@code company} and {@code mobile}
 * @param documentType null where no document was shown, with {@code document}
 * @param host who asked for it, on campus
 */
public record Who(
        String name,
        String company,
        String mobile,
        @Nullable DocumentType documentType,
        @Nullable String document,
        String host,
        String hostPhone) {

    /** {@code 3201**********1234}; null where no document was shown. */
    public @Nullable String maskedDocument() {
        return documentType == null || document == null ? null : new IdentityDocument(documentType, document).masked();
    }
}
