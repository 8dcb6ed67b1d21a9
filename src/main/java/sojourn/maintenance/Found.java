package sojourn.maintenance;

import sojourn.register.Present;

/**
 * Somebody a secretary asked for.
 *
 * @param asked by which number, as it may be shown to who is not of their department: a staff number, or a document number masked
 */
public record Found(Present now, String asked) {

    static Found byNumber(Present now) {
        return new Found(now, now.number().value());
    }

    static Found byDocument(Present now) {
        return new Found(now, now.maskedDocument());
    }
}
