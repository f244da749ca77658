package org.cordon.platform.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.country.Country;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Message;
import org.cordon.platform.notification.MessageParameter;
import org.cordon.roundup.arrest.ArrestFeature.ArrestMessage;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationMessage;
import org.cordon.support.DeclaredFeatures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
final class MailTextsTest {

    private static final Map<String, String> EVERY_PARAMETER = Arrays.stream(MessageParameter.values())
            .collect(Collectors.toMap(MessageParameter::key, MailTextsTest::example));
    private static final Recipient PARIS = bureau("FR", "Paris", "Europe/Paris");

    private final MailTexts texts = new MailTexts("https://cordon.example");

    @ParameterizedTest
    @MethodSource("everyKindWithAndWithoutParameters")
    void everyKindIsWrittenWithNothingLeftOpen(MessageKind kind, Map<String, String> parameters) {
        var mail = texts.write(message(kind, "ncb-FR", parameters), PARIS, true);

        for (var text : new String[] {mail.plain(), mail.html()}) {
            assertThat(text).doesNotContain("??", "${", "#{", "[(", "[#", " th:", "null").doesNotContainPattern("\\{\\d");
            assertThat(text).contains("https://cordon.example/go/TERRA-2027-FR", "TERRA-2027-FR", "NCB Paris, France", "references only");
        }
    }

    @Test
    void thePageOfTheOperationIsNamedToWhoeverCanOpenIt() {
        var invitation = message(ParticipationMessage.INVITATION, "ncb-FR", Map.of());
        assertThat(texts.write(invitation, PARIS, true).plain()).contains("https://cordon.example/operations/TERRA-2027\n");
        assertThat(texts.write(invitation, PARIS, true).html()).contains("href=\"https://cordon.example/operations/TERRA-2027\"");
        assertThat(texts.write(invitation, PARIS, false).plain()).doesNotContain("/operations/");
        assertThat(texts.write(invitation, PARIS, false).html()).doesNotContain("/operations/");
    }

    @ParameterizedTest
    @MethodSource("org.cordon.support.DeclaredFeatures#messages")
    void aSubjectBeginsWithTheReferencesAndGoesOnWithTheTitle(MessageKind kind) {
        var mail = texts.write(message(kind, "ncb-FR", EVERY_PARAMETER), PARIS, true);

        assertThat(mail.subject()).startsWith("TERRA-2027-FR / TERRA-2027-T8F3K / TERRA-2027-L7M2X / TERRA-2027-A4C9W · ");
        assertThat(mail.plain()).startsWith(mail.subject().split(" · ")[1]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fr | Votre pays est invité à TERRA-2027 | 8 janvier 2027, 18:00 (UTC) | BCN de Paris, France | ltr",
            "es | Su país está invitado a TERRA-2027 | 8 de enero de 2027, 18:00 (UTC) | OCN de Paris, Francia | ltr",
            "ar | بلدكم مدعو إلى TERRA-2027 | 8 يناير 2027، 18:00 \u2066(UTC)\u2069 | المكتب المركزي الوطني في Paris، فرنسا | rtl"})
    void everyLanguageHasItsWordsTimesCountriesAndDirection(String language, String title, String time, String bureau, String direction) {
        var mail = texts.write(message(ParticipationMessage.INVITATION, "ncb-FR", language, Map.of("deadline", "2027-01-08T18:00:00Z")),
                PARIS, true);

        assertThat(mail.subject()).isEqualTo("TERRA-2027-FR · " + title);
        assertThat(mail.plain()).startsWith(title).contains(time, bureau);
        assertThat(mail.html()).contains("lang=\"" + language + "\"", "dir=\"" + direction + "\"", title, time, bureau);
    }

    @ParameterizedTest
    @MethodSource("org.cordon.support.DeclaredFeatures#messages")
    void aReferenceRunsFromLeftToRightAmongArabicWords(MessageKind kind) {
        var mail = texts.write(message(kind, "ncb-FR", "ar", EVERY_PARAMETER), PARIS, true);

        var body = mail.html().substring(mail.html().indexOf("<body"));
        assertThat(body).contains("<bdi dir=\"ltr\">TERRA-2027-FR</bdi>", "<bdi dir=\"ltr\">TERRA-2027-T8F3K</bdi>");
        assertThat(body.replaceAll("<bdi dir=\"ltr\">[^<]*</bdi>", "").replaceAll("href=\"[^\"]*\"", "")).doesNotContain("TERRA-2027");
    }

