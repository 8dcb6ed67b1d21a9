package sojourn.myself;

import java.util.List;
import org.springframework.stereotype.Component;
import sojourn.delivery.Deliveries;
import sojourn.face.Faces;
import sojourn.register.PersonId;
import sojourn.shell.HumanId;

/** Puts together what the face room and the devices say of one face. */
@Component
class FaceFiles {

    private final Faces faces;
    private final Deliveries deliveries;

    FaceFiles(Faces faces, Deliveries deliveries) {
        this.faces = faces;
        this.deliveries = deliveries;
    }

    FaceFile of(HumanId human, PersonId person) {
        return new FaceFile(
                faces.standing(human),
                faces.forgotten(human),
                deliveries.of(List.of(person)).stream()
                        .map(FaceFile.AtDevice::of)
                        .toList());
    }
}
