package sojourn.iclock;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sojourn.gate.Device;

/** How a device and we get acquainted: it says hello, registers with what it is and can, and is told how to behave. */
@Service
@Transactional
public class Greeting {

    /** Every two seconds it asks; passages come at once; no templates of faces are sent to us, which we neither need nor want. */
    private static final String MANNERS = """
            ServerVersion=3.0.1
            ServerName=Sojourn
            PushVersion=3.0.1
            PushProtVer=3.0.1
            ErrorDelay=30
            RequestDelay=2
            TransTimes=00:00;14:00
            TransInterval=1
            TransTables=User Transaction
            Realtime=1
            TimeoutSec=10
            BioPhotoFun=1
            BioDataFun=0
            MultiBioDataSupport=0:0:0:0:0:0:0:0:0:0:0
            MultiBioPhotoSupport=0:0:0:0:0:0:0:0:0:1:0
            """;

    private static final String ATTENDANCE = """
            Stamp=0
            OpStamp=0
            PhotoStamp=0
            ErrorDelay=60
            Delay=10
            TransTimes=00:00;14:05
            TransInterval=1
            TransFlag=0000000000
            Realtime=1
            Encrypt=0
            """;

    private final CallerRows rows;
    private final SecureRandom random = new SecureRandom();

    Greeting(CallerRows rows) {
        this.rows = rows;
    }

    /**
     * @param type {@code acc} from a gate; empty where it does not say
     * @param version of its protocol, such as {@code 3.0.1}
     */
    public String hello(Device device, String type, String version) {
        if (!type.equalsIgnoreCase("acc") && version.startsWith("2")) {
            return "GET OPTION FROM: " + device.access().serial() + "\n" + ATTENDANCE;
        }
        var caller = rows.lock(device);
        // one that registered before there were sessions does so again
        return caller.session().isEmpty()
                ? "OK"
                : "registry=ok\nRegistryCode=" + caller.code() + "\n" + manners(caller);
    }

    public String register(Device device, String said) {
        rows.lock(device);
        describe(device, said);
        var code = token();
        rows.registered(device.id(), code, token());
        return "RegistryCode=" + code;
    }

    public void describe(Device device, String said) {
        rows.described(device.id(), Fields.options(said));
    }

    public String manners(Device device) {
        return manners(rows.lock(device));
    }

    private static String manners(Caller caller) {
        return MANNERS + "SessionID=" + caller.session() + "\n";
    }

    private String token() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
