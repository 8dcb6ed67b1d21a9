package sojourn.simulator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The part of a device that keeps faces: {@code /ISAPI/Intelligent/FDLib}. */
final class Faces {

    private static final String LIBRARY = "Intelligent/FDLib";
    private static final int LARGEST = 200 * 1024;

    private final Memory memory;
    private final Tongue tongue;

    Faces(Memory memory, Tongue tongue) {
        this.memory = memory;
        this.tongue = tongue;
    }

    @Nullable
    Reply answer(Call call) {
        if (call.is("GET " + LIBRARY + "/capabilities")) {
            return capabilities();
        }
        if (call.is("GET " + LIBRARY)) {
            var json = Call.JSON.createObjectNode();
            var library = json.putArray("FDLib").addObject();
            library.put("FDID", "1").put("faceLibType", "blackFD").put("name", "");
            return Reply.json(200, json);
        }
        if (call.is("PUT " + LIBRARY + "/FDSetUp")) {
            return tongue.firmware().setUp() ? setUp(call) : tongue.unknown(call);
        }
        if (call.is("POST " + LIBRARY + "/FaceDataRecord")) {
            return picture(call, true);
        }
        if (call.is("POST " + LIBRARY + "/FDSearch")) {
            return search(call);
        }
        return call.is("PUT " + LIBRARY + "/FDSearch/Delete") ? delete(call) : null;
    }

    private Reply capabilities() {
        var json = Call.JSON.createObjectNode();
        json.set(
                "supportFDFunction",
                tongue.firmware().setUp()
                        ? tongue.options("post", "delete", "put", "get", "setUp")
                        : tongue.options("post", "delete", "get"));
        json.put("FDRecordDataMaxNum", memory.settings.firmware().capacity());
        json.set("facePicFormat", tongue.options("jpg"));
        json.set("faceURLLen", Tongue.range(0, 1024));
        return Reply.json(200, json);
    }

    private Reply setUp(Call call) {
        var bare = call.json();
        if (bare.path("deleteFP").asBoolean(false)) {
            memory.change(bare.path("FPID").asString(""), person -> person.withFace(0));
            return tongue.done(call);
        }
        return picture(call, false);
    }

    /** Nothing is changed before everything has been looked at: a picture that is refused leaves the former one. */
    private Reply picture(Call call, boolean onlyNew) {
        var parts = Parts.of(call).parts();
        if (parts.size() != 2
                || parts.getFirst().hasFilename()
                || !parts.getLast().hasFilename()) {
            return tongue.refused(call, "MessageParametersLack");
        }
        var record = Call.json(parts.getFirst().content());
        var number = record.path("FPID").asString("");
        var jpeg = parts.getLast().content();
        var fault = fault(record, number, jpeg, onlyNew);
        if (fault != null) {
            return tongue.refused(call, fault);
        }
        memory.change(number, person -> person.withFace(jpeg.length));
        return tongue.done(call);
    }

    private @Nullable String fault(JsonNode record, String number, byte[] jpeg, boolean onlyNew) {
        if (!record.path("FDID").asString("").equals("1")
                || !record.path("faceLibType").asString("").equals("blackFD")) {
            return "FDIDNotExist";
        }
        var person = memory.person(number);
        if (person.isEmpty()) {
            return "employeeNoNotExist";
        }
        if (onlyNew && person.get().hasFace()) {
            return "deviceUserAlreadyExistFace";
        }
        if (jpeg.length > LARGEST) {
            return "picSizeOutRange";
        }
        if (jpeg.length < 4 || (jpeg[0] & 0xff) != 0xff || (jpeg[1] & 0xff) != 0xd8) {
            return "faceDataFormatError";
        }
        if (memory.modelFails()) {
            return "SubpicAnalysisModelingError";
        }
        return memory.faults.full() ? "faceLibFull" : null;
    }

    private Reply search(Call call) {
        var number = call.json().path("FPID").asString("");
        boolean has = memory.person(number).filter(Known::hasFace).isPresent();
        var json = Call.JSON.createObjectNode();
        json.put("statusCode", tongue.firmware().success());
        json.put("statusString", "OK");
        json.put("subStatusCode", "ok");
        json.put("responseStatusStrg", has ? "OK" : "NO MATCH");
        json.put("numOfMatches", has ? 1 : 0);
        json.put("totalMatches", has ? 1 : 0);
        if (has) {
            json.putArray("MatchList").addObject().put("FPID", number);
        }
        return Reply.json(200, json);
    }

    private Reply delete(Call call) {
        var numbers = call.json()
                .path("FPID")
                .valueStream()
                .map(each -> each.path("value").asString(""))
                .toList();
        if (numbers.isEmpty()) {
            return tongue.refused(call, "MessageParametersLack");
        }
        boolean known = numbers.stream()
                .allMatch(number -> memory.person(number).filter(Known::hasFace).isPresent());
        numbers.forEach(number -> memory.change(number, person -> person.withFace(0)));
        return known ? tongue.done(call) : tongue.refused(call, "FPIDNotExist");
    }
}
