package sojourn.portrait;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * A picture of the table, and what has to come of it.
 *
 * @param upload made when it is looked at, so that not all are in memory at once
 */
record Sample(String name, Supplier<byte[]> upload, boolean detect, boolean accepted, List<Finding> findings) {

    static Sample accepted(String name, Supplier<byte[]> upload, Finding... findings) {
        return new Sample(name, upload, true, true, Arrays.asList(findings));
    }

    static Sample refused(String name, Supplier<byte[]> upload, Finding... findings) {
        return new Sample(name, upload, true, false, Arrays.asList(findings));
    }

    Sample withoutDetector() {
        return new Sample(name + ", detector waived", upload, false, accepted, findings);
    }

    String expected() {
        return said(accepted, findings);
    }

    Judged judgedBy(Portraits portraits) {
        return detect ? portraits.judge(upload.get()) : portraits.judgeWithoutDetector(upload.get());
    }

    static String said(Judged judged) {
        return switch (judged) {
            case Judged.Accepted found -> said(true, found.findings());
            case Judged.Refused found -> said(false, found.findings());
        };
    }

    private static String said(boolean accepted, List<Finding> findings) {
        var names = String.join(", ", findings.stream().map(Finding::name).toList());
        return (accepted ? "accepted" : "refused") + (names.isEmpty() ? "" : ": " + names);
    }

    @Override
    public String toString() {
        return name;
    }
}
