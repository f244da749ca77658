package org.cordon.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.file.DataCategory;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.analysis.file.contribution.Schema;
import org.cordon.analysis.product.Usefulness;
import org.cordon.exchange.alert.AlertKind;
import org.cordon.exchange.alert.RouteStage;
import org.cordon.exchange.question.Channel;
import org.cordon.exchange.question.Purpose;
import org.cordon.exchange.question.RefusalReason;
import org.cordon.exchange.question.WithdrawalReason;
import org.cordon.hub.contact.ContactKind;
import org.cordon.hub.contact.ContactNaming;
import org.cordon.hub.contact.ContactReason;
import org.cordon.hub.contact.DocumentType;
import org.cordon.hub.smugglinggroup.GroupFactKind;
import org.cordon.hub.smugglinggroup.SmugglingStage;
import org.cordon.hub.specialist.Route;
import org.cordon.hub.specialist.UnitKind;
import org.cordon.record.handling.HandlingCode;
import org.cordon.record.handling.SourceEvaluation;
import org.cordon.roundup.arrest.identity.IdentityMethod;
import org.cordon.roundup.confirmation.Confirmation;
import org.cordon.roundup.feedback.NotUsedBecause;
import org.cordon.roundup.list.ListChange;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.intake.NominationQuota;
import org.cordon.roundup.nomination.notice.OffenceCode;
import org.cordon.roundup.nomination.notice.WantedFor;
import org.cordon.roundup.operation.CrimeTheme;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.Suspension;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.roundup.report.Urgency;
import org.junit.jupiter.api.Test;

/** The lists of codes in pages and forms are the server's: they are written from its enums, so that no script keeps a list of its own. */
class CodesOfPagesTest {

    private static final Path MODULE = Path.of("src/main/resources/static/pages/codes.js");
    private static final Path WRITTEN = Path.of("target/scripts/codes.js");

    @Test
    void areTheOnesOfTheServer() throws IOException {
        var written = Stream.of("/* The server's lists of codes, in its order: CodesOfPagesTest writes them from its enums. */\n",
                list("PHASES", "of an operation, and its being called off", Phase.values()),
                list("OPEN_PHASES", "in which countries can be invited, or take part after all",
                        Stream.of(Phase.values()).filter(phase -> !phase.isOver() && phase.isOpenToCountries()).toList()),
                list("LAST_PHASES", "in which nothing more can happen to an operation",
                        Stream.of(Phase.values()).filter(Phase::isOver).toList()),
                list("TARGET_STATES", "of a pursuit, in its order, then its ends", TargetState.values()),
                list("NOMINATION_STATUSES", "how far a nomination has come", NominationStatus.values()),
                list("COUNTED_NOMINATIONS", "that count for a country's quota", NominationQuota.COUNTED),
                list("SUSPENSION_REASONS", "why compliance suspends a target", Suspension.Reason.values()),
                list("NOT_USED_BECAUSE", "why an item was not used", NotUsedBecause.values()),
                list("IDENTITY_METHODS", "how an identity was confirmed", IdentityMethod.values()),
                list("HANDLING_CODES", "how an item may be used", HandlingCode.values()),
                list("SOURCE_EVALUATIONS", "how reliable its source is", SourceEvaluation.values()),
                list("LIST_CHANGES", "what changes in a target list", ListChange.Kind.values()),
                list("ANSWERS", "of a country about a target", Confirmation.Answer.values()),
                list("CRIME_THEMES", "of an operation", CrimeTheme.values()),
                list("OFFENCES", "for which somebody is wanted", OffenceCode.values()),
                list("WANTED_FOR", "to what end", WantedFor.values()),
                list("PURPOSES", "what a question asks for", Purpose.values()),
                list("URGENCIES", "how soon it needs an answer", Urgency.values()),
                list("CHANNELS", "where it is asked as well", Channel.values()),
                list("REFUSAL_REASONS", "why it is not answered", RefusalReason.values()),
                list("WITHDRAWAL_REASONS", "why it is withdrawn", WithdrawalReason.values()),
                list("CONTACT_KINDS", "what a bureau works on", ContactKind.values()),
                list("CONTACT_NAMINGS", "whether it is asked when another works on the same group, or is never to be named",
                        ContactNaming.values()),
                list("CONTACT_REASONS", "why it works on it", ContactReason.values()),
                list("DOCUMENT_TYPES", "of which kind a document is", DocumentType.values()),
                list("ALERT_KINDS", "what an alert is", AlertKind.values()),
                list("ROUTE_STAGES", "where on a route something is done", RouteStage.values()),
                list("FACT_KINDS", "what a fact of a group tells", GroupFactKind.values()),
                list("LEGS", "where on its way a group does something", SmugglingStage.values()),
                list("UNITS", "of which kind a unit of specialists is", UnitKind.values()),
                list("ROUTES", "a route of irregular migration", Route.values()),
                list("PERSON_CATEGORIES", "what a person is to an analysis file", PersonCategory.values()),
                list("DATA_CATEGORIES", "of which kinds the data of an analysis file are", DataCategory.values()),
                texts("SCHEMATA", "of what a file of entities for an analysis file tells", Schema.codes()),
                list("WORTHS", "what one of those for whom a product is says that it was worth", Usefulness.values()))
                .collect(Collectors.joining("\n"));
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, written);

        assertThat(Files.readString(MODULE)).as("copy " + WRITTEN + " to " + MODULE).isEqualTo(written);
    }

    private static String list(String name, String what, Enum<?>... codes) {
        return list(name, what, List.of(codes));
    }

    private static String list(String name, String what, Collection<? extends Enum<?>> codes) {
        return texts(name, what, codes.stream().map(Enum::name).toList());
    }

    private static String texts(String name, String what, List<String> codes) {
        return "/** " + Character.toUpperCase(what.charAt(0)) + what.substring(1) + ". */\nexport const " + name + " = [\n"
                + codes.stream().map(code -> "  '" + code + "',\n").collect(Collectors.joining()) + "];\n";
    }
}
