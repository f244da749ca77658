package org.cordon.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds English sentences for people where a key should stand: in templates, forms and scripts. */
final class HiddenWords {

    /** An element with a text of its own. Text beside {@code th:text} is for readers of the file, and is replaced on the page. */
    private static final Pattern ELEMENT = Pattern.compile("<(?<tag>[a-z][a-z0-9]*)(?<attributes>(?:[^<>\"]|\"[^\"]*\")*)>(?<text>[^<]*)");
    private static final Pattern AFTER_ELEMENT = Pattern.compile("</[a-z0-9:]+>(?<text>[^<]*)");
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern.compile("(?<![:\\w-])(?:placeholder|title|aria-label|alt)=\"(?<text>[^\"]*)\"");
    private static final Pattern SCRIPT = Pattern.compile("<(script|style)[^>]*>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern CODE_IN_HTML = Pattern.compile("<(?:script)[^>]*>(?<text>.*?)</script>", Pattern.DOTALL);
    private static final Pattern BINDING = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern HTML_COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<=^|\\s)//[^\n]*", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern
            .compile("'(?<one>(?:[^'\\\\\n]|\\\\.)*)'|\"(?<two>(?:[^\"\\\\\n]|\\\\.)*)\"|`(?<three>(?:[^`\\\\]|\\\\.)*)`");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    /** A text that begins like a sentence or a label. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Ll}.*|[.!?…])");
    private static final Pattern NAMES = Pattern.compile("Cordon|Message-ID|UTF-8|[A-Z]{3,16}-[0-9]{4}");
    /** The names of regions as the directory has them; pages take these as codes. */
    private static final Set<String> CODES = Set.of("Asia and South Pacific", "Middle East and North Africa");
    /** Messages to developers, which the console shows. */
    private static final Pattern THROWN = Pattern.compile("throw new (?:Type)?Error\\([^)]*\\)");

    private HiddenWords() {
    }

    static List<String> inTemplate(String html) {
        return inMarkup(html, "th:text", "th:utext");
    }

    /** Finds them in a form, and in the pieces of HTML that forms share. */
    static List<String> inForm(String html) {
        return Stream.concat(inMarkup(html, "ng-bind").stream(),
                CODE_IN_HTML.matcher(html).results().flatMap(code -> inScript(code.group(1)).stream())).toList();
    }

    static List<String> inScript(String script) {
        var code = THROWN.matcher(COMMENT.matcher(script).replaceAll(" ")).replaceAll(" ");
        return LITERAL.matcher(code).results()
                .map(literal -> Stream.of(1, 2, 3).map(literal::group).filter(text -> text != null).findFirst().orElse(""))
                .filter(text -> !text.contains("<") && !text.contains("ng-class") && !CODES.contains(text))
                .map(text -> text.replaceAll("\\$\\{[^}]*}", " ").strip())
                .filter(text -> SENTENCE.matcher(text).matches() || text.contains(" ") && WordRules.soundsEnglish(text)).toList();
    }

    private static List<String> inMarkup(String html, String... bindings) {
        var markup = BINDING.matcher(SCRIPT.matcher(HTML_COMMENT.matcher(html).replaceAll("")).replaceAll("")).replaceAll("");
        var elements = ELEMENT.matcher(markup).results()
                .filter(element -> !element.group(1).equals("code") && Stream.of(bindings).noneMatch(element.group(2)::contains))
                .map(element -> element.group(3));
        var after = AFTER_ELEMENT.matcher(markup).results().map(text -> text.group(1));
        var attributes = SPOKEN_ATTRIBUTE.matcher(markup).results().map(text -> text.group(1));
        return Stream.of(elements, after, attributes).flatMap(texts -> texts)
                .map(text -> NAMES.matcher(text.replaceAll("&\\w+;", " ")).replaceAll(" ").strip())
                .filter(text -> LETTERS.matcher(text).find()).toList();
    }
}
