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

/** The words of documents in one language: those of the document's own area, and codes and countries as the pages call them. */
public final class DocumentWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DocumentLanguage language;
    private final Map<String, String> said = new HashMap<>();

    /** @param area of texts, {@code results-document} for one */
    public DocumentWords(DocumentLanguage language, String area) {
        this.language = language;
        said.putAll(read("common"));
        said.putAll(read(area));
    }

    public DocumentLanguage language() {
        return language;
    }

    /** @throws IllegalStateException when there is no such sentence */
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

    /** A crime theme or a region; itself if it is none of those that the pages know. */
    public String code(String code) {
        return said.getOrDefault("code." + code, code);
    }

    public String country(String code) {
        return said.getOrDefault("country." + code, CountryCodes.nameOf(code, language.locale()));
    }

    public String time(Instant time) {
        return DateTimeFormatter.ofPattern(say("time.pattern"), language.locale()).format(time.atOffset(ZoneOffset.UTC));
    }

    /** A part of a whole as a percentage with one decimal; nothing if there is no whole. */
    public String share(int part, int whole) {
        if (whole == 0) {
            return "";
        }
        var percent = NumberFormat.getPercentInstance(language.locale());
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        // The platform adds marks of direction, which documents set by themselves, and blanks that break no line.
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
