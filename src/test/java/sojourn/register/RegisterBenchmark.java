package sojourn.register;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sojourn.SojournApplication;
import sojourn.category.Category;
import sojourn.identity.DocumentType;
import sojourn.identity.IdentityDocument;
import sojourn.identity.MobileNumber;
import sojourn.identity.PersonName;
import sojourn.identity.Sex;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.postgres.EmbeddedPostgres;
import sojourn.register.PeopleQuery.Sort;
import sojourn.register.PeopleQuery.Standing;
import sojourn.register.PeopleQuery.Turn;
import sojourn.register.PersonRows.Newcomer;
import sojourn.register.PersonRows.Welcome;
import sojourn.shell.CampusTime;
import sojourn.shell.HumanId;
import sojourn.shell.NewId;

/**
 * How long reading the register takes on the server, with 100,000 people in 60 departments (or as many people as the argument says). Not a test:
 * it prints the median and the 95th percentile of 100 calls, once for a reader who sees everybody and once for one department. Run it by
 * {@code mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark.classpath} and
 * {@code java -cp target/test-classes:target/classes:$(cat target/benchmark.classpath) sojourn.register.RegisterBenchmark}.
 * The data stay in target/benchmark and are made only once.
 */
final class RegisterBenchmark {

    private static final int DEPARTMENTS = 60;
    private static final int BATCH = 1000;
    private static final int WARM = 20;
    private static final int CALLS = 100;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗曾单仇解朴";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰建国文志新春红海燕晓云飞";

    private final JdbcTemplate jdbc;
    private final PersonRows rows;
    private final Register register;
    private final Departments departments;
    private final TransactionTemplate transaction;
    private final LocalDate today;
    private final Random random = new Random(48);

    private RegisterBenchmark(ConfigurableApplicationContext context) {
        jdbc = context.getBean(JdbcTemplate.class);
        rows = context.getBean(PersonRows.class);
        register = context.getBean(Register.class);
        departments = context.getBean(Departments.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        today = context.getBean(CampusTime.class).today();
    }

    public static void main(String[] arguments) {
        int people = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        var data = Path.of("target", "benchmark").toAbsolutePath();
        try (var server = EmbeddedPostgres.start(data.resolve("pg"));
                var context = new SpringApplicationBuilder(SojournApplication.class)
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--sojourn.data=" + data,
                                "--sojourn.vault.data-key-file=" + data.resolve("vault.data-keys"),
                                "--sojourn.database.url=" + server.jdbcUrl(),
                                "--sojourn.database.user=" + server.user(),
                                "--sojourn.database.password=" + server.password())) {
            var benchmark = new RegisterBenchmark(context);
            benchmark.fill(people);
            benchmark.measure();
        }
    }

    private void fill(int people) {
        int there = count();
        if (there < people) {
            var ids = departmentIds();
            for (int n = there; n < people; n += BATCH) {
                int from = n;
                transaction.executeWithoutResult(status -> insert(from, Math.min(BATCH, people - from), ids));
            }
            jdbc.update("""
                    update register_engagement set deleted_at = now(), deleted_by = person, deleted_serial = 'x'
                    where hashtext(id::text) % 25 = 0
                    """);
        }
        jdbc.execute("vacuum analyze");
        System.out.printf(
                "%,d people, %,d name keys%n",
                count(), jdbc.queryForObject("select count(*) from register_name_key", Long.class));
    }

    private int count() {
        return jdbc.queryForObject("select count(*) from register_person", Integer.class);
    }

    private List<DepartmentId> departmentIds() {
        var all = new ArrayList<>(departments.all().stream().map(d -> d.id()).toList());
        while (all.size() < DEPARTMENTS) {
            all.add(departments
                    .create("部门" + all.size(), "Department", null, null)
                    .id());
        }
        return all;
    }

