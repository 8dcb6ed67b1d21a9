package sojourn.identity;

/** The identity documents a person may be known by (R5). The names are part of what the register searches by: never rename one. */
public enum DocumentType {
    /** 居民身份证, GB 11643. */
    RESIDENT_ID,
    /** 港澳居民来往内地通行证. */
    HK_MACAO_PASS,
    /** 台湾居民来往大陆通行证. */
    TAIWAN_PASS,
    /** 港澳台居民居住证: the scheme of the resident ID under the regions 810000, 820000 and 830000. */
    RESIDENCE_PERMIT,
    /** 外国人永久居留身份证: 18 digits that begin with 9 since 2023, three letters and 12 digits before. */
    PERMANENT_RESIDENCE,
    /** 护照, of any country. */
    PASSPORT
}
