package sojourn;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTests {

    /** Grows with each capability; a rule that stands here is built and proved. */
    private static final Set<String> BUILT = Set.of(
            "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R21", "R22", "R23", "R24", "R25",
            "R28", "R29", "R12", "R13", "R14", "R15", "R16", "R17", "R18", "R19", "R20", "R26", "R27", "R41", "R49",
            "R48", "R30", "R31", "R32", "R33", "R34", "R35", "R36", "R37", "R38", "R39", "R40", "R42", "R43", "R44",
            "R45", "R46", "R47");

    @Test
    void everyRuleThatIsBuiltHasATestThatNamesIt() {
        assertThat(named()).containsAll(BUILT);
    }

    @Test
    void noTestNamesARuleThatDoesNotExist() throws Exception {
        var known = Files.readAllLines(Path.of("docs/domain.md")).stream()
                .map(String::strip)
                .filter(line -> line.matches("- R\\d+ .*"))
                .map(line -> line.split(" ")[1])
                .collect(Collectors.toSet());
        assertThat(known).containsAll(named());
    }

    private static Set<String> named() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("sojourn").stream()
                        .flatMap(RuleTests::rulesOf)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> rulesOf(JavaClass type) {
        var onMethods = type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(Rule.class))
                .flatMap(method ->
                        Arrays.stream(method.getAnnotationOfType(Rule.class).value()));
        return type.isAnnotatedWith(Rule.class)
                ? Stream.concat(
                        onMethods,
                        Arrays.stream(type.getAnnotationOfType(Rule.class).value()))
                : onMethods;
    }
}
