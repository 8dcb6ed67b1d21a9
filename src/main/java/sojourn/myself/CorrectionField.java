package sojourn.myself;

/** What a person may ask to have put right. */
public enum CorrectionField {
    NAME,
    SEX,
    BIRTH_DATE,
    /** 证件类型或号码. */
    DOCUMENT,
    MOBILE,
    /** 校内所属部门. */
    DEPARTMENT,
    CATEGORY,
    /** 入校日期或离校日期. */
    DATES,
    /** 工作单位. */
    COMPANY,
    /** 校内联系人. */
    CONTACT,
    OTHER;

    /** Message key of its name. */
    public String key() {
        return "myself.field." + name();
    }
}
