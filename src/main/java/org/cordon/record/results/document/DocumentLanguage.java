package org.cordon.record.results.document;

import static org.cordon.kernel.shared.Said.said;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;

/** The languages of documents. Each language uses the digits 0-9 and the Gregorian calendar. */
public enum DocumentLanguage {

    EN, FR, ES, AR;

    /**
     * Returns the language of a code such as {@code fr}.
     *
     * @param code   the code; null or blank for the reader's own language
     * @param reader the reader's locale
     * @throws Refusal if documents are not written in this language
     */
    public static DocumentLanguage of(String code, Locale reader) {
        var wanted = code == null || code.isBlank() ? reader.getLanguage() : code;
        return Arrays.stream(values()).filter(language -> language.code().equals(wanted)).findFirst().orElseThrow(() -> {
            var reason = said("lang must be one of {codes}.", Arrays.stream(values()).map(DocumentLanguage::code).toList());
            return Refusal.invalid(reason, List.of(new Reason("lang", reason)));
        });
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFromRightToLeft() {
        return this == AR;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code() + "-u-nu-latn");
    }
}
