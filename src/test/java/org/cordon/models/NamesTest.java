package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages and Tasklist look the names of the models up by the English text. {@code texts/names/en.json} has the name of each process with
 * work for people, and the name and documentation of each user task, letter by letter. WordsTest checks that the other languages have the
 * same keys. A name of an earlier model stays in the file, because a task that was begun on that model still bears it.
 */
class NamesTest {

    /** The prefix of the key of a name from an earlier model, on which instances still run. */
    private static final String FORMER = "former.";
    private static final Path ENGLISH = Path.of("src/main/resources/static/texts/names/en.json");

    @Test
    void everyNameOfTheModelsIsKnown() throws IOException {
        var names = new HashMap<String, String>();
        names.put("filter.work", "My tasks");
        names.put("filter.work.about", "What you and your colleagues have to do, the most urgent first");
        Model.all().stream().filter(NamesTest::isMet).forEach(model -> {
            names.put("process." + model.key(), model.process().getName());
            model.every(UserTask.class).forEach(task -> {
                names.put("task." + task.getId(), task.getName());
                names.put("about." + task.getId(),
                        task.getDocumentations().iterator().next().getTextContent().replaceAll("\\s+", " ").trim());
            });
        });

        var known = read(ENGLISH);
        known.keySet().removeIf(NamesTest::isFormer);
        assertThat(known).containsExactlyInAnyOrderEntriesOf(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar"})
    void whatWasNamedOtherwiseIsCalledAsItIsNow(String language) throws IOException {
        var own = read(ENGLISH.resolveSibling(language + ".json"));

        assertThat(own.keySet().stream().filter(NamesTest::isFormer)).isNotEmpty()
                .allSatisfy(key -> assertThat(own.get(key)).isEqualTo(own.get(key.replace(FORMER, ""))));
    }

    private static boolean isFormer(String key) {
        return key.startsWith(FORMER);
    }

    private static Map<String, String> read(Path file) throws IOException {
        return new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {
        });
    }

    private static boolean isMet(Model model) {
        return !model.every(UserTask.class).isEmpty() || model.process().isCamundaStartableInTasklist();
    }
}
