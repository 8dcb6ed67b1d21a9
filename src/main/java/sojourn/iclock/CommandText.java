package sojourn.iclock;

import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;
import sojourn.gate.Entrant;

/** Commands as they go over the wire: fields behind a tab, never a line break within. */
final class CommandText {

    /** A face by visible light; any other number is refused from a server. */
    private static final int FACE = 9;

    private CommandText() {}

    static String of(Command command, Validity validity, byte[] jpeg) {
        return "C:" + command.turn() + ":"
                + switch (command.kind()) {
                    case PERSON -> person(Objects.requireNonNull(command.entrant()), validity);
                    case AUTHORIZE ->
                        "DATA UPDATE userauthorize Pin=" + command.person() + "\tAuthorizeTimezoneId=" + command.plan()
                                + "\tAuthorizeDoorId=" + command.doors();
                    case UNAUTHORIZE -> "DATA DELETE userauthorize Pin=" + command.person();
                    case UNPERSON -> "DATA DELETE user Pin=" + command.person();
                    case PICTURE -> picture(command.person(), jpeg);
                    case UNPICTURE -> "DATA DELETE biophoto PIN=" + command.person();
                    case LIST_PEOPLE -> "DATA QUERY tablename=user,fielddesc=*,filter=*";
                    // the numbers alone: the pictures themselves are not wanted back
                    case LIST_PICTURES -> "DATA QUERY tablename=biophoto,fielddesc=PIN,filter=Type=" + FACE;
                };
    }

    private static String person(Entrant entrant, Validity validity) {
        return "DATA UPDATE user CardNo=\tPin=" + entrant.number() + "\tPassword=\tGroup=0\tStartTime="
                + validity.text(entrant.from()) + "\tEndTime=" + validity.text(entrant.until()) + "\tName="
                + entrant.name().replaceAll("\\p{Cntrl}+", " ") + "\tSuperAuthorize=0\tDisable=0";
    }

    private static String picture(String person, byte[] jpeg) {
        var content = Base64.getEncoder().encodeToString(jpeg);
        return "DATA UPDATE biophoto PIN=" + person + "\tType=" + FACE + "\tSize=" + content.length() + "\tContent="
                + content + "\tFormat=0\tUrl=\tPostBackTmpFlag=0";
    }

    /** {@code 1,3} is 5. */
    static int mask(String doors) {
        return Stream.of(doors.split(","))
                .mapToInt(door -> 1 << (Integer.parseInt(door.strip()) - 1))
                .reduce(0, (one, other) -> one | other);
    }
}
