package sojourn.organization;

import sojourn.shell.Audience;

/** The kinds of office a human may hold (domain.md §2). The three administrators exclude one another. */
public enum Role {
    /** 部门临时人员管理员, of one department. */
    SECRETARY,
    /** 部门领导, of one department. */
    LEADER,
    /** 照片审核员, of one campus or of all. */
    PHOTO_REVIEWER,
    /** 保卫处, of one campus or of all. */
    SECURITY_OFFICE,
    /** 门岗, of one campus or of all. */
    GUARD,
    /** 系统管理员. */
    SYSTEM_ADMINISTRATOR,
    /** 安全管理员. */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员. */
    AUDIT_ADMINISTRATOR;

    public Audience audience() {
        return switch (this) {
            case SECRETARY -> Audience.SECRETARY;
            case LEADER -> Audience.LEADER;
            case PHOTO_REVIEWER -> Audience.PHOTO_REVIEWER;
            case SECURITY_OFFICE -> Audience.SECURITY_OFFICE;
            case GUARD -> Audience.GUARD;
            case SYSTEM_ADMINISTRATOR -> Audience.SYSTEM_ADMINISTRATOR;
            case SECURITY_ADMINISTRATOR -> Audience.SECURITY_ADMINISTRATOR;
            case AUDIT_ADMINISTRATOR -> Audience.AUDIT_ADMINISTRATOR;
        };
    }

    /** Held for one department, never for the whole university. */
    public boolean perDepartment() {
        return this == SECRETARY || this == LEADER;
    }

    /** May be held for one campus only. */
    public boolean perCampus() {
        return this == PHOTO_REVIEWER || this == SECURITY_OFFICE || this == GUARD;
    }

    /** The message key of its name. */
    public String key() {
        return "organization.role." + name();
    }
}
