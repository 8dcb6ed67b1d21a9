package sojourn.face;

import java.time.Instant;
import java.util.List;
import sojourn.portrait.Finding;
import sojourn.portrait.Measures;
import sojourn.register.PersonId;

/**
 * A picture that a reviewer holds.
 *
 * @param findings what the checks ask the reviewer to look at
 * @param waived whether no face was looked for and a human was asked to look all the same
 * @param alike whether it looks like the picture of somebody else
 * @param again whether somebody else has let it pass before
 * @param replaces whether an older one opens until this one is approved
 * @param heldUntil when it is the next reviewer's turn
 */
public record UnderReview(
        FacePhotoId photo,
        PersonId person,
        Source source,
        Instant takenAt,
        List<Finding> findings,
        Measures measures,
        boolean waived,
        boolean alike,
        boolean again,
        boolean replaces,
        Instant heldUntil) {}
