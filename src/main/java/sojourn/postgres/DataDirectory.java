package sojourn.postgres;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives sojourn.data (SOJOURN_DATA) its default: ./data, and /var/lib/sojourn for root, whose own directories the
 * database's user may not enter.
 */
final class DataDirectory implements EnvironmentPostProcessor {

    private static final String PROPERTY = "sojourn.data";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path standard = ServerUser.isRoot() ? Path.of("/var/lib/sojourn") : Path.of("data");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "sojournDataDirectory",
                        Map.of(PROPERTY, standard.toAbsolutePath().toString())));
    }
}
