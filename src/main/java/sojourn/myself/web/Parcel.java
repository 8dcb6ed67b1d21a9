package sojourn.myself.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sojourn.myself.Information;
import sojourn.register.PersonFacts.Numbers;
import sojourn.shell.CampusTime;
import sojourn.shell.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person takes with them: {@code information.json} with keys that stay as they are, {@code README.txt} that says in two languages what
 * they mean, and {@code face.jpg} where there is a picture.
 */
@Component
class Parcel {

    private final Names names;
    private final Words words;
    private final CampusTime time;
    private final JsonMapper json;

    Parcel(Names names, Words words, CampusTime time, JsonMapper json) {
        this.names = names;
        this.words = words;
        this.time = time;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    void write(OutputStream out, Information information, Numbers numbers, Optional<byte[]> face) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, "information.json", json.writeValueAsBytes(told(information, numbers)));
            add(zip, "README.txt", readme().getBytes(StandardCharsets.UTF_8));
            if (face.isPresent()) {
                add(zip, "face.jpg", face.get());
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private String readme() {
        var now = time.at(time.now()).toOffsetDateTime().toString();
        return words.say(Words.CHINESE, "myself.readme", now) + "\n\n" + words.say(Words.ENGLISH, "myself.readme", now)
                + "\n";
    }

    private Map<String, Object> told(Information all, Numbers numbers) {
        var in = names.of(all, Words.CHINESE);
        var own = all.own();
        var person = own.person();
        var told = new LinkedHashMap<String, Object>();
        told.put(
                "identity",
                row(
                        "name",
                        person.name(),
                        "sex",
                        person.sex().name(),
                        "birthDate",
                        own.birthDate(),
                        "documentType",
                        person.documentType().name(),
                        "documentNumber",
                        numbers.document(),
                        "mobile",
                        numbers.mobile()));
        told.put("staffNumber", row("number", person.number().value(), "worksFrom", at(person.worksFrom())));
        told.put(
                "stays",
                person.stays().stream()
                        .map(stay -> row(
                                "department",
                                in.department(stay.department()),
                                "category",
                                stay.category().name(),
                                "status",
                                stay.status().name(),
                                "from",
                                stay.from(),
                                "until",
                                stay.until(),
                                "company",
                                stay.company(),
                                "creditCode",
                                stay.creditCode(),
                                "project",
                                stay.project(),
                                "contact",
                                stay.contact(),
                                "application",
                                stay.serial(),
                                "agreedBy",
                                in.human(stay.agreedBy()),
                                "agreedAt",
                                at(stay.agreedAt()),
                                "deletedAt",
                                at(stay.deletedAt())))
                        .toList());
        told.put(
                "changes",
                own.past().stream()
                        .map(change -> row(
                                "at",
                                at(change.at()),
                                "field",
                                change.field().name(),
                                "was",
                                in.value(change.field(), change.was()),
                                "became",
                                in.value(change.field(), change.became()),
                                "application",
                                change.serial(),
                                "applicant",
                                in.human(change.applicant()),
                                "agreedBy",
                                in.human(change.agreedBy())))
                        .toList());
        told.put(
                "consents",
                all.consents().stream()
                        .map(said -> row(
                                "answer",
                                said.answer().name(),
                                "version",
                                said.version(),
                                "at",
                                at(said.at()),
                                "channel",
                                said.channel().name()))
                        .toList());
        told.put(
                "face",
                row(
                        "state",
                        all.face().state().name(),
                        "since",
                        at(all.face().since()),
                        "refusal",
                        all.face().refusal() == null
                                ? null
                                : all.face().refusal().name(),
                        "remark",
                        all.face().remark(),
                        "forgotten",
                        all.forgotten().stream()
                                .map(proof -> row(
                                        "cause",
                                        proof.cause().name(),
                                        "forgottenAt",
                                        at(proof.forgottenAt()),
                                        "keyDestroyedAt",
                                        at(proof.destroyedAt())))
                                .toList()));
        told.put(
                "looks",
                all.looks().stream()
                        .map(look -> row(
                                "at",
                                at(look.at()),
                                "who",
                                look.who(),
                                "offices",
                                in.offices(look.offices()),
                                "deed",
                                look.verb(),
                                "reason",
                                look.reason()))
                        .toList());
        told.put(
                "messages",
                all.messages().stream()
                        .map(message -> row(
                                "at",
                                at(message.at()),
                                "text",
                                in.word(message.key(), message.arguments().toArray()),
                                "read",
                                message.read()))
                        .toList());
        told.put(
                "corrections",
                all.corrections().stream()
                        .map(one -> row(
                                "field",
                                one.field().name(),
                                "said",
                                one.said(),
                                "askedAt",
                                at(one.askedAt()),
                                "due",
                                one.due(),
                                "state",
                                one.state().name(),
                                "answeredAt",
                                at(one.answeredAt()),
                                "answeredBy",
                                in.human(one.answeredBy()),
                                "answer",
                                one.answer()))
                        .toList());
        return told;
    }

    /** Names and values in turn, in this order. */
    private static Map<String, @Nullable Object> row(@Nullable Object... pairs) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return row;
    }

    private @Nullable String at(@Nullable Instant moment) {
        return moment == null ? null : time.at(moment).toOffsetDateTime().toString();
    }
}
