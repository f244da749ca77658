package org.cordon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.CordonApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** What each module may use of which other: said in its package-info.java, and drawn in {@code docs/modules}. */
@Tag("slow")
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(CordonApplication.class);
    private static final Path DRAWN = Path.of("target", "modules");

    @Test
    void eachUsesOfOthersWhatItSaysAndTheyOffer() {
        MODULES.verify();
    }

    @Test
    void eachSaysWhatItMayUse() {
        assertThat(MODULES.stream().filter(module -> module.getBasePackage().getAnnotation(ApplicationModule.class).isEmpty())
                .map(module -> module.getIdentifier().toString())).isEmpty();
    }

    /** To be made anew: copy {@code target/modules} to {@code docs/modules}. */
    @Test
    void thePicturesAreThoseInTheDocuments() throws IOException {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(DRAWN.toString())).writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();

        assertThat(files(Path.of("docs", "modules"))).isEqualTo(files(DRAWN));
    }

    /** The lines in the order of the alphabet: the tool gives relations in another order each time. */
    private static Map<String, List<String>> files(Path folder) throws IOException {
        var found = new TreeMap<String, List<String>>();
        try (var all = Files.list(folder)) {
            for (var file : all.filter(file -> file.toString().endsWith(".puml") || file.toString().endsWith(".adoc")).toList()) {
                found.put(file.getFileName().toString(), Files.readAllLines(file).stream().sorted().toList());
            }
        }
        return found;
    }
}
