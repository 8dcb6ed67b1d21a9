package sojourn;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

class ModuleTests {

    // generated from the templates: they show the rooms' page records and are no room themselves
    private static final ApplicationModules ROOMS = ApplicationModules.of(
            SojournApplication.class, JavaClass.Predicates.resideInAPackage("sojourn.templates.."));

    @Test
    void everyRoomKeepsToItsDoors() {
        ROOMS.verify();
    }

    /** Committed with the code, so that a change of a door shows in the diff. */
    @Test
    void theModuleDocumentationIsWritten() {
        new Documenter(ROOMS, Documenter.Options.defaults().withOutputFolder("docs/modules"))
                .writeModulesAsPlantUml(DiagramOptions.defaults())
                .writeModuleCanvases();
    }
}
