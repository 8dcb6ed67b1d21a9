package sojourn.isapi;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a device says, JSON or XML of whatever namespace, into one kind of tree. */
final class Tree {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 60;
    private static final XMLInputFactory XML = plainXml();

    private Tree() {}

    /** Entities and document types are neither read nor fetched: the text comes from a machine we do not trust. */
    private static XMLInputFactory plainXml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // else each malformed answer is a line on the console
        factory.setXMLReporter((_, _, _, _) -> {});
        return factory;
    }

    /** Nothing where it is neither, or ends too early. */
    static Optional<JsonNode> of(byte[] text) {
        var head = new String(text, 0, Math.min(text.length, 64), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .strip();
        try {
            return head.startsWith("<")
                    ? Optional.of(xml(text))
                    : Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isContainer);
        } catch (JacksonException | XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    private static JsonNode xml(byte[] text) throws XMLStreamException {
        var reader = XML.createXMLStreamReader(new ByteArrayInputStream(text));
        try {
            var open = new ArrayDeque<ObjectNode>();
            var texts = new ArrayDeque<StringBuilder>();
            open.push(JSON.createObjectNode());
            texts.push(new StringBuilder());
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        if (open.size() > DEEPEST) {
                            throw new XMLStreamException("too deep");
                        }
                        open.push(attributes(reader));
                        texts.push(new StringBuilder());
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA ->
                        texts.getFirst().append(reader.getText());
                    case XMLStreamReader.END_ELEMENT -> {
                        var content = open.pop();
                        var value = texts.pop().toString().strip();
                        var attributed = content.propertyNames().stream().allMatch(name -> name.startsWith("@"));
                        add(
                                open.getFirst(),
                                reader.getLocalName(),
                                attributed && !value.isEmpty()
                                        ? JSON.getNodeFactory().stringNode(value)
                                        : content);
                    }
                    default -> {}
                }
            }
            return open.getFirst();
        } finally {
            reader.close();
        }
    }

    private static ObjectNode attributes(XMLStreamReader reader) {
        var node = JSON.createObjectNode();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            node.put("@" + reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        return node;
    }

    private static void add(ObjectNode parent, String name, JsonNode content) {
        var before = parent.get(name);
        if (before instanceof ArrayNode list) {
            list.add(content);
        } else if (before == null) {
            parent.set(name, content);
        } else {
            parent.putArray(name).add(before).add(content);
        }
    }
}
