package sojourn.promise.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import sojourn.promise.Service;
import sojourn.shell.Faults;

/**
 * What a service promises, as typed.
 *
 * @param hours 承诺时限 in working hours: 0.5 to 160, in half hours
 */
public record ServiceForm(String ownerZh, String ownerEn, String phone, String hours) {

    public ServiceForm {
        // a field that is missing from a request is one left empty
        ownerZh = Objects.requireNonNullElse(ownerZh, "");
        ownerEn = Objects.requireNonNullElse(ownerEn, "");
        phone = Objects.requireNonNullElse(phone, "");
        hours = Objects.requireNonNullElse(hours, "");
    }

    private static final BigDecimal LEAST = new BigDecimal("0.5");
    private static final BigDecimal MOST = new BigDecimal("160");

    static ServiceForm of(Service service) {
        return new ServiceForm(service.ownerZh(), service.ownerEn(), service.phone(), service.hours());
    }

    Faults faults() {
        var faults = new Faults();
        text(faults, "ownerZh", "promise.service.owner-zh", ownerZh, 64);
        text(faults, "ownerEn", "promise.service.owner-en", ownerEn, 128);
        text(faults, "phone", "promise.service.phone", phone, 40);
        if (promised().isEmpty()) {
            faults.add("hours", "promise.service.promised", "promise.service.promised.wrong");
        }
        return faults;
    }

    /** For a form without faults. */
    Service service(String kind) {
        return new Service(
                kind,
                ownerZh.strip(),
                ownerEn.strip(),
                phone.strip(),
                promised().orElseThrow());
    }

    private Optional<Duration> promised() {
        if (!hours.strip().matches("\\d{1,3}(\\.[05]0?)?")) {
            return Optional.empty();
        }
        var typed = new BigDecimal(hours.strip());
        return typed.compareTo(LEAST) < 0 || typed.compareTo(MOST) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofMinutes(
                        typed.multiply(BigDecimal.valueOf(60)).longValueExact()));
    }

    private static void text(Faults faults, String field, String label, String typed, int most) {
        var text = typed.strip();
        var length = text.codePointCount(0, text.length());
        if (length == 0) {
            faults.add(field, label, "promise.fault.missing");
        } else if (length > most) {
            faults.add(field, label, "promise.fault.long", most, length);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            faults.add(field, label, "promise.fault.control");
        }
    }
}
