package org.cordon.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.util.VersionUtil;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The statements of SECURITY.md about libraries match the bill of materials that the build has just made. */
@Tag("slow")
class LibrariesTest {

    private static final Path POLICY = Path.of("SECURITY.md");
    private static final Path BILL = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    private static final Path HOLES = Path.of("docs/known-holes.csv");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`:]+:[^`]+)` \\| ([0-9][^ ]*) \\| (.+) \\|$");

    private static Map<String, String> libraries;

    @BeforeAll
    static void readBill() throws IOException {
        assertThat(BILL).as("The bill of materials, which the build makes unless Maven works offline").exists();
        var components = JsonMapper.builder().build().readTree(BILL.toFile()).get("components");
        libraries = StreamSupport.stream(components.spliterator(), false).collect(Collectors.toMap(
                component -> component.path("group").asText() + ":" + component.get("name").asText(),
                component -> component.get("version").asText(),
                (first, again) -> first));
    }

    @Test
    void noneIsOlderThanTheFixThatIsPromised() throws IOException {
        var promised = ROW.matcher(Files.readString(POLICY)).results().collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        assertThat(promised).hasSizeGreaterThan(5).allSatisfy((library, atLeast) -> {
            assertThat(libraries).containsKey(library);
            assertThat(version(libraries.get(library))).isGreaterThanOrEqualTo(version(atLeast));
        });
    }

    @Test
    void theTwoThatAreNotToBeThereAreNot() {
        assertThat(libraries).doesNotContainKey("org.apache.logging.log4j:log4j-core");
        assertThat(version(libraries.get("commons-fileupload:commons-fileupload"))).isGreaterThanOrEqualTo(version("1.6"));
    }

    /**
     * No vulnerability feed is available here. A list records the advisories that the project has read, and the policy answers the open
     * ones.
     */
    @Test
    void noLibraryHasAHoleThatIsKnown() throws IOException {
        var policy = Files.readString(POLICY);
        try (var holes = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(Files.newBufferedReader(HOLES))) {
            assertThat(holes.getRecords()).hasSizeGreaterThan(20).allSatisfy(hole -> {
                var used = libraries.get(hole.get("library"));
                if (hole.get("answer").equals("open")) {
                    assertThat(policy).as("what is done about it").contains(hole.get("hole"));
                } else if (used != null) {
                    assertThat(version(used)).as(hole.toString()).isGreaterThanOrEqualTo(version(hole.get("fixed")));
                }
            });
        }
    }

    private static Version version(String written) {
        return VersionUtil.parseVersion(written, null, null);
    }

    @Test
    void theChartsAreDrawnByTheReleaseThatIsListedAndServed() throws IOException {
        var version = libraries.get("org.webjars.npm:echarts");
        assertThat(Files.readString(POLICY)).contains("**Apache ECharts " + version + "**");
        assertThat(getClass().getResource("/META-INF/resources/webjars/echarts/" + version + "/dist/echarts.esm.min.js")).isNotNull();
        assertThat(Files.readString(Path.of("src/main/java/org/cordon/platform/http/StaticFiles.java")))
                .contains("webjars/echarts/" + version + "/");
    }

    @Test
    void theEngineIsTheOneWhoseHolesAreListed() throws IOException {
        assertThat(Files.readString(POLICY)).contains("**Camunda " + libraries.get("org.camunda.bpm:camunda-engine") + "**",
                libraries.get("org.springframework.boot:spring-boot"), libraries.get("org.springframework:spring-web"));
    }
}
