package sojourn.face;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import sojourn.approval.Trial;

/** The whole application, its clock in the hands of the test; nothing is looked at twice by chance. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(properties = "sojourn.face.second-share=0")
@AutoConfigureMockMvc
@Import(Trial.class)
public @interface FaceTest {}
