package sojourn.portrait;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The parts of docs/portrait-checks.md that are measured: rows of tables between two marks, below their heading. */
final class ChecksDocument {

    private static final Path DOCUMENT = Path.of("docs", "portrait-checks.md");

    private ChecksDocument() {}

    static List<String> read(String part) throws IOException {
        var lines = Files.readAllLines(DOCUMENT);
        return lines.subList(begin(lines, part), end(lines, part)).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    static void write(String part, List<String> rows) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(DOCUMENT));
        var between = lines.subList(begin(lines, part), end(lines, part));
        between.clear();
        between.addAll(rows);
        Files.write(DOCUMENT, lines);
    }

    // two rows of heading stand below the mark, which must not part a table
    private static int begin(List<String> lines, String part) {
        return lines.indexOf("<!-- " + part + " -->") + 3;
    }

    private static int end(List<String> lines, String part) {
        return lines.indexOf("<!-- end of " + part + " -->");
    }
}
