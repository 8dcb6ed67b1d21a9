package sojourn.simulator;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The part of a device that is the device itself: what it is, its clock, and to whom it tells what happens. */
final class Machine {

    private final Memory memory;
    private final Tongue tongue;
    private final Pusher pusher;

    Machine(Memory memory, Tongue tongue, Pusher pusher) {
        this.memory = memory;
        this.tongue = tongue;
        this.pusher = pusher;
    }

    @Nullable
    Reply answer(Call call) {
        if (call.is("GET System/deviceInfo")) {
            return Reply.xml(200, tongue.element("DeviceInfo", """
                    <deviceName>%s</deviceName><deviceID>255</deviceID><model>DS-K1T342MFWX</model>\
                    <serialNumber>%s</serialNumber><firmwareVersion>%s</firmwareVersion>\
                    <firmwareReleasedDate>build 250101</firmwareReleasedDate><deviceType>ACS</deviceType>""".formatted(
                            Html.text(memory.settings.name()),
                            Html.text(memory.settings.serial()),
                            tongue.firmware().version())));
        }
        if (call.is("GET AccessControl/capabilities")) {
            return Reply.xml(200, tongue.element("AccessControl", """
                    <isSupportUserInfo>true</isSupportUserInfo>"""));
        }
        if (call.is("GET System/time")) {
            return Reply.xml(200, tongue.element("Time", """
                    <timeMode>manual</timeMode><localTime>%s</localTime><timeZone>CST-8:00:00</timeZone>""".formatted(
                            memory.now().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))));
        }
        if (call.is("PUT System/time")) {
            return setClock(call);
        }
        return hosts(call);
    }

    private Reply setClock(Call call) {
        try {
            var text = call.element("localTime").orElse("");
            memory.setClock(
                    text.matches(".*T.*([+-]\\d\\d:\\d\\d|Z)")
                            ? OffsetDateTime.parse(text)
                            : LocalDateTime.parse(text)
                                    .atZone(memory.settings.zone())
                                    .toOffsetDateTime());
            return tongue.done(call);
        } catch (DateTimeParseException malformed) {
            return tongue.malformed(call, "badParameters");
        }
    }

    private @Nullable Reply hosts(Call call) {
        if (call.is("GET Event/notification/httpHosts")) {
            var host = pusher.subscription();
            return Reply.xml(200, tongue.element("HttpHostNotificationList", host == null ? "" : host.asXml()));
        }
        if (call.is("PUT Event/notification/httpHosts")) {
            var asked = Subscription.of(call);
            if (asked.isEmpty()) {
                return tongue.malformed(call, "badParameters");
            }
            pusher.subscribe(asked.get());
            return tongue.done(call);
        }
        return null;
    }
}
