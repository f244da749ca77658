package org.cordon.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.kernel.shared.web.AskedPath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Rules on imports and names. Each rule is used twice: {@link ArchitectureTest} checks the code, and {@link ArchitectureViolationsTest}
 * checks a planted violation, so that no rule is empty.
 */
final class ArchitectureRules {

    /** The storeys of the house, the lowest first. A module may use the modules of its own storey and of those below. */
    private static final List<String> STOREYS = List.of(
            "kernel",
            "platform",
            "record",
            "roundup",
            "exchange",
            "hub",
            "analysis",
            "rooms",
            "demo");

    private static final String[] ENGINE_PACKAGES = {"..process..", "..cockpit..", "org.cordon.platform.engine..", "..gate..", "..signin..",
            "..database.."};

    private static final List<Class<? extends Annotation>> TAKEN_BY_THEMSELVES = List.of(PathVariable.class, RequestParam.class,
            RequestHeader.class);

    private static final Set<String> PATH_AS_TEXT = Set.of("getRequestURI", "getRequestURL", "getServletPath", "getPathInfo",
            "getPathTranslated");

    private ArchitectureRules() {
    }

    static final ArchRule ENGINE_STAYS_IN_ITS_PLACES = noClasses().that().resideOutsideOfPackages(ENGINE_PACKAGES)
            .should().dependOnClassesThat().resideInAnyPackage("org.camunda..")
            .because("a move to another engine is then a rename and not a rewrite");

    static final ArchRule ENGINE_CALLBACKS_ARE_NAMED_AND_PLACED = classes().that(describe("are called by the engine",
                    type -> isCallback(type) && !type.isInterface()))
            .should().resideInAPackage("..process..")
            .andShould().bePackagePrivate()
            .andShould().haveNameMatching(".*(Delegate|Listener)")
            .andShould(haveOneConstructorParameterOfOurs());

    static final ArchRule RUNTIME_AND_TASKS_IN_ONE_PLACE = noClasses()
            .that(not(describe("tell processes, or look at tasks",
                    type -> isOneOf(type, Processes.class) || type.getSimpleName().matches("Camunda\\w+Tasks"))))
            .and().resideInAnyPackage("..process..", "..web..")
            .and().resideOutsideOfPackages("..signin..")
            .should().dependOnClassesThat().areAssignableTo(RuntimeService.class)
            .orShould().dependOnClassesThat().areAssignableTo(TaskService.class)
            .because("features speak in facts, and there is one place that tells the engine of them");

    static final ArchRule HISTORY_STAYS_OUT_OF_FEATURES = noClasses().that().resideInAnyPackage("..process..")
            .and(not(describe("tell what became of a task", type -> type.getSimpleName().matches("Camunda\\w+Tasks"))))
            .should().dependOnClassesThat().areAssignableTo(HistoryService.class);

    static final ArchRule MANAGEMENT_ONLY_MOVES_TIMERS = noClasses().that().resideInAnyPackage("..process..")
            .and(not(describe("tell processes", type -> isOneOf(type, Processes.class))))
            .should().dependOnClassesThat().areAssignableTo(ManagementService.class)
            .because("a timer is moved whose date has been corrected, and nobody else has anything to do with jobs");

    /**
     * The classes that carry a feature's events to its processes: the only classes of a package {@code process} that the feature itself
     * sees.
     */
    private static final DescribedPredicate<JavaClass> WORKFLOWS = describe("are workflows",
            type -> type.getSimpleName().endsWith("Workflow") && resideInAnyPackage("..process..").test(type));

    static final ArchRule WORKFLOWS_KNOW_NO_ENGINE = noClasses().that(WORKFLOWS)
            .should().dependOnClassesThat().resideInAnyPackage("org.camunda..")
            .because("features call them, and know no engine");

