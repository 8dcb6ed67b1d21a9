package sojourn.face;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import sojourn.register.PersonId;

/**
 * A picture that a reviewer holds.
 *
 * @param findings message keys of what the checks ask the reviewer to look at
 * @param measures what they measured, by name
 * @param waived whether no face was found and a human was asked to look all the same
 * @param again whether somebody else has let it pass before
 * @param replaces whether an older one opens until this one is approved
 */
public record UnderReview(
        FacePhotoId photo,
        PersonId person,
        Source source,
        Instant takenAt,
        List<String> findings,
        Map<String, Double> measures,
        boolean waived,
        boolean again,
        boolean replaces) {}
