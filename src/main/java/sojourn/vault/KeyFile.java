package sojourn.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** The file outside the database in which the keys lie, readable by the account that runs Sojourn only. */
final class KeyFile {

    // Refused, not warned about: a warning scrolls by, and a key that others read protects nothing. The group may read,
    // because that is how orchestrators hand a mounted secret to an unprivileged process.
    private static final Set<PosixFilePermission> TOO_OPEN = EnumSet.of(
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(path);
    }

    KeyRing read() {
        try {
            if (posix(path) && Files.getPosixFilePermissions(path).stream().anyMatch(TOO_OPEN::contains)) {
                throw new KeysRefused(
                        "The vault's key file " + path + " is open to other accounts of this machine.",
                        "Run chmod 600 on it, and think about who may have read it.");
            }
            return KeyText.parse(Files.readString(path), path.toString());
        } catch (IOException e) {
            throw unusable("read", e);
        }
    }

    /** Makes the file with new keys, whole or not at all; when another node was faster, its file stays and is read. */
    KeyRing create(Suite suite) {
        try {
            Path directory = Files.createDirectories(path.resolveSibling("."));
            Path whole = Files.createTempFile(directory, path.getFileName().toString(), ".new"); // 0600 by contract
            try {
                write(whole, KeyText.write(KeyRing.random(suite)));
                publish(whole);
            } finally {
                Files.deleteIfExists(whole);
            }
            sync(directory);
        } catch (IOException e) {
            throw unusable("written", e);
        }
        return read();
    }

    // A hard link appears with its whole content and never replaces. Volumes without links get a rename; there only the
    // lock
    // in the database (see KeysAtStart) keeps two nodes apart.
    private void publish(Path whole) throws IOException {
        try {
            Files.createLink(path, whole);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (posix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    // The name must be on the disk before the database says that the keys exist.
    private static void sync(Path directory) throws IOException {
        if (posix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private KeysRefused unusable(String what, IOException e) {
        return new KeysRefused(
                "The vault's key file " + path + " cannot be " + what + " ("
                        + e.getClass().getSimpleName() + ").",
                "Give the account that runs Sojourn access to it, or name another with sojourn.vault.key-file.");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
