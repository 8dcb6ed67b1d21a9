package sojourn.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import sojourn.category.Category;
import sojourn.category.CategoryRule;
import sojourn.identity.Numbers;
import sojourn.identity.Sex;
import sojourn.organization.DepartmentId;

/** Forms as secretaries fill them in; each person in them is somebody new. */
public final class Forms {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final DepartmentId COLLEGE = new DepartmentId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    static final DepartmentId GUARDS = new DepartmentId(UUID.fromString("00000000-0000-7000-8000-000000000002"));
    private static final AtomicInteger EVER = new AtomicInteger();

    private Forms() {}

    /** Outsourced staff for 通信学院 from 2026-12-01 to 2027-11-30, everything in order. */
    static Typed good() {
        return filled(COLLEGE, 1);
    }

    public static Typed filled(DepartmentId department, int people) {
        var all = new ArrayList<TypedPerson>();
        for (int i = 1; i <= people; i++) {
            all.add(somebody(Integer.toString(i)));
        }
        return new Typed(
                "OUTSOURCED_STAFF",
                department.toString(),
                "李四　通信学院办公室",
                "2026-12-01",
                "2027-11-30",
                "示例物业服务有限公司",
                Numbers.creditCode(1),
                "",
                all,
                "2",
                Instant.parse("2026-11-23T04:47:00Z"));
    }

    /** Of a passport, so that there are as many as one likes. */
    public static TypedPerson somebody(String key) {
        int n = EVER.incrementAndGet();
        return new TypedPerson(
                key, "张三", "PASSPORT", "K" + "%07d".formatted(n), Numbers.mobile(n), "MALE", "1990-01-31", "", "");
    }

    static TypedPerson resident(String key) {
        return new TypedPerson(
                key,
                "赵六",
                "RESIDENT_ID",
                Numbers.residentId(LocalDate.of(1990, 1, 1), Sex.FEMALE, 7),
                Numbers.mobile(7),
                "",
                "",
                "",
                "");
    }

    /** Of the seven categories as they ship: company and code for 3 and 4, project for 5, 6 for one department. */
    static Circumstances circumstances() {
        return new Circumstances(
                TODAY, Arrays.stream(Category.values()).map(Forms::rule).toList(), Set.of(COLLEGE), 2);
    }

    private static CategoryRule rule(Category category) {
        var company = category == Category.OUTSOURCED_STAFF || category == Category.AGENCY_STAFF;
        var guards = category == Category.XIANLIN_TRAINING_CENTRE;
        return new CategoryRule(
                category,
                12,
                company,
                category == Category.STATIONED_ENGINEER,
                false,
                guards,
                guards ? GUARDS : null,
                List.of(),
                "",
                "",
                "");
    }
}
