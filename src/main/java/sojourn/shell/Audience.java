package sojourn.shell;

/** Whom a page or an action is for (domain.md §2). Offices are held from a day until a day; everything is asked anew at each request (R28). */
public enum Audience {
    /** Also without signing in. */
    EVERYONE,
    /** Whoever has signed in. */
    SIGNED_IN,
    /** 部门临时人员管理员 of at least one department. */
    SECRETARY,
    /** 部门领导 of at least one department. */
    LEADER,
    /** 代理人: decides in place of a leader at this time (R26). */
    DEPUTY,
    /** 临时人员本人: has a staff number. */
    PERSON,
    /** 照片审核员. */
    PHOTO_REVIEWER,
    /** 保卫处. */
    SECURITY_OFFICE,
    /** 门岗: stands at a gate and checks who comes. */
    GUARD,
    /** 系统管理员: settings and departments. */
    SYSTEM_ADMINISTRATOR,
    /** 安全管理员: humans, offices and grants. */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员: reads the audit trail. */
    AUDIT_ADMINISTRATOR
}
