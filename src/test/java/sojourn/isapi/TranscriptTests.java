package sojourn.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sojourn.Rule;
import sojourn.gate.Access;
import sojourn.gate.Device;
import sojourn.gate.DeviceId;
import sojourn.gate.Direction;
import sojourn.gate.GateId;
import sojourn.gate.Profile;
import sojourn.gate.Protocol;
import sojourn.shell.CampusTime;

/**
 * What the driver says on the wire, byte for byte: method, path, the header that matters and the body. Bodies follow the maker's ISAPI manuals as
 * integrators tested them on face terminals (DS-K1T342 with 3.16.1, DS-K1T321); beside each stands what it rests on.
 */
@Rule("R44")
class TranscriptTests {

    private static final String OK =
            "{\"requestURL\":\"/\",\"statusCode\":1,\"statusString\":\"OK\",\"subStatusCode\":\"ok\"}";
    private static final String PERSON =
            "{\"UserInfo\":{\"employeeNo\":\"LS2026000123\",\"name\":\"张三\",\"userType\":\"normal\","
                    + "\"gender\":\"unknown\",\"localUIRight\":false,\"maxOpenDoorTime\":0,"
                    + "\"Valid\":{\"enable\":true,\"beginTime\":\"2026-03-01T00:00:00\",\"endTime\":\"2026-06-30T23:59:59\",\"timeType\":\"local\"},"
                    + "\"doorRight\":\"1\",\"RightPlan\":[{\"doorNo\":1,\"planTemplateNo\":\"1\"}]}}";
    private static final String SEARCH_ONE = "{\"UserInfoSearchCond\":{\"searchID\":\"T1\",\"searchResultPosition\":0,"
            + "\"maxResults\":30,\"EmployeeNoList\":[{\"employeeNo\":\"LS2026000123\"}]}}";
    private static final String CAPABILITIES = """
            GET /ISAPI/System/deviceInfo
            GET /ISAPI/AccessControl/UserInfo/capabilities?format=json
            GET /ISAPI/Intelligent/FDLib/capabilities?format=json
            """;

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> answers = new LinkedHashMap<>();
    private HttpServer recorder;
    private IsapiDriver driver;
    private Device device;

    @BeforeEach
    void aDeviceThatWritesDownWhatItHears() throws IOException {
        recorder = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        recorder.createContext("/", this::hear);
        recorder.start();
        var clock = Clock.fixed(Instant.parse("2026-03-02T00:00:00Z"), ZoneOffset.UTC);
        driver = new IsapiDriver(new CampusTime(clock, Bench.ZONE), () -> "cnonce", () -> "T1");
        device = new Device(
                new DeviceId(UUID.randomUUID()),
                new GateId(UUID.randomUUID()),
                "东门",
                Protocol.ISAPI,
                Direction.IN,
                new Access("http://127.0.0.1:" + recorder.getAddress().getPort(), "admin", "right horse", ""),
                new Profile("1", 1, false, 190_000, Duration.ofSeconds(5)),
                true);
        answers.put(
                "/ISAPI/System/deviceInfo",
                "<DeviceInfo xmlns=\"http://www.isapi.org/ver20/XMLSchema\"><model>DS-K1T342MFWX-E1</model>"
                        + "<serialNumber>K1</serialNumber><firmwareVersion>V3.16.1</firmwareVersion></DeviceInfo>");
        answers.put(
                "/ISAPI/Intelligent/FDLib/capabilities",
                "{\"FDLibCap\":{\"supportFDFunction\":\"post,delete,put,get,setUp\"}}");
        answers.put(
                "/ISAPI/AccessControl/UserInfo/Search",
                "{\"UserInfoSearch\":{\"responseStatusStrg\":\"NO MATCH\",\"numOfMatches\":0}}");
        answers.put("/ISAPI/AccessControl/UserInfo/Count", "{\"UserInfoCount\":{\"userNumber\":7}}");
        answers.put(
                "/ISAPI/System/time",
                "<Time><timeMode>NTP</timeMode><localTime>2026-03-02T08:00:00+08:00</localTime></Time>");
        answers.put(
                "/ISAPI/AccessControl/AcsEvent",
                "{\"AcsEvent\":{\"responseStatusStrg\":\"NO MATCH\",\"numOfMatches\":0}}");
    }

    @AfterEach
    void off() {
        driver.close();
        recorder.stop(0);
    }

    /** Manual, "Person": Search, then Record for a new one; SetUp answers employeeNoNotExist on some firmware, so it is not used. */
    @Test
    void aNewPersonIsSearchedAndRecorded() {
        driver.put(device, Bench.zhang());
        heard(CAPABILITIES + """
                POST /ISAPI/AccessControl/UserInfo/Search?format=json
                application/json
                %s
                POST /ISAPI/AccessControl/UserInfo/Record?format=json
                application/json
                %s
                """.formatted(SEARCH_ONE, PERSON));
    }

    /** Manual, "Person": Modify for one who is there. */
    @Test
    void aKnownPersonIsModified() {
        answers.put(
                "/ISAPI/AccessControl/UserInfo/Search",
                "{\"UserInfoSearch\":{\"responseStatusStrg\":\"OK\",\"numOfMatches\":1,\"UserInfo\":[{\"employeeNo\":\"LS2026000123\",\"name\":\"张三\"}]}}");
        driver.put(device, Bench.zhang());
        assertThat(said.getLast()).isEqualTo("""
                PUT /ISAPI/AccessControl/UserInfo/Modify?format=json
                application/json
                %s
                """.formatted(PERSON));
    }

