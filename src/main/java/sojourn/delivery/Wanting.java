package sojourn.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sojourn.entry.Admissions;
import sojourn.face.GatePictures;
import sojourn.freeze.Freezes;
import sojourn.organization.CampusId;
import sojourn.register.LatestStays;
import sojourn.register.PersonId;
import sojourn.shell.CampusTime;

/** From who may come in (R40) to what the devices of a campus are to hold: the present stretch or one that begins soon, and the picture that opens. */
@Component
class Wanting {

    private final Admissions admissions;
    private final GatePictures pictures;
    private final LatestStays stays;
    private final Freezes freezes;
    private final CampusTime time;
    private final DeliverySettings settings;

    Wanting(
            Admissions admissions,
            GatePictures pictures,
            LatestStays stays,
            Freezes freezes,
            CampusTime time,
            DeliverySettings settings) {
        this.admissions = admissions;
        this.pictures = pictures;
        this.stays = stays;
        this.freezes = freezes;
        this.time = time;
        this.settings = settings;
    }

    /**
     * One for each who is known, whether or not they may come in.
     *
     * @param byHours whether these devices hold somebody for the present or next hours of their category alone
     */
    List<Want> of(Collection<PersonId> people, CampusId campus, boolean byHours) {
        var soon = time.now().plus(settings.ahead());
        var stretches = byHours ? admissions.windows(people, campus) : admissions.stretches(people, campus);
        var faces = pictures.approved(people);
        var frozen = freezes.frozen(people);
        return stays.of(people).values().stream()
                .map(stay -> {
                    var copy = Optional.ofNullable(stretches.get(stay.person()))
                            .filter(stretch -> stretch.from().isBefore(soon))
                            .map(stretch -> Copy.of(stay.name(), stretch, faces.get(stay.person())))
                            .filter(one -> one.from().isBefore(one.until()));
                    return new Want(
                            stay.person(),
                            stay.number().value(),
                            copy.orElse(null),
                            copy.isEmpty() && (stay.deleted() || frozen.contains(stay.person())));
                })
                .toList();
    }
}
