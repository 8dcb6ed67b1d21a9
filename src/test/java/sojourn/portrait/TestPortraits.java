package sojourn.portrait;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import sojourn.inspection.PictureInspection;

/** The room without Spring. */
final class TestPortraits {

    private TestPortraits() {}

    static Portraits usual() {
        return with(Map.of());
    }

    static Portraits with(Map<String, ?> settings) {
        return new Portraits(
                new PictureInspection(),
                new Binder(new MapConfigurationPropertySource(settings))
                        .bindOrCreate("sojourn.portrait", PortraitSettings.class));
    }
}
