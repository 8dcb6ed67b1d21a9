package sojourn.approval;

/**
 * A matter in a list.
 *
 * @param title what is asked for: 初次申请工号
 * @param detail for whom: 外包服务人员 3 人：张三、赵六 等
 */
public record MatterLine(String title, String detail) {}