    static final ArchRule ROOTS_KNOW_NEITHER_ENGINE_NOR_WEB = noClasses()
            .that(describe("are in a feature's root", ArchitectureRules::isInARoot))
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.web..", "org.springframework.http..",
                    "jakarta.servlet..", "org.camunda..")
            .orShould().dependOnClassesThat(resideInAnyPackage("org.cordon..process..", "org.cordon..web..").and(not(WORKFLOWS)));

    /** Matches every class with a JdbcClient, because such a class writes SQL whatever its annotation says. */
    private static final DescribedPredicate<JavaClass> READS_TABLES = describe("hold a JdbcClient",
            type -> type.isAnnotatedWith(Repository.class)
                    || type.getAllFields().stream().anyMatch(field -> field.getRawType().isAssignableTo(JdbcClient.class)
                            || field.getRawType().isAssignableTo(JdbcOperations.class)));

    static final ArchRule WEB_USES_NO_REPOSITORY = noClasses().that().resideInAPackage("..web..").should().dependOnClassesThat(READS_TABLES)
            .because("what a page shows is read, and judged, by a class that knows no request");

    static final ArchRule NO_CYCLES = slices().matching("org.cordon.(*).(*)..").should().beFreeOfCycles();

    static final ArchRule CONSTRUCTOR_INJECTION_ONLY = noFields().should().beAnnotatedWith(Autowired.class);

    static final ArchRule NOTHING_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    static final ArchRule PATHS_ARE_READ_IN_ONE_PLACE = noClasses().that().doNotHaveFullyQualifiedName(AskedPath.class.getName())
            .should(new ArchCondition<>("read the path of a request as text") {
                @Override
                public void check(JavaClass reader, ConditionEvents events) {
                    reader.getMethodCallsFromSelf().stream().filter(
                            call -> call.getTargetOwner().isAssignableTo(HttpServletRequest.class) && PATH_AS_TEXT.contains(call.getName()))
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(reader, call.getDescription())));
                }
            })
            .because("what one part of the server decides by a path in another spelling, another part takes for something else");

    static final ArchRule NOTHING_PRINTS = noClasses().should().accessField(System.class, "out").orShould().accessField(System.class,
            "err");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(OffsetDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callMethod(Clock.class, "systemUTC").orShould().callMethod(Clock.class, "systemDefaultZone")
            .because("one clock, the engine's, is moved in tests");

    static final ArchRule FIELDS_ARE_FINAL = fields().that().areDeclaredInClassesThat()
            .areAnnotatedWith("org.springframework.stereotype.Service")
            .should().beFinal();

    /**
     * A body is a {@link Body} or a stream, which a controller reads after it has checked that the sender may send it. {@code @RequestBody}
     * would read and judge it before. An object that Spring fills property by property is a parameter without an annotation.
     */
    static final ArchRule NO_REQUEST_IS_BOUND_TO_OBJECTS = methods().that().areMetaAnnotatedWith(RequestMapping.class)
            .should(new ArchCondition<>("take parameters one by one and bodies unread") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getParameters().stream().filter(parameter -> !isTakenByItself(parameter))
                            .forEach(parameter -> events
                                    .add(SimpleConditionEvent.violated(method, parameter.getDescription() + " is filled by Spring")));
                }
            })
            .because("what somebody may not see is not there before his body is judged, and CVE-2026-59282 has no free fix");

    private static boolean isTakenByItself(JavaParameter parameter) {
        return TAKEN_BY_THEMSELVES.stream().anyMatch(parameter::isAnnotatedWith) || parameter.getRawType().isEquivalentTo(Body.class)
                || resideInAnyPackage("jakarta.servlet..", "java.io", "java.util", "java.security", "org.springframework.ui",
                        "org.springframework.http",
                "org.springframework.security..").test(parameter.getRawType());
    }

    /** @param root the package that holds the storeys; classes directly in it may use all of them */
    static ArchRule storeysLookDown(String root) {
        return noClasses().that().resideInAPackage(root + ".*..").should(new ArchCondition<>("lie outside the storeys or look up") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = storey(type, root);
                if (own < 0) {
                    events.add(SimpleConditionEvent.satisfied(type, type.getName() + " does not lie in a module of a storey"));
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> own >= 0 && storey(dependency.getTargetClass(), root) > own)
                        .forEach(dependency -> events.add(SimpleConditionEvent.satisfied(type, dependency.getDescription())));
            }
        });
    }

    /** Returns the position of a class's storey; -1 for a class outside all modules. */
    private static int storey(JavaClass type, String root) {
        if (!resideInAnyPackage(root + ".*.*..").test(type)) {
            return -1;
        }
        return STOREYS.indexOf(type.getPackageName().substring(root.length() + 1).split("\\.")[0]);
    }

    /** The kinds of classes by the ending of their name, and the packages where they live. */
    private static final Map<String, String> NAMED_PLACES = Map.of(
            "Controller", "..web..", "Delegate", "..process..", "Listener", "..process..", "Process", "..process..");

    static final ArchRule KINDS_LIVE_IN_THEIR_PLACES = classes().should(new ArchCondition<>("live where their name says") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            NAMED_PLACES.forEach((suffix, place) -> {
                if (type.isTopLevelClass() && type.getSimpleName().endsWith(suffix) && !resideInAnyPackage(place, "..shared..", "..gate..",
                        "..signin..", "..engine..", "..database..").test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not live in " + place));
                }
            });
        }
    });

    /** Returns whether the type is the given class or nested in it. */
    private static boolean isOneOf(JavaClass type, Class<?> one) {
        return type.getName().equals(one.getName()) || type.getName().startsWith(one.getName() + "$");
    }

    private static boolean isCallback(JavaClass type) {
        return assignableTo(JavaDelegate.class).or(assignableTo(TaskListener.class)).or(assignableTo(ExecutionListener.class)).test(type)
                && resideInAnyPackage("org.cordon..").test(type)
                && !resideInAnyPackage("..gate..", "..signin..", "org.cordon.platform.engine..").test(type);
    }

    private static boolean isInARoot(JavaClass type) {
        return !resideInAnyPackage("..process..", "..web..", "..cockpit..", "..engine..", "..database..", "..demo..", "..gate..",
                "..signin..", "..platform.http..").test(type)
                && !type.getPackageName().equals("org.cordon");
    }

    private static ArchCondition<JavaClass> haveOneConstructorParameterOfOurs() {
        return new ArchCondition<>("have one constructor that takes one of our services") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean one = type.getConstructors().size() == 1
                        && type.getConstructors().iterator().next().getRawParameterTypes().stream()
                        .filter(parameter -> parameter.getPackageName().startsWith("org.cordon")).collect(Collectors.toList()).size() == 1;
                if (!one) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not take exactly one of our services"));
                }
            }
        };
    }
}
