package sojourn.category;

/** 人员身份类别, exactly seven (R4); what each one asks for is a {@link CategoryRule}. The names are stored: never rename one. */
public enum Category {
    /** 外聘教师. */
    EXTERNAL_TEACHER,
    /** 科研助理. */
    RESEARCH_ASSISTANT,
    /** 外包服务人员. */
    OUTSOURCED_STAFF,
    /** 派遣人员. */
    AGENCY_STAFF,
    /** 项目驻场运维. */
    STATIONED_ENGINEER,
    /** 仙林训练中心. */
    XIANLIN_TRAINING_CENTRE,
    /** 其他. */
    OTHER;

    /** Message key of its name. */
    public String key() {
        return "category." + name();
    }
}
