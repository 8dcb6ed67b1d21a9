package sojourn.isapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** One request to a device, before anybody has proved who they are. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Asked(String method, String path, String type, byte[] body) {

    private static final byte[] NOTHING = {};

    static Asked get(String path) {
        return new Asked("GET", "/ISAPI/" + path, "", NOTHING);
    }

    static Asked json(String method, String path, JsonNode content) {
        return new Asked(method, "/ISAPI/" + path + "?format=json", "application/json", bytes(content.toString()));
    }

    static Asked xml(String method, String path, String content) {
        return new Asked(method, "/ISAPI/" + path, "application/xml", bytes(content));
    }

    /** The description must stand first and without a file name, or some firmware finds parameters lacking. */
    static Asked picture(String method, String path, JsonNode description, String part, byte[] jpeg, String boundary) {
        var name = description.path("FPID").asString("");
        var body = new ByteArrayOutputStream(jpeg.length + 500);
        body.writeBytes(bytes("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"FaceDataRecord\"\r\nContent-Type: application/json\r\n\r\n"
                + description + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part
                + "\"; filename=\"" + name + ".jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"));
        body.writeBytes(jpeg);
        body.writeBytes(bytes("\r\n--" + boundary + "--\r\n"));
        return new Asked(
                method,
                "/ISAPI/" + path + "?format=json",
                "multipart/form-data; boundary=" + boundary,
                body.toByteArray());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
