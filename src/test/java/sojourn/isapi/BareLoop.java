package sojourn.isapi;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;
import sojourn.gate.Access;
import sojourn.gate.Entrant;
import sojourn.gate.Profile;

/**
 * The least that brings people to devices: the driver's HTTP client in a loop, one thread for each device, the requests of a delivery made beforehand,
 * nothing looked at, nothing written down.
 */
public final class BareLoop implements AutoCloseable {

    private static final String USERS = "AccessControl/UserInfo/";

    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(100)
                    .setMaxConnPerRoute(4)
                    .build())
            .disableAutomaticRetries()
            .disableContentCompression()
            .build();
    private final List<Access> devices;
    private final Profile profile;

    public BareLoop(List<Access> devices, Profile profile) {
        this.devices = devices;
        this.profile = profile;
    }

    /** Tells every device so many people, the first of them with this picture. Returns how many seconds that took. */
    public double run(int people, int faces, byte[] jpeg) throws Exception {
        var requests = IntStream.range(0, people)
                .mapToObj(n -> delivery("LS%010d".formatted(2026000000L + n), n < faces ? jpeg : null))
                .flatMap(List::stream)
                .toList();
        var tasks = devices.stream()
                .map(device -> (Callable<Integer>) () -> tell(device, requests))
                .toList();
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var told : threads.invokeAll(tasks)) {
                told.get();
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private List<Asked> delivery(String number, byte @Nullable [] jpeg) {
        var from = LocalDateTime.of(2026, 11, 24, 0, 0);
        var written = new Users(ZoneId.of("Asia/Shanghai"))
                .written(new Entrant(number, "张三", from, from.plusMonths(3)), profile, 128);
        var search = Talk.object();
        search.putObject("UserInfoSearchCond")
                .put("searchID", number)
                .put("searchResultPosition", 0)
                .put("maxResults", 30)
                .putArray("EmployeeNoList")
                .addObject()
                .put("employeeNo", number);
        var asked = Asked.json("POST", USERS + "Search", search);
        var record = Asked.json("POST", USERS + "Record", written);
        if (jpeg == null) {
            return List.of(asked, record, asked);
        }
        var face = Talk.object().put("faceLibType", "blackFD").put("FDID", "1").put("FPID", number);
        var picture = Asked.picture("PUT", "Intelligent/FDLib/FDSetUp", face, "img", jpeg, "b0undary");
        return List.of(asked, record, picture, asked);
    }

    private int tell(Access device, List<Asked> requests) throws IOException {
        var sitting = new Sitting(device);
        for (var asked : requests) {
            if (send(sitting, device, asked) == 401) {
                send(sitting, device, asked);
            }
        }
        return requests.size();
    }

    private int send(Sitting sitting, Access device, Asked asked) throws IOException {
        var request = new HttpUriRequestBase(asked.method(), URI.create(device.address() + asked.path()));
        request.setEntity(new ByteArrayEntity(asked.body(), ContentType.parse(asked.type())));
        var authorization = sitting.authorization(asked, () -> "c0ffee");
        if (authorization != null) {
            request.setHeader("Authorization", authorization);
        }
        return client.execute(request, response -> {
            EntityUtils.consume(response.getEntity());
            if (response.getCode() == 401) {
                sitting.challenged(Arrays.stream(response.getHeaders("WWW-Authenticate"))
                        .map(header -> String.valueOf(header.getValue()))
                        .toList());
            } else if (response.getCode() != 200) {
                throw new IOException(asked.path() + " " + response.getCode());
            }
            return response.getCode();
        });
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
