package sojourn.vault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All keys of one installation: the current one seals, every one opens, and the index key stays for ever. Read at start, fixed while running. */
final class KeyRing {

    private final SealingKey current;
    private final List<SealingKey> keys;
    private final IndexKey index;

    KeyRing(SealingKey current, List<SealingKey> keys, IndexKey index) {
        this.current = current;
        this.keys = List.copyOf(keys);
        this.index = index;
    }

    static KeyRing random(Suite suite) {
        SealingKey first = SealingKey.random("k1", suite);
        return new KeyRing(first, List.of(first), IndexKey.random(suite.hash()));
    }

    SealingKey current() {
        return current;
    }

    Optional<SealingKey> key(Header header) {
        return keys.stream().filter(key -> key.header().equals(header)).findFirst();
    }

    List<SealingKey> keys() {
        return keys;
    }

    IndexKey index() {
        return index;
    }

    @Override
    public String toString() {
        return keys.stream()
                .map(SealingKey::id)
                .collect(Collectors.joining(", ", "KeyRing[", "; current " + current.id() + "]"));
    }
}
