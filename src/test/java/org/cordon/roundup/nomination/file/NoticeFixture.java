package org.cordon.roundup.nomination.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.nomination.notice.MissingDetail;
import org.cordon.roundup.nomination.notice.NoticeRules;

/** An invented person that France wants, complete in every field, and ways to spoil the file about that person. */
public final class NoticeFixture {

    public static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NoticeFixture() {
    }

    public static ObjectNode aCompleteNotice() {
        return parse("""
                {"entity_id": "2016/4711", "name": "VALMOREL", "forename": "Etienne", "date_of_birth": "1971/05/23",
                 "place_of_birth": "Brennes", "country_of_birth_id": "FR", "sex_id": "M", "nationalities": ["FR", "DZ"],
                 "languages_spoken_ids": ["FRE", "ARA"], "height": 1.78, "weight": 81, "eyes_colors_id": ["BRO"],
                 "hairs_id": ["GRY"], "distinguishing_marks": "Scar on the left hand",
                 "arrest_warrants": [{"charge": "Aide au séjour irrégulier en bande organisée",
                     "charge_translation": "People smuggling by an organised group", "issuing_country_id": "FR"}],
                 "cordon": {"believedToBeIn": ["IT", "ES"], "wantedFor": "PROSECUTION", "maximumPenaltyMonths": 120,
                     "warrantReference": "JI 12/2015", "warrantDate": "2015-11-02", "facts": "Between May and July 2015 at Brennes.",
                     "handling": "Ask before use in court", "offence": "PEOPLE_SMUGGLING", "extraditionAssurance": true}}""");
    }

    public static ObjectNode aNotice(Consumer<ObjectNode> change) {
        var notice = aCompleteNotice();
        change.accept(notice);
        return notice;
    }

    public static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReadResult readJson(String json) {
        return NoticeReader.read(utf8(json), "application/json");
    }

    public static ReadResult readCsv(String csv) {
        return NoticeReader.read(utf8(csv), "text/csv");
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String text(CorrectionFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    public static NoticeRules.Judgement judge(ObjectNode notice) {
        return NoticeRules.judge(NoticeReader.read(notice), "FR", TODAY);
    }

    public static List<String> fields(List<Reason> reasons) {
        return reasons.stream().map(Reason::field).toList();
    }

    public static List<String> missingFields(NoticeRules.Judgement judgement) {
        return judgement.missing().stream().map(MissingDetail::field).toList();
    }
}
