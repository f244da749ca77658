package org.cordon.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.support.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text for people stands in a template, a form or a script. Each has a key, and so four languages. */
class HiddenWordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @ParameterizedTest
    @MethodSource
    void noneInTemplates(Path file) throws IOException {
        assertThat(HiddenWords.inTemplate(Files.readString(file))).isEmpty();
    }

    static List<Path> noneInTemplates() throws IOException {
        return files(RESOURCES.resolve("templates"), ".html");
    }

    @ParameterizedTest
    @MethodSource
    void noneInForms(Path file) throws IOException {
        assertThat(HiddenWords.inForm(Files.readString(file))).isEmpty();
    }

    static List<Path> noneInForms() {
        return ModelFiles.forms();
    }

    @ParameterizedTest
    @MethodSource
    void noneInScripts(Path file) throws IOException {
        assertThat(HiddenWords.inScript(Files.readString(file))).isEmpty();
    }

    static Stream<Path> noneInScripts() throws IOException {
        return Stream.of("static/pages", "META-INF/resources/webjars/camunda/app", "plugin-webapp").map(RESOURCES::resolve)
                .flatMap(folder -> {
                    try {
                        return files(folder, ".js").stream();
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Sign in</p>", "<p th:text=\"#{title}\">Title</p> or not", "<input placeholder=\"Search the mail\">",
            "<b th:class=\"x\">Done</b>"})
    void findsWhatATemplateSays(String planted) {
        assertThat(HiddenWords.inTemplate(planted)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>{{view.t('lead')}} by now</p>", "<button title=\"Take it\">{{x}}</button>",
            "<script>const a = 'Nothing is open.';</script>"})
    void findsWhatAFormSays(String planted) {
        assertThat(HiddenWords.inForm(planted)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"el('p', {}, 'Not taken yet.')", "say(`${n} of the targets`)", "x = \"Refresh the page\"",
            "h('span', {}, 'Loading…')"})
    void findsWhatAScriptSays(String planted) {
        assertThat(HiddenWords.inScript(planted)).isNotEmpty();
    }

    @Test
    void leavesAloneWhatNobodyReads() {
        assertThat(HiddenWords.inTemplate("<p th:text=\"#{title}\">Title</p><code>ncb-fr</code><b>·</b>")).isEmpty();
        assertThat(HiddenWords.inForm("<p class=\"a b\">{{view.t('lead')}}</p><input placeholder=\"{{x}}\">")).isEmpty();
        assertThat(HiddenWords.inScript(
                "// Said to nobody.\nimport {a} from './a.js'; /* Nothing here. */ el('p', {class: 'notice bad'}); throw new Error('Nothing at ' + path)"))
                .isEmpty();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
