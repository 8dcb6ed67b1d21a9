package sojourn.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The side of a simulated gate that calls a server, in the access-control dialect of ZKTeco push. */
final class Caller implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int TOLD_AT_ONCE = 50;

    private final Memory memory;
    private final Errands errands;
    private final String server;
    private final boolean seconds;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Deque<Errands.Result> unsaid = new ArrayDeque<>();
    private boolean registered;
    private String code = "";
    private String session = "";
    private long acknowledged;
    private int losing;

    Caller(Memory memory, Errands errands, String server, boolean seconds) {
        this.memory = memory;
        this.errands = errands;
        this.server = server;
        this.seconds = seconds;
    }

    synchronized void call() throws IOException, InterruptedException {
        if (!registered && !greet()) {
            return;
        }
        tell();
        post(
                "cdata",
                "&table=rtstate",
                "time=" + memory.now().format(TIME) + "\tsensor=01\trelay=00\talarm=0000000000000000");
        if (unsaid.isEmpty() && !memory.faults.busy()) {
            var commands = get("getrequest", "");
            commands.lines()
                    .filter(line -> line.startsWith("C:"))
                    .map(errands::run)
                    .forEach(unsaid::add);
        }
        say();
    }

    synchronized boolean isRegistered() {
        return registered;
    }

    /** It says hello again when the server is back. */
    synchronized void lost() {
        registered = false;
    }

    synchronized void tellAllAgain() {
        acknowledged = 0;
    }

    synchronized void loseAnswers(int howMany) {
        losing = howMany;
    }

    private boolean greet() throws IOException, InterruptedException {
        var hello = get("cdata", "&options=all&pushver=3.0.1&DeviceType=acc&language=83");
        if (!hello.startsWith("registry=ok")) {
            var answer = post(
                    "registry", "", """
                    DeviceType=acc,~DeviceName=SpeedFace-V5L,FirmVer=ZAM170-NF-Ver1.2.8,PushVersion=3.0.1,\
                    MaxPackageSize=2048000,LockCount=1,~MaxUserCount=%d,FaceFunOn=1,DateFmtFunOn=%d,StringPinFunOn=1""".formatted(memory.settings.firmware().capacity(), seconds ? 1 : 0));
            if (!answer.startsWith("RegistryCode=")) {
                return false;
            }
            code = said(answer, "RegistryCode");
        } else {
            code = said(hello, "RegistryCode");
        }
        session = said(post("push", "", ""), "SessionID");
        registered = !session.isEmpty();
        return registered;
    }

    private static String said(String answer, String name) {
        return answer.lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** By which it proves that it was told code and session. */
    String token() {
        try {
            var proof = (code + memory.settings.serial() + session).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(proof));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void tell() throws IOException, InterruptedException {
        var news = memory.passagesFrom(acknowledged + 1).stream()
                .limit(TOLD_AT_ONCE)
                .toList();
        if (!news.isEmpty()) {
            var lines = news.stream().map(Caller::line).collect(Collectors.joining("\n"));
            if (post("cdata", "&table=rtlog", lines).equals("OK")) {
                acknowledged = news.getLast().serial();
            }
        }
    }

    private static String line(Passage passage) {
        int event = switch (passage.reason()) {
            case WELCOME -> 0;
            case UNKNOWN, NO_FACE, BAD_CODE, OLD_CODE -> 27;
            case NO_DOOR -> 23;
            case NOT_YET, EXPIRED -> 29;
        };
        return "time=" + passage.at().format(TIME) + "\tpin="
                + (passage.number().isEmpty() ? "0" : passage.number()) + "\tcardno=0\teventaddr=1\tevent=" + event
                + "\tinoutstatus=0\tverifytype=15\tindex=" + passage.serial();
    }

    /** What a query found goes first; the result itself follows. */
    private void say() throws IOException, InterruptedException {
        List<Errands.Result> said = new ArrayList<>(unsaid);
        for (var result : said) {
            for (var part : result.parts()) {
                post("querydata", part.query(), part.body());
            }
        }
        var lines = said.stream().map(Errands.Result::line).collect(Collectors.joining("\n"));
        if (lines.isEmpty()) {
            return;
        }
        if (losing > 0) {
            losing--;
            unsaid.clear();
        } else if (post("devicecmd", "", lines).equals("OK")) {
            unsaid.clear();
        }
    }

    private String get(String path, String query) throws IOException, InterruptedException {
        return send(request(path, query).GET().build());
    }

    private String post(String path, String query, String body) throws IOException, InterruptedException {
        return send(request(path, query)
                .header("Content-Type", "application/push; charset=UTF-8")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, String query) {
        var serial = URLEncoder.encode(memory.settings.serial(), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(server + "/iclock/" + path + "?SN=" + serial + query))
                .header("User-Agent", "iClock Proxy/1.09")
                .header("Cookie", "token=" + token())
                .timeout(Duration.ofSeconds(10));
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        if (memory.faults.unreachable()) {
            throw new IOException("the network is away");
        }
        Thread.sleep(memory.faults.slow());
        var answer = http.send(request, BodyHandlers.ofString());
        return answer.statusCode() == 200 ? answer.body().strip() : String.valueOf(answer.statusCode());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
