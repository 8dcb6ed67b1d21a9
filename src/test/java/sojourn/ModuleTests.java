package sojourn;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

class ModuleTests {

    // generated from the templates: they show the rooms' page records and are no room themselves
    private static final ApplicationModules ROOMS = ApplicationModules.of(
            SojournApplication.class, JavaClass.Predicates.resideInAPackage("sojourn.templates.."));

    private static final Pattern LISTED = Pattern.compile("Rel\\(|\\|?\\* `|Component\\(");

    @Test
    void everyRoomKeepsToItsDoors() {
        ROOMS.verify();
    }

    /** Committed with the code, so that a change of a door shows in the diff. */
    @Test
    void theModuleDocumentationIsWritten() throws IOException {
        new Documenter(ROOMS, Documenter.Options.defaults().withOutputFolder("docs/modules"))
                .writeModulesAsPlantUml(DiagramOptions.defaults())
                .writeModuleCanvases();
        try (var files = Files.list(Path.of("docs/modules"))) {
            for (var file : files.toList()) {
                Files.write(file, ordered(Files.readAllLines(file)));
            }
        }
    }

    /** The documenter lists relations and events in any order; a list that is always the same shows only what changed. */
    private static List<String> ordered(List<String> lines) {
        var ordered = new ArrayList<>(lines);
        for (int from = 0; from < ordered.size(); from++) {
            int to = from;
            while (to < ordered.size() && LISTED.matcher(ordered.get(to)).lookingAt()) {
                to++;
            }
            if (to > from + 1) {
                var head = ordered.get(from).startsWith("|") ? "|" : "";
                ordered.set(from, ordered.get(from).substring(head.length()));
                ordered.subList(from, to).sort(Comparator.naturalOrder());
                ordered.set(from, head + ordered.get(from));
            }
            from = Math.max(from, to - 1);
        }
        return ordered;
    }
}
