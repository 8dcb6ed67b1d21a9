package sojourn.inspection;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Where a stream is unpacked to: counts, stops at a limit, and keeps what came only when another filter follows. */
final class Counter extends OutputStream {

    private final ByteArrayOutputStream kept;
    private final long most;
    private final boolean keeps;
    private final Patience patience;
    private long count;
    private long asked;

    Counter(ByteArrayOutputStream kept, long most, boolean keeps, Patience patience) {
        this.kept = kept;
        this.most = most;
        this.keeps = keeps;
        this.patience = patience;
    }

    long count() {
        return count;
    }

    @Override
    public void write(int one) {
        add(1);
        if (keeps) {
            kept.write(one);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        add(length);
        if (keeps) {
            kept.write(bytes, from, length);
        }
    }

    private void add(int length) {
        count += length;
        if (count > most) {
            throw new Forbidden(Reason.BOMB);
        }
        if (count - asked > 1 << 16) {
            asked = count;
            patience.check();
        }
    }
}
