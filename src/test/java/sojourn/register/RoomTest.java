package sojourn.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** The room with those it stands on, on a real PostgreSQL of its own, its clock in the hands of the test. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ApplicationModuleTest(
        mode = BootstrapMode.DIRECT_DEPENDENCIES,
        module = "register",
        extraIncludes = "category",
        verifyAutomatically = false)
@Import({CampusClock.Configuration.class, Newcomers.class})
@interface RoomTest {}
