package sojourn.face.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import sojourn.face.HandOvers;
import sojourn.shell.HumanId;
import sojourn.shell.QrCode;

/** The code on a desktop's page that carries on with the phone. */
@Component
class PhoneCodes {

    private final HandOvers handOvers;

    PhoneCodes(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    /** A new one each time, until a phone has opened it. */
    FacePage.Phone shown(HumanId human) {
        if (handOvers.opened(human)) {
            return new FacePage.Phone("", null, handOvers.lasting().toSeconds());
        }
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/carry/{code}")
                .buildAndExpand(handOvers.begin(human))
                .toUriString();
        return new FacePage.Phone(
                address, QrCode.of(address), handOvers.lasting().toSeconds());
    }
}
