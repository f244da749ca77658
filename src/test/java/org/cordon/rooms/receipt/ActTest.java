package org.cordon.rooms.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.support.DeclaredFeatures;
import org.cordon.support.ModelFiles;
import org.cordon.words.Words;
import org.junit.jupiter.api.Test;

/** Every act has a receipt, and every receipt has its words. */
class ActTest {

    private static final Features FEATURES = DeclaredFeatures.all();
    private static final DeclaredActs ACTS = new DeclaredActs(FEATURES);

    /** Requests that change nothing for anybody: intermediate steps, and previews. */
    private static final Set<String> STEPS = Set.of("POST /api/operations/check", "POST /api/operations/{operation}/dates/preview",
            "POST /api/questions/alike", "DELETE /api/analysis-files/{reference}/measures",
            "DELETE /api/analysis-files/{reference}/identities",
            "PUT /api/drafts/{task}", "PUT /api/given/{item}/draft",
            "DELETE /api/drafts/{task}", "POST /api/tasks/{task}/takeover", "PUT /api/today/visit");

    /** Accounts of posts have no receipts, because their bureau reads what they write. */
    private static final Set<String> OF_POSTS = Set.of("POST /api/given/{item}/answer");

    @Test
    void everyRouteThatWritesHasAReceipt() throws IOException {
        var writing = Files.readAllLines(Path.of("src/test/resources/access/routes.csv")).stream().map(line -> line.split(",", 3))
                .filter(row -> row.length == 3 && Set.of("POST", "PUT", "DELETE").contains(row[0]) && row[1].startsWith("/api/"))
                .map(row -> row[0] + " " + row[1]).filter(route -> !STEPS.contains(route) && !OF_POSTS.contains(route))
                .collect(Collectors.toSet());

        assertThat(ACTS.routes()).contains(writing.toArray(String[]::new));
    }

    @Test
    void everyTaskHasOne() {
        var tasks = ModelFiles.models().stream().flatMap(ActTest::userTasks).collect(Collectors.toSet());
        assertThat(tasks).isNotEmpty().allSatisfy(task -> assertThat(ACTS.of("POST /task/{id}/complete " + task, List.of())).isPresent()
                .isEqualTo(ACTS.of("POST /task/{id}/submit-form " + task, List.of())));
    }

    @Test
    void everyActIsPutIntoWords() {
        var words = Words.all().filter(area -> area.place().equals("texts/receipts")).findFirst().orElseThrow().byLanguage();
        assertThat(words).allSatisfy(
                (language, said) -> FEATURES.acts().forEach(act -> assertThat(said).as(language).containsKey("act." + act.name())));
    }

    @Test
    void aReportByNumberAndNameFromAFormIsOneOfItsOwn() {
        var start = "POST /process-definition/{key}/submit-form arrest-handling";
        assertThat(Map.of("R-2345ABCDEF", "PERSON_REPORTED", "TERRA-2027-A2345", "ARREST_REPORTED_BY_HAND"))
                .allSatisfy((reference, act) -> assertThat(ACTS.of(start, List.of(reference))).map(Act::name).contains(act));
    }

    private static Stream<String> userTasks(Path model) {
        try {
            return Pattern.compile("<bpmn:userTask id=\"(\\w+)\"|<userTask id=\"(\\w+)\"").matcher(Files.readString(model)).results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
