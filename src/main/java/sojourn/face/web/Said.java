package sojourn.face.web;

import java.util.Arrays;
import sojourn.face.Refusal;
import sojourn.shell.Faults;
import sojourn.shell.NotFound;

/** What a reviewer's button says, with the remark beside it. */
record Said(String verdict, String remark) {

    private static final int LONGEST_REMARK = 200;

    boolean approves() {
        return verdict.equals("APPROVE");
    }

    Refusal refusal() {
        return Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.name().equals(verdict))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Faults faults() {
        var faults = new Faults();
        var text = remark.strip();
        if (refusal() == Refusal.OTHER && text.isEmpty()) {
            faults.add("remark", "face.review.remark", "face.review.fault.remark");
        } else if (text.codePointCount(0, text.length()) > LONGEST_REMARK) {
            faults.add("remark", "face.review.remark", "face.review.fault.remark-long", LONGEST_REMARK);
        }
        return faults;
    }
}
