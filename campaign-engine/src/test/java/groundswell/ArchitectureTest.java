package groundswell;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.quartz.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "groundswell", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] MAIL = {"..delivery..", "..feedback..", "..sandbox.."};

    @ArchTest
    static final ArchRule only_the_engine_room_knows_camunda = noClasses()
            .that()
            .resideOutsideOfPackages("groundswell.engine..", "groundswell.fixtures..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..");

    @ArchTest
    static final ArchRule only_the_scheduler_knows_quartz = noClasses()
            .that()
            .resideOutsideOfPackage("groundswell.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.quartz..");

    @ArchTest
    static final ArchRule only_where_mail_is_handled_is_jakarta_mail = noClasses()
            .that()
            .resideOutsideOfPackages(MAIL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..", "com.icegreen..");

    @ArchTest
    static final ArchRule http_is_only_in_web = noClasses()
            .that()
            .resideOutsideOfPackage("groundswell.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..");

    @ArchTest
    static final ArchRule nobody_asks_the_machine_for_the_time = noClasses()
            .that()
            .resideOutsideOfPackage("groundswell.fixtures..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule only_the_platform_makes_clocks = noClasses()
            .that()
            .resideOutsideOfPackages("groundswell.platform..", "groundswell.fixtures..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    /** A stream of rows keeps its connection until it is closed; twenty-four forgotten ones stop the server. */
    @ArchTest
    static final ArchRule rows_are_read_as_lists_which_give_their_connection_back = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .orShould()
            .callMethodWhere(target(name("queryForStream")));

    @ArchTest
    static final ArchRule controllers_are_nobody_elses_business =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();

    @ArchTest
    static final ArchRule jobs_of_quartz_are_named_so =
            classes().that().implement(Job.class).should().haveSimpleNameEndingWith("Job");

    @ArchTest
    static final ArchRule every_endpoint_names_its_permission = ArchRuleDefinition.methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Controller.class)
            .should(nameTheirPermission());

    @ArchTest
    static final ArchRule names_say_what_things_are = noClasses()
            .that()
            .resideOutsideOfPackage("groundswell.fixtures..")
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Abstract[A-Z].*)");

    private static ArchCondition<JavaMethod> nameTheirPermission() {
        return new ArchCondition<>("name their permission") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass controller = method.getOwner();
                boolean named =
                        method.isAnnotatedWith(PreAuthorize.class) || controller.isAnnotatedWith(PreAuthorize.class);
                events.add(new SimpleConditionEvent(
                        method, named, method.getFullName() + " has no @PreAuthorize, nor has its class"));
            }
        };
    }
}
