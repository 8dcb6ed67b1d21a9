package sojourn.myself;

import java.util.List;
import org.springframework.stereotype.Component;
import sojourn.consent.Consents;
import sojourn.delivery.Deliveries;
import sojourn.face.Checks;
import sojourn.face.Faces;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;

/** Puts together what the face room and the devices say of one face. */
@Component
class FaceFiles {

    private final Consents consents;
    private final Faces faces;
    private final Checks checks;
    private final Deliveries deliveries;

    FaceFiles(Consents consents, Faces faces, Checks checks, Deliveries deliveries) {
        this.consents = consents;
        this.faces = faces;
        this.checks = checks;
        this.deliveries = deliveries;
    }

    FaceFile of(HumanId human, PersonId person) {
        return new FaceFile(
                consents.of(human),
                faces.standing(human),
                checks.tried(person),
                checks.measured(person),
                faces.forgotten(human),
                deliveries.of(List.of(person)).stream()
                        .map(FaceFile.AtDevice::of)
                        .toList());
    }
}