    @Test
    void bothFormsSayTheSame() {
        var mail = texts.write(message(ParticipationMessage.INVITATION, "ncb-FR", Map.of("deadline", "2027-01-08T18:00:00Z")), PARIS, true);

        assertThat(mail.plain()).startsWith("Your country is invited to TERRA-2027").contains("By: 8 January 2027, 18:00 (UTC)");
        assertThat(mail.html()).contains("Your country is invited to TERRA-2027", "8 January 2027, 18:00 (UTC)", "Open the task");
    }

    @Test
    void aTimeIsGivenInItsOwnZoneAndInThatOfTheBureau() {
        var manila = bureau("PH", "Manila", "Asia/Manila");
        var message = message(ParticipationMessage.INVITATION, "ncb-PH", Map.of("deadline", "2027-01-08T18:00:00+01:00[Europe/Paris]"));

        assertThat(texts.write(message, manila, true).plain())
                .contains("By: 8 January 2027, 18:00 (UTC+01:00); your time 9 January 2027, 01:00 (UTC+08:00)");
        assertThat(texts.write(message, PARIS, true).plain()).contains("By: 8 January 2027, 18:00 (UTC+01:00)\n");
    }

    @Test
    void whoIsOnlyToldIsAskedToConfirmReceipt() {
        var coordination = new Recipient("coordinator", Optional.empty(), Optional.of("coordination@cordon.example"));

        assertThat(texts.write(message(ArrestMessage.ARREST_REPORTED, "coordinator", Map.of()), coordination, true).plain())
                .contains("To the coordination", "Confirm receipt").doesNotContain("Open the task");
        assertThat(texts.write(message(ArrestMessage.ARREST_REPORTED, "ncb-FR", Map.of()), PARIS, true).plain()).contains("Open the task");
    }

    @Test
    void anotherLanguageIsAnotherFile() {
        assertThat(texts.areWrittenIn("en")).isTrue();
        assertThat(texts.areWrittenIn("xx")).isFalse();
    }

    static Stream<Arguments> everyKindWithAndWithoutParameters() {
        return DeclaredFeatures.messages().stream()
                .flatMap(kind -> Stream.of(Arguments.of(kind, Map.of()), Arguments.of(kind, EVERY_PARAMETER)));
    }

    private static Message message(MessageKind kind, String recipient, Map<String, String> parameters) {
        return message(kind, recipient, "en", parameters);
    }

    private static Message message(MessageKind kind, String recipient, String language, Map<String, String> parameters) {
        return new Message(UUID.randomUUID(), kind, "TERRA-2027", "TERRA-2027-FR", recipient, language, parameters, Message.Status.QUEUED,
                Instant.parse("2027-01-01T00:00:00Z"));
    }

    private static Recipient bureau(String code, String city, String zone) {
        var country = new Country(code, city, "Europe", "en", ZoneId.of(zone), Optional.of("duty@ncb.example"));
        return new Recipient("ncb-" + code, Optional.of(country), country.contact());
    }

    private static String example(MessageParameter parameter) {
        return switch (parameter) {
            case DEADLINE, ANSWERS_UNTIL, NOMINATIONS_UNTIL, CONFIRMATIONS_UNTIL, STARTS, ENDS, HAPPENED, AS_OF -> "2027-01-08T18:00:00Z";
            case COUNTRY -> "IT";
            case TARGET -> "TERRA-2027-T8F3K";
            case LEAD -> "TERRA-2027-L7M2X";
            case ARREST -> "TERRA-2027-A4C9W";
            case POST -> "P-7K2MXQ4HTB";
            case VERSION, TARGETS, NOMINATIONS, COUNTRIES -> "3";
            case OUTCOME -> "RELEASED";
            case ACT -> "LINK_SENT";
            case ACCOUNT -> "ncb-fr-b";
            case GROUP -> "ncb-FR";
        };
    }
}
