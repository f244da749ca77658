package org.cordon.odd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.file.CorrectionFile;
import org.cordon.roundup.nomination.file.NoticeFixture;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.cordon.roundup.nomination.file.ReadResult;
import org.cordon.roundup.nomination.file.Sheets;
import org.cordon.roundup.nomination.notice.NoticeColumns;
import org.cordon.roundup.nomination.notice.NoticeJson;
import org.cordon.roundup.nomination.notice.NoticeRules;
import org.cordon.roundup.nomination.notice.ScreeningFacts;

/** Any file of nominations is refused soon, or read as rows. These rows can be judged and handed back and, where accepted, kept. */
@Tag("slow")
class OddFilesTest {

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final long GROWTH = 32L * 1024 * 1024;
    private static final String NOTICES = "[" + NoticeFixture.aCompleteNotice() + "," + NoticeFixture.aCompleteNotice() + "]";
    private static final List<String> TYPES = List.of("application/json", "text/csv", "text/csv; charset=windows-1252",
            "application/octet-stream", "text/csv; charset=utf-16", "application/json; charset=windows-1252", "", "multipart/x; charset=");

    private static final String HEADER = NoticeColumns.ALL.stream().map(NoticeColumns.Column::name).collect(Collectors.joining(","));
    private static final String TABLE = HEADER + """
            \n2016/4711,VALMOREL,Etienne,1971/05/23,Brennes,FR,M,FR|DZ,FRE|ARA,1.78,81,BRO,GRY,Scar,Smuggling,,FR,IT|ES,PROSECUTION,120,,\
            JI 12,2015-11-02,"Line
            line",Ask,PEOPLE_SMUGGLING,true,,,
            """;
    private static final byte[] BOOK = Sheets.workbook(sheet -> {
        for (var column = 0; column < NoticeColumns.ALL.size(); column++) {
            sheet.value(0, column, NoticeColumns.ALL.get(column).name());
            sheet.value(1, column, "1980-05-01");
        }
    });

    private static long before;

    @BeforeContainer
    static void readOnce() {
        read(NOTICES.getBytes(StandardCharsets.UTF_8), "application/json");
        before = heap();
    }

    /** The reader must not keep the files in memory. */
    @AfterContainer
    static void memoryIsBounded() {
        assertThat(heap() - before).isLessThan(GROWTH);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Property
    void notices(@ForAll("changes") List<Tuple3<Integer, OddValues.How, String>> changes, @ForAll("types") String type) {
        harmless(OddValues.spoilt(NOTICES, changes).getBytes(StandardCharsets.UTF_8), type);
    }

    @Property
    void tables(@ForAll("rows") List<List<String>> rows, @ForAll("separators") String separator, @ForAll("charsets") Charset charset,
            @ForAll("types") String type) {
        var table = HEADER.replace(",", separator) + "\r\n"
                + rows.stream().map(row -> String.join(separator, row)).collect(Collectors.joining("\n"));
        harmless(table.getBytes(charset), type);
    }

    /** Changes single bytes, and cuts off the end. */
    @Property
    void bytes(@ForAll("edits") List<Tuple3<Integer, Byte, Integer>> edits, @ForAll("types") String type, @ForAll boolean isTable) {
        var spoilt = (isTable ? TABLE : NOTICES).getBytes(StandardCharsets.UTF_8);
        edits.forEach(edit -> spoilt[edit.get1() % spoilt.length] = edit.get2());
        harmless(Arrays.copyOf(spoilt, spoilt.length - edits.get(0).get3() * spoilt.length / 16), type);
    }

    /** Changes the cells of a workbook, and single bytes of it. */
    @Property
    void workbooks(@ForAll("cell") String cell, @ForAll("edits") List<Tuple3<Integer, Byte, Integer>> edits, @ForAll boolean isBroken) {
        var escaped = cell.replace("&", "&amp;").replace("<", "&lt;");
        var book = isBroken ? BOOK.clone() : Sheets.changed(BOOK, Sheets.SHEET, sheet -> sheet.replace("1980-05-01", escaped));
        if (isBroken) {
            edits.forEach(edit -> book[edit.get1() * 7 % book.length] = edit.get2());
        }
        harmless(book, "application/octet-stream");
    }

    @Provide
    Arbitrary<List<Tuple3<Integer, OddValues.How, String>>> changes() {
        return OddValues.changes();
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(TYPES);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(",", ";", "\t", "|");
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1);
    }

    @Provide
    Arbitrary<String> cell() {
        return Arbitraries.oneOf(OddValues.texts(), OddValues.texts().map(text -> '"' + text.replace("\"", "\"\"") + '"'));
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return cell().list().ofMaxSize(30).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Tuple3<Integer, Byte, Integer>>> edits() {
        return Combinators.combine(Arbitraries.integers().between(0, 5000), Arbitraries.bytes(), Arbitraries.integers().between(0, 15))
                .as(Tuple::of).list().ofMinSize(1).ofMaxSize(6);
    }

    private static void harmless(byte[] file, String type) {
        var began = System.nanoTime();
        read(file, type);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST);
    }

    private static void read(byte[] bytes, String type) {
        try {
            NoticeReader.ask(bytes, type, null);
            var file = NoticeReader.read(bytes, type);
            assertThat(file.rows()).isNotEmpty();
            var judged = file.rows().stream().collect(Collectors.toMap(ReadResult.Row::number,
                    row -> NoticeRules.judge(row, "FR", NoticeFixture.TODAY).reasons()));
            file.rows().stream().filter(row -> judged.get(row.number()).isEmpty()).forEach(OddFilesTest::assertKept);
            assertThat(CorrectionFile.of(file, judged, Locale.ENGLISH).content()).isNotEmpty();
        } catch (Refusal refusal) {
            assertThat(refusal.sentence()).endsWith(".").hasSizeLessThan(600);
        }
    }

    private static void assertKept(ReadResult.Row row) {
        assertThat(NoticeReader.read(NoticeJson.write(row.notice())).notice()).isEqualTo(row.notice());
        assertThat(NoticeJson.write(row.notice()).toString()).doesNotContain("\\u0000");
        assertThat(ScreeningFacts.of(row.notice()).asVariables()).hasSize(10);
    }
}
