package org.cordon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.cordon.support.OwnToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** No test changes the application that all of them share. */
@ArchTag("slow")
@AnalyzeClasses(packages = "org.cordon", importOptions = ImportOption.OnlyIncludeTests.class)
class TestsShareOneApplicationTest {

    /** See {@link OwnToken}. */
    @ArchTest
    static final ArchRule tokensStayInTheirPlace = noClasses().should().callMethod(SecurityMockMvcRequestPostProcessors.class, "csrf")
            .orShould().callMethod(SecurityMockMvcRequestBuilders.class, "formLogin");
}
