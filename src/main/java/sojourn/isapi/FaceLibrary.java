package sojourn.isapi;

import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The library of faces in a device. */
record FaceLibrary(Supplier<String> boundary) {

    private static final String FACES = "Intelligent/FDLib";

    void put(Talk talk, String number, byte[] jpeg, boolean setUp) {
        if (setUp) {
            var answer = talk.ask(Asked.picture("PUT", FACES + "/FDSetUp", face(number), "img", jpeg, boundary.get()));
            if (!answer.lacksTheFunction()) {
                answer.done();
                return;
            }
        }
        var answer = create(talk, number, jpeg);
        if (answer.says("deviceUserAlreadyExistFace")) {
            // this firmware cannot replace; between the two there is no face
            remove(talk, number, false);
            answer = create(talk, number, jpeg);
        }
        answer.done();
    }

    private Answer create(Talk talk, String number, byte[] jpeg) {
        return talk.ask(
                Asked.picture("POST", FACES + "/FaceDataRecord", face(number), "FaceImage", jpeg, boundary.get()));
    }

    void remove(Talk talk, String number, boolean setUp) {
        if (setUp) {
            var answer = talk.json("PUT", FACES + "/FDSetUp", face(number).put("deleteFP", true));
            if (!answer.lacksTheFunction()) {
                gone(answer);
                return;
            }
        }
        var asked = Talk.object();
        asked.putArray("FPID").addObject().put("value", number);
        var plain = Asked.json("PUT", FACES + "/FDSearch/Delete", asked);
        gone(talk.ask(
                new Asked(plain.method(), plain.path() + "&FDID=1&faceLibType=blackFD", plain.type(), plain.body())));
    }

    private static void gone(Answer answer) {
        if (!answer.says("employeeNoNotExist", "targetNotExist", "FPIDNotExist")) {
            answer.done();
        }
    }

    private static ObjectNode face(String number) {
        return Talk.object().put("faceLibType", "blackFD").put("FDID", "1").put("FPID", number);
    }
}
