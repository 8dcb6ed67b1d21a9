package sojourn.approval.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sojourn.approval.Decision;
import sojourn.shell.NotFound;

/** What somebody is about to do, between the first tap and the second. */
public enum Intent {
    AGREE(Decision.AGREE),
    REFUSE(Decision.REFUSE),
    SEND_BACK(Decision.SEND_BACK),
    WITHDRAW(null),
    DISCARD(null),
    HAND_OVER(null),
    TERMINATE(null);

    private final @Nullable Decision decision;

    Intent(@Nullable Decision decision) {
        this.decision = decision;
    }

    static Intent of(String path) {
        for (var intent : values()) {
            if (intent.path().equals(path)) {
                return intent;
            }
        }
        throw new NotFound();
    }

    static Intent of(Decision decision) {
        return switch (decision) {
            case AGREE -> AGREE;
            case REFUSE -> REFUSE;
            case SEND_BACK -> SEND_BACK;
        };
    }

    /** Null for what answers nothing. */
    public @Nullable Decision decision() {
        return decision;
    }

    public boolean needsRemark() {
        return this == TERMINATE || (decision != null && decision.needsRemark());
    }

    /** Whether something may be written beside it. */
    public boolean remarked() {
        return decision != null || this == HAND_OVER || this == TERMINATE;
    }

    /** Whether it ends the application without a yes. */
    public boolean danger() {
        return switch (this) {
            case REFUSE, WITHDRAW, DISCARD, TERMINATE -> true;
            case AGREE, SEND_BACK, HAND_OVER -> false;
        };
    }

    /** The last part of its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
