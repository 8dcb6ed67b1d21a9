package sojourn.register;

/** What may change about a person and their stay. */
public enum ChangedField {
    /** 离校日期. */
    UNTIL,
    /** 校内所属部门. */
    DEPARTMENT,
    /** 删除, or back again. */
    DELETED,
    NAME,
    MOBILE,
    /** 工作单位. */
    COMPANY,
    /** 统一社会信用代码. */
    CREDIT_CODE,
    PROJECT,
    /** 校内联系人. */
    CONTACT;

    /** Whether it is 信息变更, and no other kind (R13). */
    public boolean amends() {
        return switch (this) {
            case UNTIL, DEPARTMENT, DELETED -> false;
            case NAME, MOBILE, COMPANY, CREDIT_CODE, PROJECT, CONTACT -> true;
        };
    }

    /** Message key of its name. */
    public String key() {
        return "register.field." + name();
    }
}
