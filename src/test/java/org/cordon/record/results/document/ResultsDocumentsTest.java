package org.cordon.record.results.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.record.results.Count;
import org.cordon.record.results.Figures;
import org.cordon.record.results.Results;
import org.cordon.record.results.Results.ByPhase;
import org.cordon.record.results.Results.Counts;
import org.cordon.record.results.Results.OfCountry;
import org.cordon.record.results.Results.OfRegion;
import org.cordon.record.results.Results.Totals;
import org.cordon.record.results.Snapshot;
import org.cordon.record.results.document.ResultsDocuments.Format;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every document is read back, in every language and format: the figures in it are those of the snapshot. */
@Tag("slow")
class ResultsDocumentsTest {

    private static final Path LOOK_AT = Path.of("target/documents");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9]|[0-9][.,:]|-R|LYNX-)[0-9]+(?![0-9]|[.,:][0-9]|\\s?%)");
    /** Numbers that come from the dates in the document. */
    private static final Set<Integer> OF_DATES = Set.of(2027, 13, 23, 24);
    private static final Pattern OTHER_DIGITS = Pattern.compile("[\\p{Nd}&&[^0-9]]");

    private final ResultsDocuments documents = new ResultsDocuments(new CurrentCaller() {
        @Override
        public Caller get() {
            return Caller.SYSTEM;
        }
    });

    /** Returns results whose figures all differ, so that none can stand in for another. */
    private static Results results() {
        return new Results("LYNX-2027", "PEOPLE_SMUGGLING", Instant.parse("2027-06-23T16:00:00Z"), Instant.parse("2027-06-24T08:30:00Z"), 2,
                new Totals(1843, 31, 47, 19, 263, 311, 397, 29, 17, 1223),
                new ByPhase(new Counts(41, 53), new Counts(163, 181), new Counts(59, 77)),
                List.of(new OfCountry("FR", true, 601, 83, 91, 97, 101), new OfCountry("IT", true, 503, 103, 107, 109, 113),
                        new OfCountry("EG", false, 401, 77, 113, 57, 97), new OfCountry("FJ", true, 0, 0, 0, 0, 0)),
                List.of(new OfRegion("Asia and South Pacific", 1, 0, 0, 0, 0, 0), new OfRegion("Europe", 2, 1021, 186, 198, 193, 199),
                        new OfRegion("Middle East and North Africa", 0, 401, 77, 113, 57, 97)),
                Instant.parse("2027-05-09T06:00:00Z"), Instant.parse("2027-05-13T16:00:00Z"), null);
    }

    private static Snapshot approved() {
        return new Snapshot("LYNX-2027-R2", Count.PUBLISHED, "Round-up of people smugglers <with & without> boats", "Lyon", "coordinator",
                Instant.parse("2027-06-24T08:30:00Z"), results());
    }

    private static Snapshot live() {
        return new Snapshot(null, Count.COMPLETE, "Round-up of people smugglers", "Lyon", null, null, results());
    }

    @ParameterizedTest
    @EnumSource(DocumentLanguage.class)
    void csvIsTheFiguresAndTheSameInEveryLanguage(DocumentLanguage language) throws IOException {
        var bytes = documents.write(approved(), Format.CSV, language);

        assertThat(bytes).isEqualTo(documents.write(approved(), Format.CSV, DocumentLanguage.EN));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("figure,value\r\n");
        var read = new LinkedHashMap<String, String>();
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(new String(bytes, StandardCharsets.UTF_8)))
                .forEach(row -> read.put(row.get("figure"), row.get("value")));
        Figures.of(results()).forEach((figure, value) -> assertThat(read).containsEntry(figure, String.valueOf(value)));
        assertThat(read).containsEntry("number", "LYNX-2027-R2").containsEntry("asOf", "2027-06-23T16:00:00Z")
                .containsEntry("arrested.during", "163")
                .containsEntry("wanted.FR", "601").containsEntry("wanted.region.europe", "1021");
    }

    @ParameterizedTest
    @EnumSource(DocumentLanguage.class)
    void sheetsHaveEveryFigureAsANumberUnderItsName(DocumentLanguage language) throws IOException {
        var read = new HashMap<String, Integer>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(keep(approved(), Format.XLSX, language)))) {
            var sheets = workbook.getSheets().toList();
            assertThat(sheets).hasSize(4);
            for (var row : sheets.get(0).read()) {
                if (name(row).matches("[a-zA-Z]+(\\.[a-z]+)?") && row.getCell(2) != null) {
                    read.put(name(row), row.getCellAsNumber(2).orElseThrow().intValueExact());
                }
            }
            for (var sheet : sheets.subList(1, 3)) {
                var rows = sheet.read();
                for (var row : rows.subList(1, rows.size())) {
                    for (var column = 0; column < ResultsContent.COLUMNS.size(); column++) {
                        read.put(ResultsContent.COLUMNS.get(column) + "." + name(row),
                                row.getCellAsNumber(column + 2).orElseThrow().intValueExact());
                    }
                }
            }
        }
        assertThat(new TreeMap<>(read)).isEqualTo(new TreeMap<>(Figures.of(results())));
    }

    private static String name(Row row) {
        return row.getCellText(0);
    }

    @ParameterizedTest
    @EnumSource(DocumentLanguage.class)
    void aPdfHasTheSameNumbersInEveryLanguage(DocumentLanguage language) throws IOException {
        var text = text(keep(approved(), Format.PDF, language));

        assertThat(OTHER_DIGITS.matcher(text).find()).as("digits other than 0-9").isFalse();
        assertThat(numbers(text)).isEqualTo(figures());
        assertThat(text).contains("LYNX-2027-R2", "coordinator");
    }

    @ParameterizedTest
    @EnumSource(DocumentLanguage.class)
    void aPdfSaysItInItsLanguage(DocumentLanguage language) throws IOException {
        var words = new DocumentWords(language, "results-document");
        var approved = text(documents.write(approved(), Format.PDF, language));
        var live = text(keep(live(), Format.PDF, language));

        // A line in two directions is extracted in pieces, but a single word is found whatever stands beside it.
        for (var key : List.of("fact.theme", "head.country", "section.definitions", "section.notes", "sign.signature")) {
            assertThat(approved).contains(words.say(key).split(" "));
        }
        assertThat(approved).contains(words.country("EG")).contains(words.say("status.approved").split(" "));
        assertThat(live).contains(words.say("status.live").split("[ \u00a0:]+")).doesNotContain("LYNX-2027-R")
                .doesNotContain(words.say("sign.signature"));
    }

    @ParameterizedTest
    @EnumSource(DocumentLanguage.class)
    void everyFontIsEmbedded(DocumentLanguage language) throws IOException {
        try (var document = Loader.loadPDF(documents.write(approved(), Format.PDF, language))) {
            var names = new TreeSet<String>();
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).as(font.getName()).isTrue();
                    names.add(page.getResources().getFont(font).getName().replaceAll(".*\\+|-.*", ""));
                }
            }
            assertThat(names).isEqualTo(language == DocumentLanguage.AR ? Set.of("NotoSans", "NotoSansArabic") : Set.of("NotoSans"));
            assertThat(document.getDocumentInformation().getTitle()).startsWith("LYNX-2027-R2");
            assertThat(document.getPage(0).getCOSObject().containsKey(COSName.CONTENTS)).isTrue();
        }
    }

    /** Checks the tags that PDF/UA requires for a document that is read aloud. */
    @ParameterizedTest
    @EnumSource(DocumentLanguage.class)
    void aPdfIsTagged(DocumentLanguage language) throws IOException {
        try (var document = Loader.loadPDF(documents.write(approved(), Format.PDF, language))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo(language.code());
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8)).contains("pdfuaid:part")
                    .contains("LYNX-2027-R2");
            var words = new DocumentWords(language, "results-document");
            var parts = new ArrayList<PDStructureElement>();
            collect(catalog.getStructureTreeRoot(), parts);

            assertThat(parts).extracting(PDStructureElement::getStructureType).contains("H1", "H2", "P", "Table", "TR", "TH", "TD");
            assertThat(parts).filteredOn(part -> part.getStructureType().equals("Figure")).isNotEmpty()
                    .allSatisfy(figure -> assertThat(figure.getAlternateDescription()).isEqualTo(words.say("map.inWords", "n", 3)));
            assertThat(parts).filteredOn(part -> part.getStructureType().equals("Table")).isNotEmpty()
                    .allSatisfy(table -> assertThat(headers(table)).as("headers of a table").isNotEmpty()
                            .allSatisfy(header -> assertThat(scope(header)).isNotNull()));
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> parts) {
        node.getKids().stream().filter(PDStructureElement.class::isInstance).map(PDStructureElement.class::cast).forEach(part -> {
            parts.add(part);
            collect(part, parts);
        });
    }

    private static List<PDStructureElement> headers(PDStructureElement table) {
        var parts = new ArrayList<PDStructureElement>();
        collect(table, parts);
        return parts.stream().filter(part -> part.getStructureType().equals("TH")).toList();
    }

    private static String scope(PDStructureElement header) {
        var attributes = header.getAttributes();
        for (var at = 0; at < attributes.size(); at++) {
            if (attributes.getObject(at) instanceof PDTableAttributeObject table && table.getScope() != null) {
                return table.getScope();
            }
        }
        return null;
    }

    /** A heading or table row never stands alone at the end of a page or the top of the next, however long the tables are. */
    @ParameterizedTest
    @ValueSource(ints = {4, 22, 26, 28, 30, 32, 33, 34, 66, 67})
    void nothingStandsAloneOnAPage(int countries) throws IOException {
        var words = new DocumentWords(DocumentLanguage.EN, "results-document");
        var codes = Stream.of(Locale.getISOCountries()).filter(code -> words.country(code).length() < 15).limit(countries).toList();
        var names = codes.stream().map(words::country).toList();
        try (var document = Loader.loadPDF(documents.write(withCountries(codes), Format.PDF, DocumentLanguage.EN))) {
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var reader = new PDFTextStripper();
                reader.setSortByPosition(true);
                reader.setStartPage(page);
                reader.setEndPage(page);
                var lines = reader.getText(document).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
                for (var section : List.of("figures", "region", "country", "definitions")) {
                    var heading = lines.indexOf(words.say("section." + section));
                    assertThat(heading < 0 ? 9 : lines.size() - heading).as(section + " on page " + page + ": " + lines).isGreaterThan(4);
                }
                var rows = lines.stream().filter(line -> names.stream().anyMatch(name -> line.startsWith(name + " Yes "))).count();
                assertThat(rows).as("rows on page " + page + ": " + lines).isNotEqualTo(1);
            }
        }
    }

    private static Snapshot withCountries(List<String> codes) {
        var some = results();
        return new Snapshot(null, Count.COMPLETE, "Round-up", "Lyon", null, null,
                new Results(some.operation(), some.theme(), some.asOf(), some.knownAt(), some.listVersion(),
                        some.totals(), some.byPhase(),
                        codes.stream().map(code -> new OfCountry(code, true, 1, 0, 0, 0, 0)).toList(),
                some.byRegion(), some.phaseOpened(), some.phaseEnded(), some.exchange()));
    }

    @Test
    void theCountriesStandInATableOfTheirOwnForScripts() {
        assertThat(new String(documents.write(approved(), Format.COUNTRIES, DocumentLanguage.FR), StandardCharsets.UTF_8)).isEqualTo("""
                country,participating,wanted,arrestedOfItsTargets,locatedOfItsTargets,arrestsIn,locatedIn\r
                FR,1,601,97,101,83,91\r
                IT,1,503,109,113,103,107\r
                EG,0,401,57,97,77,113\r
                FJ,1,0,0,0,0,0\r
                """);
    }

    /**
     * Isolated letters would be extracted as those of the alphabet, joined ones as presentation forms. The hamza, the first of all letters,
     * joins none.
     */
    @Test
    void arabicLettersAreJoined() throws IOException {
        var glyphs = new StringBuilder();
        var reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                glyphs.append(text.getUnicode());
            }
        };
        try (var document = Loader.loadPDF(documents.write(approved(), Format.PDF, DocumentLanguage.AR))) {
            reader.getText(document);
        }
        assertThat(glyphs.codePoints().filter(letter -> letter >= 0xFE70 && letter <= 0xFEFC).count()).isGreaterThan(2000);
        assertThat(glyphs.codePoints().filter(letter -> letter >= 0x0622 && letter <= 0x064A).count()).isZero();
    }

    /** No font places these marks correctly, see the decision record. */
    @Test
    void arabicWordsHaveNoVowelMarks() {
        var words = new DocumentWords(DocumentLanguage.AR, "results-document");

        for (var key : List.of("note.published", "definition.arrested", "head.share")) {
            assertThat(words.say(key).codePoints()).noneMatch(letter -> letter >= 0x064B && letter <= 0x0652);
        }
    }

    private byte[] keep(Snapshot snapshot, Format format, DocumentLanguage language) throws IOException {
        var bytes = documents.write(snapshot, format, language);
        Files.createDirectories(LOOK_AT);
        Files.write(LOOK_AT.resolve((snapshot.isApproved() ? "approved-" : "live-") + language.code() + "." + format.name().toLowerCase()),
                bytes);
        return bytes;
    }

    /** Returns the text with letters of the alphabet instead of their presentation forms. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("[\\u200e\\u200f\\u202a-\\u202e]", "");
        }
    }

    /** Returns the numbers of two digits and more, without percentages, times and dates: single digits number pages and versions. */
    private static Set<Integer> numbers(String text) {
        return NUMBER.matcher(text).results().map(number -> Integer.valueOf(number.group()))
                .filter(number -> number > 9 && !OF_DATES.contains(number))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> figures() {
        return Figures.of(results()).values().stream().filter(number -> number > 9).collect(Collectors.toCollection(TreeSet::new));
    }
}
