package sojourn.isapi;

import java.util.Locale;

/** The XML by which a device is told to whom to tell what happens. */
final class Subscriptions {

    private Subscriptions() {}

    static String xml(String host, int port, String path) {
        boolean address = host.matches("[0-9.]+|.*:.*");
        return """
                <HttpHostNotificationList version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">\
                <HttpHostNotification><id>1</id><url>%s</url><protocolType>HTTP</protocolType>\
                <parameterFormatType>JSON</parameterFormatType><addressingFormatType>%s</addressingFormatType>\
                <%s>%s</%s><portNo>%d</portNo>\
                <httpAuthenticationMethod>none</httpAuthenticationMethod><httpBroken>true</httpBroken>\
                <SubscribeEvent><heartbeat>30</heartbeat><eventMode>all</eventMode><EventList><Event>\
                <type>AccessControllerEvent</type><minorAlarm/><minorException/><minorOperation/><minorEvent/>\
                <pictureURLType>binary</pictureURLType></Event></EventList></SubscribeEvent>\
                </HttpHostNotification></HttpHostNotificationList>""".formatted(
                        escaped(path),
                        address ? "ipaddress" : "hostname",
                        address ? "ipAddress" : "hostName",
                        escaped(host),
                        address ? "ipAddress" : "hostName",
                        port);
    }

    static boolean holds(Answer answer, String host, int port, String path) {
        var there = answer.tree()
                .map(tree -> tree.toString().toLowerCase(Locale.ROOT))
                .orElse("");
        return quoted(there, host) && quoted(there, path) && quoted(there, String.valueOf(port));
    }

    private static boolean quoted(String there, String value) {
        return there.contains("\"" + value.toLowerCase(Locale.ROOT) + "\"");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
