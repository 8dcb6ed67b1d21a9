package sojourn.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import sojourn.vault.Vault;

/** The secret in the path at which a device tells us: made of its identity by a key of ours, so that none is stored. */
@Component
class DeviceTokens {

    private static final int ID = 32;

    // those that were ours, so as many as there are devices
    private final Map<String, DeviceId> checked = new ConcurrentHashMap<>();
    private final Vault vault;

    DeviceTokens(Vault vault) {
        this.vault = vault;
    }

    String of(DeviceId device) {
        var id = device.toString().replace("-", "");
        return id + HexFormat.of().formatHex(vault.index("gate.device", id)).substring(0, ID);
    }

    Optional<DeviceId> device(String token) {
        var known = checked.get(token);
        if (known != null) {
            return Optional.of(known);
        }
        var found = check(token);
        found.ifPresent(device -> checked.put(token, device));
        return found;
    }

    private Optional<DeviceId> check(String token) {
        if (!token.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        var device = new DeviceId(new UUID(
                Long.parseUnsignedLong(token.substring(0, 16), 16),
                Long.parseUnsignedLong(token.substring(16, 32), 16)));
        return MessageDigest.isEqual(
                        of(device).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(device)
                : Optional.empty();
    }
}
