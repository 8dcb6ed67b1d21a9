package sojourn.identity;

/** 性别 as the identity document tells it. */
public enum Sex {
    MALE,
    FEMALE
}
