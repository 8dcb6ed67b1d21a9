package sojourn.demo;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides before anything starts whether this is the demo: on the embedded database yes, unless {@code sojourn.demo=false} says no; on a
 * database of one's own never, whatever any setting says.
 */
public class DemoSwitch implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var external = !environment.getProperty("sojourn.database.url", "").isBlank();
        var demo = !external && environment.getProperty("sojourn.demo", Boolean.class, true);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("demo switch", Map.of("sojourn.demo", String.valueOf(demo))));
    }
}
