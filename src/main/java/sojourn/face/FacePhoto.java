package sojourn.face;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sojourn.organization.CampusId;
import sojourn.portrait.Finding;
import sojourn.portrait.Measures;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;

/**
 * 人脸照片: a picture that is kept, without its content.
 *
 * @param campus where the person's department sat when it was taken; decides who reviews it
 * @param approved whether it passed its review; until then it waits
 * @param key its own key, by number
 * @param findings what the checks ask the reviewer to look at
 * @param measures what the checks measured
 * @param waived whether no face was looked for and a human is asked to look all the same
 * @param alike whether it looks like the picture of somebody else
 * @param second whether a second reviewer is to look at it too
 */
record FacePhoto(
        FacePhotoId id,
        PersonId person,
        HumanId human,
        @Nullable CampusId campus,
        boolean approved,
        long key,
        int bytes,
        List<Finding> findings,
        Measures measures,
        boolean waived,
        boolean alike,
        Source source,
        Instant takenAt,
        @Nullable HumanId reviewedBy,
        Second second) {

    /** Of a sample, and of every one on which the machine was no help. */
    enum Second {
        NONE,
        DUE,
        DONE
    }
}
