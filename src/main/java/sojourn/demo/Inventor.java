package sojourn.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import sojourn.category.Category;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.PersonName;
import sojourn.identity.Sex;
import sojourn.organization.DepartmentId;
import sojourn.register.NewStay;

/**
 * Invents people, the same ones each time. All of them bear 演 (for 演示) in their name or "Demo" as a surname, live in a region whose code is given to nobody (320000),
 * and have mobile numbers of a series that is not in use (154).
 */
final class Inventor {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜曾单仇解朴";
    private static final String GIVEN = "明文华建国秀英丽军强敏静杰涛艳娟勇磊洋超霞平刚桂芳玉兰红梅海燕志远思雨晨曦";
    private static final List<String> LATIN =
            List.of("Maria Demo", "John Demo", "Anna-Lena Demo", "José Demo", "Zoë Demo");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    static final String PROJECT = "演示校园网改造项目";

    /** A made-up company's code with both of its check characters right (GB 32100). */
    static final String CREDIT_CODE = "91320000MADEM0003K";

    private final Random chance = new Random(20260301);
    private int made;

    /** @param first where its numbers begin, so that two inventors never invent the same person */
    Inventor(int first) {
        made = first;
    }

    NewStay person(
            Category category,
            DepartmentId department,
            String contact,
            LocalDate from,
            LocalDate until,
            @Nullable String named) {
        made++;
        var birth = LocalDate.of(1962, 1, 1).plusDays(chance.nextInt(15_000));
        var sex = chance.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        var foreign = named == null && made % 23 == 0;
        var document = foreign
                ? new IdentityDocument(DocumentType.PASSPORT, "XD%07d".formatted(made))
                : new IdentityDocument(DocumentType.RESIDENT_ID, resident(birth, sex));
        var name = named != null ? named : foreign ? LATIN.get(made / 23 % LATIN.size()) : chinese();
        return new NewStay(
                new PersonName(name),
                document,
                new MobileNumber("154%08d".formatted(made)),
                sex,
                birth,
                company(category),
                null,
                category == Category.STATIONED_ENGINEER ? PROJECT : null,
                category,
                department,
                contact,
                from,
                until);
    }

    /** Somebody with a resident identity card, for six months. */
    NewStay resident(Category category, DepartmentId department, String contact, LocalDate from) {
        return person(category, department, contact, from, from.plusMonths(6), chinese());
    }

    int upTo(int bound) {
        return chance.nextInt(bound);
    }

    private String chinese() {
        var surname = SURNAMES.charAt(chance.nextInt(SURNAMES.length()));
        return surname + "演" + GIVEN.charAt(chance.nextInt(GIVEN.length()));
    }

    static String company(Category category) {
        return switch (category) {
            case OUTSOURCED_STAFF -> "演示物业服务有限公司";
            case AGENCY_STAFF -> "演示人力资源有限公司";
            case STATIONED_ENGINEER -> "演示网络技术有限公司";
            case EXTERNAL_TEACHER, RESEARCH_ASSISTANT, XIANLIN_TRAINING_CENTRE, OTHER -> "演示单位";
        };
    }

    /** Region, birth date, sequence (odd: male) and check character of GB 11643. */
    private String resident(LocalDate birth, Sex sex) {
        int sequence = (made * 2 + (sex == Sex.MALE ? 1 : 0)) % 1000;
        var body = "320000%s%03d".formatted(birth.toString().replace("-", ""), sequence);
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (body.charAt(place) - '0') * WEIGHTS[place];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
