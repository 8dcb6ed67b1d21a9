package sojourn;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Sojourn: who is this temporary person, why are they here, until when, and may they come through the gate now? */
@Modulithic(systemName = "Sojourn", sharedModules = "shell")
// two rooms may each have a class of the same name
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class SojournApplication {

    public static void main(String[] args) {
        SpringApplication.run(SojournApplication.class, args);
    }
}
