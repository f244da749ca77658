package org.cordon.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds Cordon's code against {@link ArchitectureRules} and {@link SizeRules}. */
@AnalyzeClasses(packages = "org.cordon", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule engineStaysInItsPlaces = ArchitectureRules.ENGINE_STAYS_IN_ITS_PLACES;
    @ArchTest
    static final ArchRule engineCallbacksAreNamedAndPlaced = ArchitectureRules.ENGINE_CALLBACKS_ARE_NAMED_AND_PLACED;
    @ArchTest
    static final ArchRule runtimeAndTasksInOnePlace = ArchitectureRules.RUNTIME_AND_TASKS_IN_ONE_PLACE;
    @ArchTest
    static final ArchRule historyStaysOutOfFeatures = ArchitectureRules.HISTORY_STAYS_OUT_OF_FEATURES;
    @ArchTest
    static final ArchRule managementOnlyMovesTimers = ArchitectureRules.MANAGEMENT_ONLY_MOVES_TIMERS;
    @ArchTest
    static final ArchRule workflowsKnowNoEngine = ArchitectureRules.WORKFLOWS_KNOW_NO_ENGINE;
    @ArchTest
    static final ArchRule rootsKnowNeitherEngineNorWeb = ArchitectureRules.ROOTS_KNOW_NEITHER_ENGINE_NOR_WEB;
    @ArchTest
    static final ArchRule webUsesNoRepository = ArchitectureRules.WEB_USES_NO_REPOSITORY;
    @ArchTest
    static final ArchRule noRequestIsBoundToObjects = ArchitectureRules.NO_REQUEST_IS_BOUND_TO_OBJECTS;
    @ArchTest
    static final ArchRule pathsAreReadInOnePlace = ArchitectureRules.PATHS_ARE_READ_IN_ONE_PLACE;
    @ArchTest
    static final ArchRule noCycles = ArchitectureRules.NO_CYCLES;
    @ArchTest
    static final ArchRule storeysLookDown = ArchitectureRules.storeysLookDown("org.cordon");
    @ArchTest
    static final ArchRule constructorInjectionOnly = ArchitectureRules.CONSTRUCTOR_INJECTION_ONLY;
    @ArchTest
    static final ArchRule nothingSleeps = ArchitectureRules.NOTHING_SLEEPS;
    @ArchTest
    static final ArchRule nothingPrints = ArchitectureRules.NOTHING_PRINTS;
    @ArchTest
    static final ArchRule timeComesFromTheClock = ArchitectureRules.TIME_COMES_FROM_THE_CLOCK;
    @ArchTest
    static final ArchRule fieldsOfServicesAreFinal = ArchitectureRules.FIELDS_ARE_FINAL;
    @ArchTest
    static final ArchRule kindsLiveInTheirPlaces = ArchitectureRules.KINDS_LIVE_IN_THEIR_PLACES;
    @ArchTest
    static final ArchRule classesAreShort = SizeRules.CLASSES_ARE_SHORT;
    @ArchTest
    static final ArchRule collaboratorsAreFew = SizeRules.COLLABORATORS_ARE_FEW;
    @ArchTest
    static final ArchRule packagesAreSmall = SizeRules.PACKAGES_ARE_SMALL;
    @ArchTest
    static final ArchRule packagesAreWorthAFolder = SizeRules.PACKAGES_ARE_WORTH_A_FOLDER;
    @ArchTest
    static final ArchRule packagesHaveAReason = SizeRules.PACKAGES_HAVE_A_REASON;
}
