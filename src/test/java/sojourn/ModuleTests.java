package sojourn;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

class ModuleTests {

    private static final ApplicationModules ROOMS = ApplicationModules.of(SojournApplication.class);

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
