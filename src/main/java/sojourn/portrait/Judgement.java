package sojourn.portrait;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Holds what was measured against the settings. */
final class Judgement {

    private final PortraitSettings settings;
    private final Measures measures;
    private final boolean detected;
    private final Set<Finding> found = EnumSet.noneOf(Finding.class);

    private Judgement(PortraitSettings settings, Measures measures, boolean detected) {
        this.settings = settings;
        this.measures = measures;
        this.detected = detected;
    }

    /** In the order in which they matter. */
    static List<Finding> of(PortraitSettings settings, Measures measures, boolean detected) {
        Judgement judgement = new Judgement(settings, measures, detected);
        judgement.size();
        judgement.light();
        judgement.place();
        judgement.detail();
        return new ArrayList<>(judgement.found);
    }

    private void size() {
        find(Finding.TOO_SMALL, small());
        // there is hardly a colour in the dark
        boolean lit = measures.light().mean() >= settings.light().dark();
        find(
                Finding.GREY,
                lit && measures.colour() < settings.detail().surroundings().grey());
    }

    private void light() {
        PortraitSettings.Light lines = settings.light();
        Measures.Light light = measures.light();
        PortraitSettings.Extremes extremes = lines.extremes();
        boolean dim = light.mean() < lines.dim();
        find(Finding.TOO_DARK, light.mean() < lines.dark() || (dim && flat()));
        boolean white = measures.place() == null && light.bright() > extremes.white();
        find(Finding.TOO_BRIGHT, light.mean() > lines.bright() || white);
        find(Finding.DIM, dim);
        find(Finding.GLARE, light.bright() > extremes.glare());
        find(Finding.SHADOW, light.dark() > extremes.shadow());
        find(Finding.UNEVEN_LIGHT, light.balance() < lines.balance());
    }

    private void place() {
        Measures.Place place = measures.place();
        if (!detected) {
            found.add(Finding.NOT_DETECTED);
        } else if (place == null) {
            // in the dark and in glaring light nothing is found either, and light is what to say first
            find(Finding.NO_FACE, !badLight());
        } else {
            place(place);
        }
    }

    private void place(Measures.Place place) {
        PortraitSettings.Frame frame = settings.frame();
        PortraitSettings.Place lines = frame.place();
        find(Finding.SEVERAL_FACES, place.second() >= frame.second());
        find(Finding.SECOND_FACE, place.faces() > 1);
        find(Finding.TOO_FAR, place.share() < lines.far() || (place.pixels() < frame.pixels() && !small()));
        find(Finding.TOO_NEAR, place.share() > lines.near());
        find(Finding.CUT_OFF, place.margin() < lines.margin());
        find(Finding.FEW_PIXELS, place.pixels() < frame.enough());
        find(Finding.TIGHT, place.share() > lines.full() || place.headroom() < lines.headroom());
    }

    private void detail() {
        boolean nobody = detected && measures.place() == null;
        if (nobody || badLight()) {
            return;
        }
        PortraitSettings.Detail lines = settings.detail();
        Measures.Detail detail = measures.detail();
        find(Finding.FLAT, flat());
        find(Finding.BLURRED, !flat() && detail.sharpness() < lines.blurred());
        find(Finding.SOFT_FOCUS, detail.sharpness() < lines.soft());
        find(Finding.DULL, detail.entropy() < lines.dull());
        find(Finding.NOISY, detail.noise() > lines.noise());
        // in light from one side no half mirrors the other, and where nobody looked there may be no face
        boolean mirrors = detected && !found.contains(Finding.UNEVEN_LIGHT);
        find(
                Finding.TILTED,
                mirrors && Math.abs(detail.tilt()) > lines.surroundings().tilt());
        find(Finding.BUSY_BACKGROUND, detail.background() > lines.surroundings().background());
    }

    private boolean small() {
        PortraitSettings.Frame frame = settings.frame();
        return measures.width() < frame.width() || measures.height() < frame.height();
    }

    private boolean flat() {
        return measures.detail().spread() < settings.detail().flat();
    }

    private boolean badLight() {
        return found.contains(Finding.TOO_DARK) || found.contains(Finding.TOO_BRIGHT);
    }

    private void find(Finding finding, boolean so) {
        if (so) {
            found.add(finding);
        }
    }
}
