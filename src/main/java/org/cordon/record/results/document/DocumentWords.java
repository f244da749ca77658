package org.cordon.record.results.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.cordon.kernel.country.CountryCodes;

/** The words of documents in one language: the texts of the document's own area, and the names that pages use for codes and countries. */
public final class DocumentWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DocumentLanguage language;
    private final Map<String, String> said = new HashMap<>();

    /** @param area the area of the texts, such as {@code results-document} */
    public DocumentWords(DocumentLanguage language, String area) {
        this.language = language;
        said.putAll(read("common"));
        said.putAll(read(area));
    }

    public DocumentLanguage language() {
        return language;
    }

    /** @throws IllegalStateException if there is no sentence with this key */
    public String say(String key) {
        var sentence = said.get(key);
        if (sentence == null) {
            throw new IllegalStateException("No word for " + key + " in " + language.code());
        }
        return sentence;
    }

    public String say(String key, String placeholder, Object value) {
        return say(key).replace("{" + placeholder + "}", String.valueOf(value));
    }

    /** Returns the name of a crime theme or a region; the code itself if pages know no name for it. */
    public String code(String code) {
        return said.getOrDefault("code." + code, code);
    }

    public String country(String code) {
        return said.getOrDefault("country." + code, CountryCodes.nameOf(code, language.locale()));
    }

    public String time(Instant time) {
        return DateTimeFormatter.ofPattern(say("time.pattern"), language.locale()).format(time.atOffset(ZoneOffset.UTC));
    }

    /** Returns a part of a whole as a percentage with one decimal, or an empty text if the whole is 0. */
    public String share(int part, int whole) {
        if (whole == 0) {
            return "";
        }
        var percent = NumberFormat.getPercentInstance(language.locale());
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        // Java adds direction marks, which are removed because documents set their own, and two kinds of non-breaking blanks.
        return percent.format((double) part / whole).replaceAll("[\\u200e\\u200f\\u061c]", "").replaceAll("[\\u00a0\\u202f]", "\u00a0");
    }

    private Map<String, String> read(String area) {
        try (var file = DocumentWords.class.getResourceAsStream("/static/texts/" + area + "/" + language.code() + ".json")) {
            return JSON.readValue(file, new TypeReference<>() { });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
