package org.cordon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule turns red on a violation planted for it under {@code violations}. */
@Tag("slow")
class ArchitectureViolationsTest {

    private static final String VIOLATIONS = "org.cordon.architecture.violations";

    @ParameterizedTest
    @MethodSource
    void turnsRed(ArchRule rule, String culprit) {
        var result = rule.evaluate(new ClassFileImporter().importPackages(VIOLATIONS));

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(culprit);
    }

    static Stream<Arguments> turnsRed() {
        return Stream.of(
                violation("engine", ArchitectureRules.ENGINE_STAYS_IN_ITS_PLACES, "RootWithEngine"),
                violation("callbacks", ArchitectureRules.ENGINE_CALLBACKS_ARE_NAMED_AND_PLACED, "PublicHandler"),
                violation("runtime", ArchitectureRules.RUNTIME_AND_TASKS_IN_ONE_PLACE, "PublicHandler"),
                violation("history", ArchitectureRules.HISTORY_STAYS_OUT_OF_FEATURES, "PublicHandler"),
                violation("management", ArchitectureRules.MANAGEMENT_ONLY_MOVES_TIMERS, "PublicHandler"),
                violation("workflows", ArchitectureRules.WORKFLOWS_KNOW_NO_ENGINE, "NosyWorkflow"),
                violation("roots", ArchitectureRules.ROOTS_KNOW_NEITHER_ENGINE_NOR_WEB, "RootWithEngine"),
                violation("roots and delegates", ArchitectureRules.ROOTS_KNOW_NEITHER_ENGINE_NOR_WEB, "PublicHandler"),
                violation("web", ArchitectureRules.WEB_USES_NO_REPOSITORY, "NosyPage"),
                violation("binding", ArchitectureRules.NO_REQUEST_IS_BOUND_TO_OBJECTS, "NosyPage"),
                violation("paths", ArchitectureRules.PATHS_ARE_READ_IN_ONE_PLACE, "NosyPage"),
                violation("cycles", com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
                        .matching(VIOLATIONS + ".(*)..").should().beFreeOfCycles(), "Cycle detected"),
                violation("storeys", ArchitectureRules.storeysLookDown(VIOLATIONS), "LowFeature"),
                violation("outside of the storeys", ArchitectureRules.storeysLookDown(VIOLATIONS), "LostController does not lie"),
                violation("injection", ArchitectureRules.CONSTRUCTOR_INJECTION_ONLY, "Careless"),
                violation("sleep", ArchitectureRules.NOTHING_SLEEPS, "Careless"),
                violation("print", ArchitectureRules.NOTHING_PRINTS, "Careless"),
                violation("time", ArchitectureRules.TIME_COMES_FROM_THE_CLOCK, "Careless"),
                violation("final", ArchitectureRules.FIELDS_ARE_FINAL, "Careless"),
                violation("places", ArchitectureRules.KINDS_LIVE_IN_THEIR_PLACES, "LostController"),
                violation("lines", SizeRules.classesHaveAtMost(15, Map.of()), "Careless"),
                violation("collaborators", SizeRules.componentsTakeAtMost(1, Map.of()), "Sociable"),
                violation("packages", SizeRules.packagesHoldAtMost(2, Map.of()), "violations.other has 3"),
                violation("small packages", SizeRules.packagesHoldAtLeast(4, VIOLATIONS, Map.of()), "roundup.list.apart has 1"),
                violation("reasons", SizeRules.packagesGiveAReason(VIOLATIONS, Map.of()), "roundup.list.apart does not say"),
                violation("exceptions", SizeRules.componentsTakeAtMost(8, Map.of("longGone", "it configures")), "longGone"));
    }

    private static Arguments violation(String name, ArchRule rule, String culprit) {
        return Arguments.of(Named.of(name, rule), culprit);
    }
}
