package org.cordon.roundup.nomination.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordon.roundup.nomination.file.NoticeFixture.aNotice;
import static org.cordon.roundup.nomination.file.NoticeFixture.utf8;

import java.nio.charset.Charset;
import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Some properties of a file are asked about once, and never guessed. */
final class AskedFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEADER = "entity_id;name;forename;date_of_birth;charge;issuing_country_id;warrantDate\n";
    private static final String NAMES = HEADER
            + "2016/1;SMITH;Ann;1971;x;FR;\n2016/2;MÜLLER;José;1971;x;FR;\n2016/3;ŠKODOVÁ;Žofie;1971;x;FR;\n";

    @Test
    void aCsvThatIsNotInUtf8IsShownAsItWouldRead() {
        var asked = NoticeReader.ask(NAMES.getBytes(WINDOWS), "text/csv", null);

        assertThat(asked.isAsked()).isTrue();
        assertThat(asked.charset()).isEqualTo(new AskedFile.CharsetQuestion("windows-1252",
                List.of(new AskedFile.Example(2, "name", "MÜLLER, José"), new AskedFile.Example(3, "name", "ŠKODOVÁ, Žofie"))));
        assertThat(asked.dateOrder()).isNull();
    }

    @Test
    void itIsReadSoOnlyOnceSomebodyHasSaidIt() {
        assertThatThrownBy(() -> NoticeReader.read(NAMES.getBytes(WINDOWS), "text/csv")).isInstanceOf(Refusal.class)
                .hasMessageContaining("line 3").hasMessageContaining("Content-Type: text/csv; charset=windows-1252");
        var said = NoticeReader.read(NAMES.getBytes(WINDOWS), "text/csv; charset=windows-1252");
        assertThat(said.rows()).extracting(row -> row.notice().name()).containsExactly("SMITH", "MÜLLER", "ŠKODOVÁ");
        assertThat(NoticeReader.ask(NAMES.getBytes(WINDOWS), "text/csv; charset=\"Windows-1252\"", null).isAsked()).isFalse();
    }

    @Test
    void whereNoNameShowsItOtherTextsDo() {
        var file = HEADER + "2016/1;SMITH;Ann;1971;" + "x".repeat(100) + " préméditation;FR;\n";

        assertThat(NoticeReader.ask(file.getBytes(WINDOWS), "text/csv", null).charset().examples()).singleElement()
                .satisfies(example -> assertThat(example.text()).contains("préméditation").hasSizeLessThan(90));
    }

    @Test
    void aFileInUtf8IsNotAskedAboutAndNotMisread() {
        assertThat(NoticeReader.ask(utf8(NAMES), "text/csv", null).isAsked()).isFalse();
        assertThatThrownBy(() -> NoticeReader.read(utf8(NAMES), "text/csv; charset=windows-1252")).isInstanceOf(Refusal.class)
                .hasMessageContaining("is in UTF-8");
        assertThat(NoticeReader.read(utf8(HEADER + "2016/1;SMITH;Ann;1971;x;FR;\n"), "text/csv; charset=windows-1252").rows()).hasSize(1);
    }

    @Test
    void bytesThatAreNeitherAreRefused() {
        var neither = (HEADER + "2016/1;M\u0001LLER;Ann;1971;x;FR;\n").getBytes(WINDOWS);
        neither[HEADER.length() + 8] = (byte) 0x81;

        assertThatThrownBy(() -> NoticeReader.ask(neither, "text/csv", null)).isInstanceOf(Refusal.class)
                .hasMessageContaining("not in windows-1252: line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv; charset=iso-8859-1", "text/csv;charset=utf-16", "application/json; charset=windows-1252",
            "text/csv; charset=nonsense"})
    void otherCharacterSetsAreRefusedByName(String contentType) {
        assertThatThrownBy(() -> NoticeReader.read(utf8(NAMES), contentType)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reasons()).extracting(Reason::field).containsExactly("charset"));
    }

    @Test
    void theOrderOfItsDatesIsAskedOnceAFile() {
        var file = utf8(HEADER + "2016/1;A;;31/12/1969;x;FR;03/04/2015\n2016/2;B;;1971-05-23;x;FR;2015/11/02\n2016/3;C;;3.4.1971;x;FR;\n");

        assertThat(NoticeReader.ask(file, "text/csv", null).dateOrder()).isEqualTo(new AskedFile.DateQuestion(3, 3, 2, List.of(
                new AskedFile.Example(1, "date_of_birth", "31/12/1969"), new AskedFile.Example(1, "cordon.warrantDate", "03/04/2015"),
                new AskedFile.Example(3, "date_of_birth", "3.4.1971"))));
        assertThat(NoticeReader.ask(file, "text/csv", DateOrder.DMY).isAsked()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"DMY, 03/04/1971, 1971/04/03", "MDY, 03/04/1971, 1971/03/04", "DMY, 3.4.1971, 1971/04/03", "MDY, 12-31-1969, 1969/12/31",
            "DMY, 3. 4. 1971, 1971/04/03"})
    void datesAreReadInTheOrderThatWasSaid(DateOrder order, String written, String read) {
        var row = NoticeReader.read(utf8(HEADER + "2016/1;A;;" + written + ";x;FR;" + written + "\n"), "text/csv", order).rows().get(0);

        assertThat(row.reasons()).isEmpty();
        assertThat(row.notice().dateOfBirth()).hasToString(read);
        assertThat(row.notice().details().warrantDate()).isEqualTo(read.replace('/', '-'));
    }

    @Test
    void withoutItTheRowsWithSuchDatesAreRefusedAndNoOthers() {
        var rows = NoticeReader
                .read(utf8(HEADER + "2016/1;A;;31/12/1969;x;FR;\n2016/2;B;;1971-05-23;x;FR;2015/11/02\n2016/3;C;;;x;FR;13/12/2015\n"),
                        "text/csv")
                .rows();

        assertThat(rows.get(0).reasons()).extracting(Reason::field, Reason::code)
                .containsExactly(tuple("date_of_birth", "DATE_ORDER_UNSAID"));
        assertThat(rows.get(1).reasons()).isEmpty();
        assertThat(rows.get(2).reasons()).extracting(Reason::field).containsExactly("cordon.warrantDate");
    }

    @Test
    void aDateThatTheCalendarLacksInThatOrderIsRefused() {
        var row = NoticeReader.read(utf8(HEADER + "2016/1;A;;31/12/1969;x;FR;\n"), "text/csv", DateOrder.MDY).rows().get(0);

        assertThat(row.reasons()).extracting(Reason::code).containsExactly("NO_DATE_IN_THAT_ORDER");
    }

    @Test
    void theDatesOfJsonAreAskedAboutToo() {
        var file = utf8(aNotice(notice -> notice.put("date_of_birth", "31/12/1969")).toString());

        assertThat(NoticeReader.ask(file, "application/json", null).dateOrder().examples())
                .containsExactly(new AskedFile.Example(1, "date_of_birth", "31/12/1969"));
        assertThat(NoticeReader.read(file, "application/json", DateOrder.DMY).rows().get(0).notice().dateOfBirth())
                .hasToString("1969/12/31");
    }

    @Test
    void anOrderIsOneOfTwo() {
        assertThat(DateOrder.of(null)).isNull();
        assertThat(DateOrder.of("dmy")).isEqualTo(DateOrder.DMY);
        assertThat(DateOrder.of("MDY")).isEqualTo(DateOrder.MDY);
        assertThatThrownBy(() -> DateOrder.of("ymd")).isInstanceOf(Refusal.class).hasMessageContaining("dmy");
    }
}
