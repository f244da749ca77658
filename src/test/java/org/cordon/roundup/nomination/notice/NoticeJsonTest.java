package org.cordon.roundup.nomination.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.roundup.nomination.file.NoticeFixture.aCompleteNotice;
import static org.cordon.roundup.nomination.file.NoticeFixture.aNotice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.junit.jupiter.api.Test;

final class NoticeJsonTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        var notices = List.of(aCompleteNotice(), aNotice(ObjectNode::removeAll), aNotice(notice -> notice.remove("cordon")),
                aNotice(notice -> notice.put("date_of_birth", 1971).put("name", "王小明").put("forename", "محمد")));

        for (var given : notices) {
            var notice = NoticeReader.read(given).notice();
            var again = NoticeReader.read(NoticeJson.write(notice));
            assertThat(again.notice()).isEqualTo(notice);
            assertThat(again.reasons()).isEmpty();
            assertThat(again.unreadable()).isEmpty();
        }
    }

    @Test
    void aNoticeIsWrittenInTheShapeOfThePublicOnes() {
        var written = NoticeJson.write(NoticeReader.read(aCompleteNotice()).notice());

        aCompleteNotice().fieldNames().forEachRemaining(key -> assertThat(written.has(key)).as(key).isTrue());
        assertThat(written.at("/arrest_warrants/0/issuing_country_id").asText()).isEqualTo("FR");
        assertThat(written.at("/date_of_birth").asText()).isEqualTo("1971/05/23");
        assertThat(written.at("/cordon/believedToBeIn/1").asText()).isEqualTo("ES");
    }
}