    /** Manual, "Face": the JSON part first and without a file name, FPID equal to employeeNo. */
    @Test
    void aFaceIsSetUpInTwoParts() {
        driver.putFace(device, "LS2026000123", "JPEG".getBytes(StandardCharsets.US_ASCII));
        heard(CAPABILITIES + picture("PUT /ISAPI/Intelligent/FDLib/FDSetUp?format=json", "img"));
    }

    /** Manual, "Face": FaceDataRecord where supportFDFunction lacks setUp; the picture's part is called FaceImage there. */
    @Test
    void aFaceIsRecordedWhereTheDeviceCannotSetUp() {
        answers.put(
                "/ISAPI/Intelligent/FDLib/capabilities",
                "{\"FDLibCap\":{\"supportFDFunction\":\"post,delete,put,get\"}}");
        driver.putFace(device, "LS2026000123", "JPEG".getBytes(StandardCharsets.US_ASCII));
        heard(CAPABILITIES + picture("POST /ISAPI/Intelligent/FDLib/FaceDataRecord?format=json", "FaceImage"));
    }

    /** Manual, "Person": Delete takes a list, and the face goes with the person; never mode all. */
    @Test
    void aPersonIsDeletedByNumber() {
        driver.remove(device, "LS2026000123");
        heard("""
                PUT /ISAPI/AccessControl/UserInfo/Delete?format=json
                application/json
                {"UserInfoDelCond":{"EmployeeNoList":[{"employeeNo":"LS2026000123"}]}}
                """);
    }

    /** Manual, "Face": FDSetUp with deleteFP. */
    @Test
    void aFaceAloneIsDeleted() {
        driver.removeFace(device, "LS2026000123");
        assertThat(said.getLast()).isEqualTo("""
                PUT /ISAPI/Intelligent/FDLib/FDSetUp?format=json
                application/json
                {"faceLibType":"blackFD","FDID":"1","FPID":"LS2026000123","deleteFP":true}
                """);
    }

    /** Manual, "Clock", "Count"; validity depends on the clock on its wall. */
    @Test
    void aProbeAsksForTheDeviceItsAbilitiesItsClockAndItsPeople() {
        var condition = driver.probe(device);
        assertThat(condition.people()).isEqualTo(7);
        assertThat(condition.drift()).isEqualTo(Duration.ZERO);
        heard(CAPABILITIES + """
                GET /ISAPI/System/time
                GET /ISAPI/AccessControl/UserInfo/Count?format=json
                """);
    }

    /** Manual, "Events: push": a path and no URL, an address and no name, and SubscribeEvent, without which nothing arrives. */
    @Test
    void aSubscriptionNamesThePathAndTheEvents() {
        driver.subscribe(device, "10.0.0.9", 8088, "/gate/hik/TOKEN");
        heard("""
                GET /ISAPI/Event/notification/httpHosts
                PUT /ISAPI/Event/notification/httpHosts
                application/xml
                <HttpHostNotificationList version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema"><HttpHostNotification><id>1</id>\
                <url>/gate/hik/TOKEN</url><protocolType>HTTP</protocolType><parameterFormatType>JSON</parameterFormatType>\
                <addressingFormatType>ipaddress</addressingFormatType><ipAddress>10.0.0.9</ipAddress><portNo>8088</portNo>\
                <httpAuthenticationMethod>none</httpAuthenticationMethod><httpBroken>true</httpBroken>\
                <SubscribeEvent><heartbeat>30</heartbeat><eventMode>all</eventMode><EventList><Event><type>AccessControllerEvent</type>\
                <minorAlarm/><minorException/><minorOperation/><minorEvent/><pictureURLType>binary</pictureURLType></Event></EventList>\
                </SubscribeEvent></HttpHostNotification></HttpHostNotificationList>
                """);
    }

    /** Manual, "Events: pull": by serial number, in pages of at most 30. */
    @Test
    void missedPassagesAreAskedForByTheirNumber() {
        driver.crossings(device, 1023);
        heard("""
                POST /ISAPI/AccessControl/AcsEvent?format=json
                application/json
                {"AcsEventCond":{"searchID":"T1","searchResultPosition":0,"maxResults":30,"major":5,"minor":0,\
                "startTime":"2000-01-01T00:00:00+08:00","endTime":"2037-12-31T23:59:59+08:00","picEnable":false,"beginSerialNo":1024}}
                """);
    }

    private static String picture(String line, String part) {
        return line + "\nmultipart/form-data; boundary=T1\n"
                + String.join(
                        "\r\n",
                        "--T1",
                        "Content-Disposition: form-data; name=\"FaceDataRecord\"",
                        "Content-Type: application/json",
                        "",
                        "{\"faceLibType\":\"blackFD\",\"FDID\":\"1\",\"FPID\":\"LS2026000123\"}",
                        "--T1",
                        "Content-Disposition: form-data; name=\"" + part + "\"; filename=\"LS2026000123.jpg\"",
                        "Content-Type: image/jpeg",
                        "",
                        "JPEG",
                        "--T1--",
                        "")
                + "\n";
    }

    private void heard(String expected) {
        assertThat(said.stream().collect(Collectors.joining())).isEqualTo(expected);
    }

    private void hear(HttpExchange call) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var type = Optional.ofNullable(call.getRequestHeaders().getFirst("Content-Type"));
        said.add(call.getRequestMethod() + " " + call.getRequestURI() + "\n"
                + type.map(text -> text + "\n").orElse("")
                + (body.isEmpty() ? "" : body + "\n"));
        var answer = answers.getOrDefault(call.getRequestURI().getPath(), OK).getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(200, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }
}
