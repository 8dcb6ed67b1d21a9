package sojourn.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Office;
import sojourn.organization.Offices;
import sojourn.portal.web.HomePage.ServiceLink;
import sojourn.shell.Audience;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.Words;

/** The services there are, each for whom it is, and the offices a reader holds. */
@Component
class Hall {

    // the set is made by Set.of and never handed out
    @SuppressWarnings("ImmutableEnumChecker")
    private enum Entry {
        REGISTRATION("/services/registration", Audience.SECRETARY),
        MAINTENANCE("/maintenance", Audience.SECRETARY),
        PROGRESS("/progress", Audience.SECRETARY),
        CORRECTIONS("/corrections", Audience.SECRETARY),
        PEOPLE("/people", Audience.SECRETARY, Audience.LEADER),
        DEPUTIES("/deputies", Audience.LEADER),
        DUTIES("/basis/duties", Audience.LEADER),
        FACE_REVIEW("/faces/review", Audience.PHOTO_REVIEWER),
        FACE_LOOK("/faces/look", Audience.SECURITY_OFFICE),
        PASSAGES("/passages", Audience.SECURITY_OFFICE),
        PRESENT("/passages/present", Audience.SECURITY_OFFICE),
        DELIVERIES("/deliveries", Audience.SECURITY_OFFICE, Audience.SYSTEM_ADMINISTRATOR),
        FREEZE("/freezes", Audience.SECURITY_OFFICE),
        EMERGENCY("/emergency", Audience.SECURITY_OFFICE),
        WATCH("/watch", Audience.SECURITY_OFFICE),
        GUARD("/guard", Audience.GUARD, Audience.SECURITY_OFFICE),
        FACE_FILING("/faces/filing", Audience.SECURITY_OFFICE, Audience.SYSTEM_ADMINISTRATOR),
        DEPARTMENTS("/admin/departments", Audience.SYSTEM_ADMINISTRATOR),
        CATEGORIES("/admin/categories", Audience.SYSTEM_ADMINISTRATOR),
        HUMANS("/admin/humans", Audience.SECURITY_ADMINISTRATOR),
        AUDIT("/admin/audit", Audience.AUDIT_ADMINISTRATOR),
        GUIDE("/services/registration", Audience.SIGNED_IN),
        ENTRY_GUIDE("/services/entry", Audience.SIGNED_IN);

        private final String path;
        private final Set<Audience> audiences;

        Entry(String path, Audience... audiences) {
            this.path = path;
            this.audiences = Set.of(audiences);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Words words;
    private final Promise promise;
    private final Offices offices;
    private final Departments departments;
    private final CampusTime time;

    Hall(Words words, Promise promise, Offices offices, Departments departments, CampusTime time) {
        this.words = words;
        this.promise = promise;
        this.offices = offices;
        this.departments = departments;
        this.time = time;
    }

    List<ServiceLink> services(Set<Audience> held, Locale locale) {
        return Arrays.stream(Entry.values())
                .filter(entry -> entry.audiences.stream().anyMatch(held::contains))
                .map(entry -> new ServiceLink(
                        entry.path,
                        say(locale, "portal.service." + entry.key()),
                        say(locale, "portal.service." + entry.key() + "-text", promise.inWords("registration", locale)),
                        say(locale, "portal.glyph." + entry.key())))
                .toList();
    }

    /** 「通信学院　部门临时人员管理员」, one line for each office held now. */
    List<String> offices(HumanId human, Locale locale) {
        return offices.of(human).stream()
                .filter(office -> office.on(time.today()) == Office.Standing.HELD)
                .map(office -> office.department() == null
                        ? say(locale, office.role().key())
                        : say(
                                locale,
                                "portal.office",
                                department(office.department(), locale),
                                say(locale, office.role().key())))
                .toList();
    }

    String department(DepartmentId id, Locale locale) {
        return departments.get(id).name(locale);
    }

    String say(Locale locale, String key, Object... arguments) {
        return words.say(locale, key, arguments);
    }
}
