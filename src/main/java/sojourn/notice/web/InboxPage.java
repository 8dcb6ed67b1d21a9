package sojourn.notice.web;

import java.util.List;
import sojourn.notice.Message;

/** 消息: the newest hundred, unread ones marked. */
public record InboxPage(List<Message> messages) {

    static InboxPage of(List<Message> messages) {
        return new InboxPage(messages);
    }
}
