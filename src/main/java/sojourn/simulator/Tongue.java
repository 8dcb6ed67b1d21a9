package sojourn.simulator;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a device of this firmware words its answers: the envelope in JSON or XML, and what it says it can do. */
record Tongue(Firmware firmware) {

    Reply done(Call call) {
        return envelope(call, 200, firmware.success(), "OK", "ok");
    }

    Reply refused(Call call, String code) {
        return envelope(call, 400, 6, "Invalid Content", code);
    }

    Reply malformed(Call call, String code) {
        return envelope(call, 400, 5, "Invalid Format", code);
    }

    Reply unknown(Call call) {
        return envelope(call, 404, 4, "Invalid Operation", "notSupport");
    }

    /** Some say it in the status of HTTP too, some do not. */
    Reply busy(Call call) {
        return envelope(call, firmware.setUp() ? 503 : 200, 2, "Device Busy", "deviceBusy");
    }

    private Reply envelope(Call call, int http, int code, String words, String sub) {
        if (call.wantsJson()) {
            var json = Call.JSON.createObjectNode();
            json.put("requestURL", call.path());
            json.put("statusCode", code);
            json.put("statusString", words);
            json.put("subStatusCode", sub);
            if (http >= 400) {
                json.put("errorCode", 1610612736 + code);
                json.put("errorMsg", sub);
            }
            return Reply.json(http, json);
        }
        return Reply.xml(http, element("ResponseStatus", """
                <requestURL>%s</requestURL><statusCode>%d</statusCode><statusString>%s</statusString>\
                <subStatusCode>%s</subStatusCode>""".formatted(call.path(), code, words, sub)));
    }

    String element(String name, String content) {
        return "<" + name + " version=\"2.0\" xmlns=\"" + firmware.namespace() + "\">" + content + "</" + name + ">";
    }

    /** A list of values as this firmware writes it. */
    JsonNode options(String... values) {
        if (firmware.listsAsText()) {
            return Call.JSON.getNodeFactory().stringNode(String.join(",", values));
        }
        var options = Call.JSON.createObjectNode();
        var list = options.putArray("@opt");
        List.of(values).forEach(list::add);
        return options;
    }

    /** The length of a text or the size of a number. */
    static ObjectNode range(int least, int most) {
        return Call.JSON.createObjectNode().put("@min", least).put("@max", most);
    }
}
