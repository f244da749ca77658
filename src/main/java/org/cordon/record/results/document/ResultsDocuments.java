package org.cordon.record.results.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.results.Snapshot;
import org.springframework.stereotype.Component;

/** Writes results as documents. */
@Component
public final class ResultsDocuments {

    /** The formats of a document: CSV with one figure a line, CSV with one country a line, sheets, PDF. */
    public enum Format {
        CSV("text/csv;charset=UTF-8"), COUNTRIES("text/csv;charset=UTF-8"), XLSX(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), PDF("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /** Returns the end of the file's name. */
        public String end() {
            return this == COUNTRIES ? "-countries.csv" : "." + name().toLowerCase(Locale.ROOT);
        }

        public String mediaType() {
            return mediaType;
        }
    }

    private final KeptPapers papers = new KeptPapers();
    private final CurrentCaller caller;

    ResultsDocuments(CurrentCaller caller) {
        this.caller = caller;
    }

    /** @throws Refusal if another PDF is being written for the caller; the caller then has to wait for that PDF */
    public byte[] write(Snapshot snapshot, Format format, DocumentLanguage language) {
        return switch (format) {
            case CSV -> ResultsCsv.of(snapshot).getBytes(StandardCharsets.UTF_8);
            case COUNTRIES -> ResultsCsv.ofCountries(snapshot).getBytes(StandardCharsets.UTF_8);
            case XLSX -> new ResultsWorkbook(content(snapshot, language)).write();
            case PDF -> paper(new ResultsPdf(content(snapshot, language)));
        };
    }

    private byte[] paper(ResultsPdf pdf) {
        return papers.get(caller.get().user(), pdf.digest(), pdf::write);
    }

    private static ResultsContent content(Snapshot snapshot, DocumentLanguage language) {
        return new ResultsContent(snapshot, new DocumentWords(language, "results-document"));
    }
}
