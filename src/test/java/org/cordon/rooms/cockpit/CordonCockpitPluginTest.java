package org.cordon.rooms.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.camunda.bpm.cockpit.plugin.spi.CockpitPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CordonCockpitPluginTest {

    @Test
    void cockpitFindsIt() {
        assertThat(ServiceLoader.load(CockpitPlugin.class)).filteredOn(CordonCockpitPlugin.class::isInstance).singleElement()
                .satisfies(plugin -> assertThat(plugin.getResourceClasses()).containsExactly(CordonCockpitResource.class));
    }

    @Test
    void itsPagesAreWhereCockpitLooksForThem() throws IOException {
        assertThat(asset("plugin.css")).contains(".cordon");
        assertThat(asset("plugin.js")).contains("cockpit.route", "cockpit.navigation", "cockpit.dashboard",
                "cockpit.processInstance.runtime.tab");
    }

    /** Checks the plugin's own files alone: the library that draws the charts writes into a canvas. */
    @ParameterizedTest
    @MethodSource
    void itsPagesNeverMakeMarkupOfDataAndAskNobodyOutside(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(",
                "new Function", "http://", "https://",
                "@import");
    }

    static List<Path> itsPagesNeverMakeMarkupOfDataAndAskNobodyOutside() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of("plugin-webapp/cordon/app", "static/pages/cockpit", "static/pages/charts")) {
            try (var found = Files.list(Path.of("src/main/resources", folder))) {
                files.addAll(found.toList());
            }
        }
        return files;
    }

    private static String asset(String name) throws IOException {
        try (var stream = CordonCockpitPluginTest.class.getResourceAsStream("/plugin-webapp/cordon/app/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
