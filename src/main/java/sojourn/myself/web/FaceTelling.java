package sojourn.myself.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sojourn.consent.Said;
import sojourn.face.Checks.Measured;
import sojourn.face.Checks.Tried;
import sojourn.face.Proof;
import sojourn.myself.FaceFile;

/** Tells of one person's face, and what they agreed to, in the words of {@code information.json}. */
record FaceTelling(Names.In in) {

    List<Map<String, @Nullable Object>> consents(FaceFile file) {
        return Row.all(file.consents(), this::said);
    }

    Map<String, @Nullable Object> told(FaceFile file) {
        var standing = file.standing();
        return new Row()
                .with("state", standing.state())
                .with("since", in.at(standing.since()))
                .with("refusal", standing.refusal())
                .with("remark", standing.remark())
                .with("tries", Row.all(file.tried(), this::tried))
                .with("measured", Row.all(file.measured(), this::measured))
                .with("forgotten", Row.all(file.forgotten(), this::proof))
                .with("devices", Row.all(file.devices(), this::device))
                .told();
    }

    private Row said(Said said) {
        return new Row()
                .with("answer", said.answer())
                .with("version", said.version())
                .with("at", in.at(said.at()))
                .with("channel", said.channel());
    }

    private Row tried(Tried tried) {
        return new Row()
                .with("at", in.at(tried.at()))
                .with(
                        "faults",
                        tried.faults().stream().map(fault -> in.word(fault)).toList());
    }

    private Row measured(Measured measured) {
        return new Row()
                .with("takenAt", in.at(measured.takenAt()))
                .with("findings", measured.findings())
                .with("measures", measured.measures());
    }

    private Row proof(Proof proof) {
        return new Row()
                .with("cause", proof.cause())
                .with("forgottenAt", in.at(proof.forgottenAt()))
                .with("keyDestroyedAt", in.at(proof.destroyedAt()));
    }

    private Row device(FaceFile.AtDevice one) {
        return new Row()
                .with("gate", one.gate().name(in.locale()))
                .with("device", one.device())
                .with("holding", one.holding())
                .with("confirmedAt", in.at(one.confirmedAt()));
    }
}
