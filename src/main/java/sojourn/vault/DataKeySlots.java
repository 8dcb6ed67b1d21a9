package sojourn.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The file of data keys: a head of {@link #LENGTH} bytes with the name of the file, then one slot of the same length for each key, in the
 * order of their numbers. A slot is written once and erased in place with zeros; an unused one is a hole and reads as zeros too. Slots are never
 * used again. Several nodes share the file: each slot has one writer, and one write is one block of the disk.
 */
final class DataKeySlots {

    /** Of a key, in bytes. */
    static final int LENGTH = 32;

    private static final byte[] MAGIC = {'S', 'O', 'J', 'K', 'E', 'Y', 'S', '1'};
    private static final byte[] ERASED = new byte[LENGTH];

    private final Path path;

    DataKeySlots(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Makes the file; throws where there is one. */
    void create(UUID name) throws IOException {
        var head = ByteBuffer.allocate(LENGTH)
                .put(MAGIC)
                .putLong(name.getMostSignificantBits())
                .putLong(name.getLeastSignificantBits())
                .rewind();
        Files.createDirectories(path.resolveSibling("."));
        try (var file =
                FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            while (head.hasRemaining()) {
                file.write(head);
            }
            file.force(true);
        }
        try (var directory = FileChannel.open(path.resolveSibling("."), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** What its head says; empty where it is none of ours. */
    Optional<UUID> name() {
        var head = at(0);
        var ours = Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        var name = ByteBuffer.wrap(head, MAGIC.length, 2 * Long.BYTES);
        return ours ? Optional.of(new UUID(name.getLong(), name.getLong())) : Optional.empty();
    }

    /** Whether it holds nothing behind its head. */
    boolean unused() {
        try {
            return Files.size(path) == LENGTH;
        } catch (IOException e) {
            throw new UncheckedIOException("the data keys cannot be read", e);
        }
    }

    void write(long number, byte[] key) {
        if (key.length != LENGTH || Arrays.equals(key, ERASED)) {
            throw new IllegalArgumentException("a data key has " + LENGTH + " bytes, not all zero");
        }
        if (read(number).isPresent()) {
            throw new IllegalStateException("the slot " + number + " is taken");
        }
        put(number, key);
    }

    Optional<byte[]> read(long number) {
        var key = at(number);
        return Arrays.equals(key, ERASED) ? Optional.empty() : Optional.of(key);
    }

    /** The numbers of slots that hold a key, from one to another, both included; at most so many, in their order. */
    List<Long> taken(long from, long upTo, int most) {
        var taken = new ArrayList<Long>();
        var block = ByteBuffer.allocate(LENGTH * 1024);
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            for (long number = from; number <= upTo && taken.size() < most; ) {
                block.clear();
                while (block.hasRemaining() && file.read(block, number * LENGTH + block.position()) >= 0) {
                    // until the block is full or the file is at its end
                }
                if (block.position() < LENGTH) {
                    break;
                }
                block.flip();
                var slot = new byte[LENGTH];
                for (; block.remaining() >= LENGTH && number <= upTo && taken.size() < most; number++) {
                    block.get(slot);
                    if (!Arrays.equals(slot, ERASED)) {
                        taken.add(number);
                    }
                }
            }
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException("the data keys cannot be read", e);
        }
    }

    /** The highest slot the file has room for. */
    long highest() {
        try {
            return Files.size(path) / LENGTH - 1;
        } catch (IOException e) {
            throw new UncheckedIOException("the data keys cannot be read", e);
        }
    }

    void erase(long number) {
        put(number, ERASED);
    }

    private byte[] at(long number) {
        var slot = ByteBuffer.allocate(LENGTH);
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            while (slot.hasRemaining() && file.read(slot, number * LENGTH + slot.position()) >= 0) {
                // until the slot or the file is at its end
            }
            return slot.array();
        } catch (IOException e) {
            throw new UncheckedIOException("the data keys cannot be read", e);
        }
    }

    private void put(long number, byte[] key) {
        if (number < 1) {
            throw new IllegalArgumentException("slots are numbered from 1");
        }
        var slot = ByteBuffer.wrap(key);
        try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            while (slot.hasRemaining()) {
                file.write(slot, number * LENGTH + slot.position());
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("the data keys cannot be written", e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
