package sojourn.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The university that runs this installation, as its pages name it. */
@ConfigurationProperties("sojourn.school")
public record School(
        @DefaultValue("示例大学") String zh,
        @DefaultValue("Example University") String en,
        @DefaultValue("人事处") String officeZh,
        @DefaultValue("Human Resources") String officeEn,
        @DefaultValue("025-8000 0000") String phone) {}
