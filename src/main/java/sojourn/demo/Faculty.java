package sojourn.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import sojourn.organization.CampusId;
import sojourn.organization.Campuses;
import sojourn.organization.DepartmentId;
import sojourn.organization.Departments;
import sojourn.organization.Humans;
import sojourn.organization.Offices;
import sojourn.organization.Role;
import sojourn.shell.HumanId;

/** The demo's departments on two campuses and the humans who hold its offices; all of them invented. */
@Component
@ConditionalOnProperty("sojourn.demo")
class Faculty {

    private static final String PHONE = "025-8000 01";

    private final Campuses campuses;
    private final Departments departments;
    private final Humans humans;
    private final Offices offices;
    private final DemoAccounts accounts;

    private final Map<String, DepartmentId> byName = new HashMap<>();
    private final Map<String, HumanId> staff = new HashMap<>();

    Faculty(Campuses campuses, Departments departments, Humans humans, Offices offices, DemoAccounts accounts) {
        this.campuses = campuses;
        this.departments = departments;
        this.humans = humans;
        this.offices = offices;
        this.accounts = accounts;
    }

    DepartmentId department(String zh) {
        return Objects.requireNonNull(byName.get(zh), zh);
    }

    HumanId human(String name) {
        return Objects.requireNonNull(staff.get(name), name);
    }

    boolean none() {
        return departments.all().isEmpty();
    }

    void found(LocalDate day) {
        var xianlin = campuses.create("仙林", "Xianlin").id();
        var sanpailou = campuses.create("三牌楼", "Sanpailou").id();
        department("信息学部", "Faculty of Information", null, xianlin);
        department("通信学院", "School of Communications", "信息学部", xianlin);
        department("计算机学院", "School of Computing", "信息学部", xianlin);
        department("自动化学院", "School of Automation", "信息学部", xianlin);
        department("文理学部", "Faculty of Arts and Sciences", null, sanpailou);
        department("理学院", "School of Science", "文理学部", xianlin);
        department("外国语学院", "School of Foreign Languages", "文理学部", sanpailou);
        department("后勤保障部", "Campus Services", null, sanpailou);
        department("物业服务中心", "Facilities Centre", "后勤保障部", sanpailou);
        department("饮食服务中心", "Catering Centre", "后勤保障部", sanpailou);
        department("信息中心", "Information Centre", null, sanpailou);
        department("保卫处", "Security Office", null, sanpailou);
        department("仙林保卫处", "Xianlin Security Office", "保卫处", xianlin);

        hold("李四", Role.SECRETARY, "通信学院", day, "demo.hint.secretary");
        hold("周八", Role.SECRETARY, "后勤保障部", day, "demo.hint.secretary-services");
        hold("周八", Role.SECRETARY, "物业服务中心", day, null);
        hold("周八", Role.SECRETARY, "饮食服务中心", day, null);
        hold("王五", Role.LEADER, "通信学院", day, "demo.hint.leader");
        hold("孙七", Role.LEADER, "通信学院", day, "demo.hint.second-leader");
        hold("赵六", Role.LEADER, "计算机学院", day, "demo.hint.other-leader");
        hold("钱一", Role.SECRETARY, "仙林保卫处", day, "demo.hint.secretary-xianlin");
        hold("郑十", Role.SYSTEM_ADMINISTRATOR, null, day, "demo.hint.system");
        hold("冯十一", Role.SECURITY_ADMINISTRATOR, null, day, "demo.hint.security");
        hold("陈十二", Role.AUDIT_ADMINISTRATOR, null, day, "demo.hint.audit");
        hold("吴九", Role.LEADER, "信息学部", day, null);
        hold("褚十三", Role.LEADER, "后勤保障部", day, null);
        hold("卫十四", Role.LEADER, "文理学部", day, null);
        hold("蒋十五", Role.LEADER, "保卫处", day, null);
        hold("沈十六", Role.LEADER, "信息中心", day, null);
        hold("韩十七", Role.SECRETARY, "计算机学院", day, null);
        hold("杨十八", Role.SECRETARY, "自动化学院", day, null);
        hold("朱十九", Role.SECRETARY, "文理学部", day, null);
        hold("秦二十", Role.SECRETARY, "信息中心", day, null);
        hold("许廿一", Role.PHOTO_REVIEWER, null, day, "demo.hint.reviewer");
        hold("何廿二", Role.SECURITY_OFFICE, null, day, "demo.hint.security-office");
        hold("吕廿三", Role.SECURITY_OFFICE, null, day, "demo.hint.second-security-office");
        hold("演示门岗", Role.GUARD, null, day, "demo.hint.guard");
    }

    private void department(String zh, String en, @Nullable String parent, CampusId campus) {
        var department = departments.create(zh, en, parent == null ? null : department(parent), campus);
        byName.put(zh, department.id());
    }

    private void hold(String name, Role role, @Nullable String department, LocalDate from, @Nullable String hint) {
        var human = staff.computeIfAbsent(name, n -> humans.add(n, PHONE + "%02d".formatted(staff.size()), null));
        offices.grant(human, role, department == null ? null : department(department), null, from, null, human);
        if (hint != null) {
            accounts.add(human, name, role.key(), hint);
        }
    }
}
