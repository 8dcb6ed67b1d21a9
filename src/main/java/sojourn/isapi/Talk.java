package sojourn.isapi;

import sojourn.gate.Device;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One call of the driver: everything asked of this device within one patience. */
record Talk(Line line, Device device, long deadline) {

    static Talk with(Line line, Device device) {
        return new Talk(
                line, device, System.nanoTime() + device.profile().patience().toNanos());
    }

    Answer ask(Asked asked) {
        return line.ask(device, asked, deadline);
    }

    Answer get(String path) {
        return ask(Asked.get(path));
    }

    Answer json(String method, String path, JsonNode content) {
        return ask(Asked.json(method, path, content));
    }

    static ObjectNode object() {
        return Tree.JSON.createObjectNode();
    }
}