    private void insert(int from, int number, List<DepartmentId> ids) {
        var numbers = rows.take(number);
        var newcomers = new ArrayList<Newcomer>();
        for (int i = 0; i < number; i++) {
            // half the departments are small, a few have thousands
            var department = ids.get((int) (ids.size() * Math.pow(random.nextDouble(), 2)));
            newcomers.add(new Newcomer(
                    NewId.of(PersonId::new),
                    NewId.of(EngagementId::new),
                    StaffNumber.of(2022 + from / 25_000 % 5, numbers.get(i)),
                    numbers.get(i),
                    new HumanId(UUID.randomUUID()),
                    stay(from + i, department)));
        }
        var by = new HumanId(UUID.randomUUID());
        rows.insert(
                newcomers,
                new Welcome(
                        new Change.Agreement(String.valueOf(10_000_001 + from), by, by), Instant.EPOCH, Instant.EPOCH));
    }

    private NewStay stay(int n, DepartmentId department) {
        // most have left, some are here, few are still to come
        var from = today.plusDays(60 - (int) (1500 * random.nextDouble()));
        return new NewStay(
                new PersonName(one(SURNAMES) + one(GIVEN) + (random.nextInt(4) == 0 ? "" : one(GIVEN))),
                new IdentityDocument(DocumentType.PASSPORT, "E%08d".formatted(n)),
                new MobileNumber("139%08d".formatted(n)),
                Sex.FEMALE,
                LocalDate.of(1990, 1, 1),
                null,
                null,
                null,
                Category.values()[random.nextInt(Category.values().length)],
                department,
                "王五",
                from,
                from.plusDays(30 + random.nextInt(500)));
    }

    private String one(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    private void measure() {
        var all = departments.all().stream().map(d -> d.id()).toList();
        for (var seen : List.of(all, all.subList(20, 21))) {
            System.out.printf("%n%s%n", seen.size() == 1 ? "one department" : "all " + seen.size() + " departments");
            for (var sort : Sort.values()) {
                time("first page by " + sort, query(seen, "", null, sort, new Turn.First()));
                time("last page by " + sort, query(seen, "", null, sort, new Turn.Last()));
            }
            var middle = register.list(query(seen, "", null, Sort.LEAVE, new Turn.Last()))
                    .before();
            if (middle != null) {
                time("page before the last", query(seen, "", null, Sort.LEAVE, new Turn.Before(middle)));
            }
            for (var standing : Standing.values()) {
                time("only " + standing, query(seen, "", standing, Sort.LEAVE, new Turn.First()));
                time("only " + standing + " by name", query(seen, "", standing, Sort.NAME, new Turn.Last()));
            }
            for (var asked : List.of(
                    "z",
                    "zs",
                    "zhang",
                    "zhangwei",
                    "wangfangmin",
                    "piao",
                    "王",
                    "王伟",
                    "曾玉兰",
                    "LS2026",
                    "LS2022",
                    "139",
                    "13900000077",
                    "nobody")) {
                time("search " + asked, query(seen, asked, null, Sort.LEAVE, new Turn.First()));
            }
            time(
                    "search wei, valid, last page by name",
                    query(seen, "wei", Standing.VALID, Sort.NAME, new Turn.Last()));
            time("summary", () -> register.summary(seen));
            time("counts of the home page", () -> register.counts(seen));
        }
    }

    private static PeopleQuery query(
            Collection<DepartmentId> seen, String asked, Standing standing, Sort sort, Turn turn) {
        return new PeopleQuery(seen, asked, null, standing, sort, false, turn);
    }

    private void time(String what, PeopleQuery query) {
        time(what, () -> register.list(query));
    }

    private static void time(String what, Runnable call) {
        for (int i = 0; i < WARM; i++) {
            call.run();
        }
        var nanos = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            call.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "  %-42s p50 %6.1f ms   p95 %6.1f ms%n", what, nanos[CALLS / 2] / 1e6, nanos[CALLS * 95 / 100] / 1e6);
    }
}
