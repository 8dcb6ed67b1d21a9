package sojourn.approval.web;

/**
 * What follows the approval on a timeline, as the matter tells it (R21): 「临时员工号可用」「14:20 起可办理」.
 *
 * @param title and {@code detail}: words in the reader's language
 */
public record After(String title, String detail, Standing standing) {

    /** How far it is. */
    public enum Standing {
        DONE,
        NOW,
        NEXT;

        /** The class of the stylesheet. */
        public String css() {
            return switch (this) {
                case DONE -> "done";
                case NOW -> "now";
                case NEXT -> "next";
            };
        }
    }
}
