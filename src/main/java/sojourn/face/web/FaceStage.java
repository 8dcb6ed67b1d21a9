package sojourn.face.web;

import org.springframework.stereotype.Component;
import sojourn.consent.Consents;
import sojourn.face.FaceStanding;
import sojourn.face.Faces;
import sojourn.face.Opening;
import sojourn.shell.HumanId;
import sojourn.shell.Stage;

/** 人脸, the second of the five: done too for whoever chose to come in without (R31). */
@Component
class FaceStage implements Stage {

    private static final String HERE = "/me/face";

    private final Faces faces;
    private final Consents consents;

    FaceStage(Faces faces, Consents consents) {
        this.faces = faces;
        this.consents = consents;
    }

    @Override
    public Place place() {
        return Place.FACE;
    }

    @Override
    public Progress of(HumanId person) {
        return switch (faces.opening(person)) {
            case Opening.Over over -> Progress.of(State.OVER, null, "face.stage.over");
            case Opening.From from -> Progress.from(from.worksFrom(), "face.stage.waiting");
            case Opening.Open open -> consents.declined(person) ? without() : standing(faces.standing(person));
        };
    }

    private static Progress without() {
        return Progress.of(State.DONE, "/me/face/without", "face.stage.without");
    }

    /** Whoever has a picture that opens is done, whatever becomes of a newer one (R35). */
    private static Progress standing(FaceStanding standing) {
        var opens = standing.opens() != null;
        return switch (standing.state()) {
            case NONE -> Progress.of(State.OPEN, HERE, "face.stage.none");
            case PENDING ->
                opens
                        ? Progress.of(State.DONE, HERE, "face.stage.newer-pending")
                        : Progress.of(State.RUNNING, HERE, "face.stage.pending");
            case APPROVED -> Progress.of(State.DONE, HERE, "face.stage.approved");
            case REFUSED ->
                opens
                        ? Progress.of(State.DONE, HERE, "face.stage.newer-refused")
                        : Progress.of(State.REFUSED, HERE, "face.stage.refused." + standing.refusal());
        };
    }
}
