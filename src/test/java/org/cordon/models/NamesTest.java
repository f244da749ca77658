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
 * Pages and Tasklist find the words for a name of the models by the English one: each process with work for people has its name, each user
 * task its name and what it says of itself, in {@code texts/names/en.json}, letter by letter. That the other languages have the same keys
 * is WordsTest's to hold. What had another name in an earlier model keeps that one as well: a task that was begun on it bears it.
 */
class NamesTest {

    /** Before the key of a name that a process or a task had in an earlier model, on which instances still run. */
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
