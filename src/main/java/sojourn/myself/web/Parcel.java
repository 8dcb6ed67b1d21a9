package sojourn.myself.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
            add(
                    zip,
                    "information.json",
                    json.writeValueAsBytes(
                            new Telling(names.of(information, Words.CHINESE)).all(information, numbers)));
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
        var now = time.at(time.now())
                .truncatedTo(ChronoUnit.SECONDS)
                .toOffsetDateTime()
                .toString();
        return words.say(Words.CHINESE, "myself.readme", now) + "\n\n" + words.say(Words.ENGLISH, "myself.readme", now)
                + "\n";
    }
}
