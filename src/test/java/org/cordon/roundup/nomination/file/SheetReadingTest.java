package org.cordon.roundup.nomination.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.roundup.nomination.file.NoticeFixture.TODAY;
import static org.cordon.roundup.nomination.file.NoticeFixture.aCompleteNotice;
import static org.cordon.roundup.nomination.file.NoticeFixture.utf8;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.nomination.notice.Notice;
import org.cordon.roundup.nomination.notice.NoticeRules;
import org.cordon.roundup.nomination.notice.NoticeTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SheetReadingTest {

    private static final String HEADER = "entity_id,name,date_of_birth,charge,issuing_country_id";
    private static final byte[] GOOD = Sheets.table(HEADER, "2016/1,MÜLLER,1971/05/23,x,FR");

    @Test
    void theRowsOfTheFirstSheetAreThoseOfACsv() {
        var file = read(Sheets.table("", "Entity_ID,name,charge,issuing_country_id,nationalities", "2016/1,MÜLLER,Fraud|Theft,FR|IT,FR|DZ",
                "", "2016/2,ΒΡΑΧΝΑΙΟΣ,Theft,FR,"));

        assertThat(file.rows()).extracting(ReadResult.Row::number).containsExactly(1, 3);
        var notice = file.rows().get(0).notice();
        assertThat(notice.name()).isEqualTo("MÜLLER");
        assertThat(notice.warrants()).extracting(Notice.Warrant::charge).containsExactly("Fraud", "Theft");
        assertThat(notice.nationalities()).containsExactly("FR", "DZ");
        assertThat(file.rows()).allSatisfy(row -> assertThat(row.reasons()).isEmpty());
        assertThat(file.layout())
                .isEqualTo(new ReadResult.SheetLayout(List.of("Entity_ID", "name", "charge", "issuing_country_id", "nationalities")));
    }

    @Test
    void numbersAreWhatTheyShow() {
        var notice = one(Sheets.workbook(sheet -> {
            Sheets.fill(sheet,
                    "entity_id,name,charge,issuing_country_id,date_of_birth,height,weight,maximumPenaltyMonths,extraditionAssurance",
                    "2016/1,A,x,FR");
            sheet.value(1, 4, 1971);
            sheet.value(1, 5, 1.78 + 1e-16);
            sheet.value(1, 6, 81.0);
            sheet.value(1, 7, 120);
            sheet.value(1, 8, true);
        })).notice();

        assertThat(notice.dateOfBirth()).hasToString("1971");
        assertThat(notice.height()).isEqualTo(1.78);
        assertThat(notice.weight()).isEqualTo(81);
        assertThat(notice.details().maximumPenaltyMonths()).isEqualTo(120);
        assertThat(notice.details().extraditionAssurance()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"yyyy-mm-dd, 1971/05/23", "dd/mm/yyyy, 1971/05/23", "m/d/yy, 1971/05/23", "[$-40C]d mmmm yyyy;@, 1971/05/23",
            "mmmm yyyy, 1971/05", "yyyy, 1971",
            "'d\\.m\\.yyyy', 1971/05/23"})
    void aDateIsTheDayThatItsCellShows(String format, String date) {
        var file = Sheets.workbook(sheet -> {
            Sheets.fill(sheet, HEADER + ",warrantDate", "2016/1,A,,x,FR");
            sheet.value(1, 2, LocalDate.of(1971, 5, 23));
            sheet.style(1, 2).format(format).set();
            sheet.value(1, 5, LocalDate.of(2015, 11, 2).atTime(18, 30));
            sheet.style(1, 5).format("dd.mm.yyyy hh:mm").set();
        });

        assertThat(one(file).notice().dateOfBirth()).hasToString(date);
        assertThat(one(file).notice().details().warrantDate()).isEqualTo("2015-11-02");
        assertThat(NoticeReader.ask(file, null, null).isAsked()).isFalse();
    }

    @Test
    void aNumberThatIsNotShownAsADateIsNone() {
        var row = one(Sheets.workbook(sheet -> {
            Sheets.fill(sheet, HEADER, "2016/1,A,,x,FR");
            sheet.value(1, 2, 26076);
        }));

        assertThat(row.reasons()).extracting(Reason::code).containsExactly("NO_DATE_OF_BIRTH");
    }

    @Test
    void aNoticeNumberThatTheSpreadsheetMadeADateIsRefusedAndNotGuessed() {
        var row = one(Sheets.workbook(sheet -> {
            Sheets.fill(sheet, HEADER, ",A,1971,x,FR");
            sheet.value(1, 0, LocalDate.of(2016, 1, 1));
            sheet.style(1, 0).format("mmm-yy").set();
        }));

        assertThat(NoticeRules.judge(row, "FR", TODAY).reasons()).extracting(Reason::code).containsExactly("NO_NOTICE_NUMBER");
    }

    @Test
    void daysOfTheOtherCalendarAreCountedFromItsBeginning() {
        var from1904 = Sheets.changed(Sheets.workbook(sheet -> {
            Sheets.fill(sheet, HEADER, "2016/1,A,,x,FR");
            sheet.value(1, 2, 24614);
            sheet.style(1, 2).format("yyyy-mm-dd").set();
        }), "xl/workbook.xml",
                text -> text.replaceFirst("<workbookPr[^>]*/>", "").replaceFirst("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));

        assertThat(one(from1904).notice().dateOfBirth()).hasToString("1971/05/23");
    }

    @Test
    void aFormulaCountsByItsValueAndAFormulaInATextIsRefused() {
        var calculated = Sheets.changed(GOOD, Sheets.SHEET,
                text -> text.replaceFirst("<c r=\"B2\"[^>]*>.*?</c>", "<c r=\"B2\" t=\"str\"><f>UPPER(\"petit\")</f><v>PETIT</v></c>"));
        assertThat(one(calculated).notice().name()).isEqualTo("PETIT");

        var typed = one(Sheets.table(HEADER, "2016/1,=1+1,1971,x,FR"));
        assertThat(typed.reasons()).extracting(Reason::code).containsExactly("FORMULA");
    }

    @Test
    void aCellThatShowsAnErrorIsNoName() {
        var spoilt = Sheets.changed(GOOD, Sheets.SHEET,
                text -> text.replaceFirst("<c r=\"B2\"[^>]*>.*?</c>", "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"));

        assertThat(one(spoilt).reasons()).extracting(Reason::code).containsExactly("CELL_ERROR");
    }

    @Test
    void ofMergedCellsTheFirstHasTheValue() {
        var file = Sheets.workbook(sheet -> {
            Sheets.fill(sheet, HEADER, "2016/1,A,1971,x,FR", "2016/2,,1972,x,FR");
            sheet.range(1, 1, 2, 1).merge();
        });

        var rows = read(file).rows();
        assertThat(rows.get(0).notice().name()).isEqualTo("A");
        assertThat(NoticeRules.judge(rows.get(1), "FR", TODAY).reasons()).extracting(Reason::code).containsExactly("WITHOUT_NAME");
    }

    @Test
    void aCellBeyondTheHeaderRefusesItsRowAlone() {
        var rows = read(Sheets.table(HEADER, "2016/1,A,1971,x,FR,stray", "2016/2,B,1971,x,FR")).rows();

        assertThat(rows.get(0).reasons()).extracting(Reason::code).containsExactly("CELLS_AND_COLUMNS");
        assertThat(rows.get(1).reasons()).isEmpty();
    }

    @Test
    void aThousandRowsAreReadAndNotOneMore() {
        var lines = IntStream.rangeClosed(0, 1_000).mapToObj(i -> i == 0 ? HEADER : "2016/" + i + ",A" + i + ",1971,x,FR")
                .toArray(String[]::new);
        assertThat(read(Sheets.table(lines)).rows()).hasSize(1_000).last()
                .satisfies(row -> assertThat(row.notice().name()).isEqualTo("A1000"));

        var more = Arrays.copyOf(lines, 1_002);
        more[1_001] = "2016/1001,B,1971,x,FR";
        assertThatThrownBy(() -> read(Sheets.table(more))).isInstanceOf(Refusal.class).hasMessageContaining("more than 1,000 rows");
    }

    @Test
    void blankLinesDoNotGoOnForEver() {
        var far = Sheets.workbook(sheet -> {
            Sheets.fill(sheet, HEADER, "2016/1,A,1971,x,FR");
            sheet.value(20_001, 0, "2016/2");
        });

        assertThatThrownBy(() -> read(far)).isInstanceOf(Refusal.class).hasMessageContaining("20,000 lines");
    }

    @Test
    void aWorkbookThatUnpacksToAnySizeIsRefused() {
        var bomb = Sheets.with(GOOD, "xl/media/picture%d.bin", new byte[1024 * 1024], 41, 1);
        assertThat(bomb).hasSizeLessThan(NoticeReader.MAX_BYTES);
        assertTooLarge(bomb);
        assertTooLarge(
                Sheets.changed(GOOD, Sheets.SHEET, text -> text.replace("<sheetData>", " ".repeat(41 * 1024 * 1024) + "<sheetData>")));
    }

    @Test
    void aWorkbookOfTooManyPartsIsRefused() {
        assertTooLarge(Sheets.with(GOOD, "xl/media/picture%d.bin", new byte[1], 1, 500));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<!DOCTYPE worksheet [<!ENTITY e \"x\">]>", "<!DOCTYPE worksheet SYSTEM \"file:///etc/hostname\">",
            "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"})
    void nothingIsTakenFromOutsideOrMultiplied(String type) {
        var spoilt = Sheets.changed(GOOD, Sheets.SHEET, text -> text.replaceFirst("<worksheet", type + "<worksheet"));

        assertThatThrownBy(() -> read(spoilt)).isInstanceOf(Refusal.class).hasMessageContaining("document type");
    }

    @ParameterizedTest
    @CsvSource({"r=\"B2\", r=\"FXSHRXW2\"", "r=\"B2\", r=\"2\"", "row r=\"2\", row r=\"99999999999\"", "row r=\"2\", row r=\"1\"",
            "</sheetData>, ''"})
    void aPlaceThatNoSheetHasIsASpoiltWorkbook(String place, String other) {
        var spoilt = Sheets.changed(GOOD, Sheets.SHEET, text -> {
            assertThat(text).contains(place);
            return text.replace(place, other);
        });

        assertThatThrownBy(() -> read(spoilt)).isInstanceOf(Refusal.class).hasMessageContaining("cannot be read");
    }

    @Test
    void otherArchivesAndOldWorkbooksAreNamed() {
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0})).isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> read(Sheets.archive("notes.txt", utf8("no workbook")))).isInstanceOf(Refusal.class)
                .hasMessageContaining("no workbook");
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})).isInstanceOf(Refusal.class)
                .hasMessageContaining("XLS").hasMessageContaining("password");
        assertThatThrownBy(() -> read(Sheets.workbook(sheet -> { }))).isInstanceOf(Refusal.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> read(Sheets.table("name,unknown", "A,B"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("\"unknown\" is unknown");
    }

    /** Arbitrary bytes end as a refusal or as rows. */
    @Test
    void spoiltWorkbooksAreHarmless() {
        var random = new Random(4711);
        for (var i = 0; i < 400; i++) {
            var bytes = GOOD.clone();
            for (var changes = random.nextInt(4); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertHarmless(i % 4 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            assertHarmless(Sheets.changed(GOOD, Sheets.SHEET, text -> {
                var spoilt = new StringBuilder(text);
                for (var changes = random.nextInt(3); changes >= 0; changes--) {
                    spoilt.setCharAt(random.nextInt(spoilt.length()), (char) (32 + random.nextInt(96)));
                }
                return spoilt.toString();
            }));
        }
    }

    @Test
    void refusedRowsComeBackAsAWorkbookThatIsReadAgain() {
        var file = read(Sheets.table("reason," + HEADER, "old,2016/1,=1+1,31/12/1969,x,FR", "old,2016/2,B,1971,x,FR"));
        var correction = CorrectionFile.of(file, Map.of(1, file.rows().get(0).reasons()), Locale.ENGLISH);

        assertThat(correction.extension()).isEqualTo("xlsx");
        var again = read(correction.content());
        assertThat(again.layout()).isEqualTo(
                new ReadResult.SheetLayout(List.of("reason", "entity_id", "name", "date_of_birth", "charge", "issuing_country_id")));
        assertThat(again.rows()).singleElement().satisfies(row -> {
            assertThat(row.original().get(0)).contains("formula", "day or the month");
            assertThat(row.original().subList(1, 6)).containsExactly("2016/1", "'=1+1", "31/12/1969", "x", "FR");
            assertThat(row.reasons()).extracting(Reason::code).containsExactly("FORMULA", "DATE_ORDER_UNSAID");
        });
    }

    @Test
    void theTemplateHasEveryColumnAndIsRead() {
        assertThatThrownBy(() -> read(NoticeTemplate.xlsx())).isInstanceOf(Refusal.class).hasMessage("The file holds a header and no row.");
    }

    @Test
    void aFileThatSaysItIsCsvIsAWorkbookAllTheSame() {
        assertThat(NoticeReader.read(GOOD, "text/csv").rows()).hasSize(1);
        assertThat(NoticeReader.read(utf8(aCompleteNotice().toString()), NoticeTemplate.XLSX).rows()).hasSize(1);
    }

    private static void assertHarmless(byte[] content) {
        try {
            assertThat(read(content).rows()).isNotEmpty();
        } catch (Refusal refusal) {
            assertThat(refusal.sentence()).endsWith(".");
        }
    }

    private static void assertTooLarge(byte[] content) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
    }

    private static ReadResult.Row one(byte[] content) {
        var rows = read(content).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static ReadResult read(byte[] content) {
        return NoticeReader.read(content, NoticeTemplate.XLSX);
    }
}
