package org.cordon.demo.play.network;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordon.analysis.file.Contribution;
import org.cordon.analysis.file.FileQueries;
import org.cordon.analysis.file.FileState;
import org.cordon.analysis.file.contribution.ContributionQueries;
import org.cordon.analysis.file.contribution.ContributionService;
import org.cordon.analysis.file.order.FileApproval;
import org.cordon.analysis.file.order.FileOrdering;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * An analysis file on the network that {@link SmugglingNetwork} makes, with contributions of five countries. Each method acts as the
 * signed-in account; calling it again changes nothing.
 */
@Component
@ConditionalOnProperty("cordon.demo")
final class DemoFile {

    private static final long SEED = 2026;
    private static final String PURPOSE = "Who brings people over the Mediterranean in boats that are rented for it, and who orders it";
    private static final int DAYS_TO_REVIEW = 300;
    private static final int DAYS_TO_END = 900;
    private static final int PAGE = 200;
    private final FileOrdering ordering;
    private final FileApproval approval;
    private final ContributionService contributing;
    private final ContributionQueries contributed;
    private final DemoJudgements judgements;
    private final FileQueries files;
    private final ObjectMapper json;
    private final Clock clock;
    private final ToldNetwork told = new ToldNetwork(SmugglingNetwork.made(SEED));

    DemoFile(FileOrdering ordering, FileApproval approval, ContributionService contributing, ContributionQueries contributed,
            DemoJudgements judgements, FileQueries files, ObjectMapper json, Clock clock) {
        this.ordering = ordering;
        this.approval = approval;
        this.contributing = contributing;
        this.contributed = contributed;
        this.judgements = judgements;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    /** Orders the file as the coordination. */
    void order(List<String> analysts) {
        if (file().isEmpty()) {
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            var order = json.createObjectNode().put("purpose", PURPOSE).put("scope", "The routes from West Africa to Italy, 2026")
                    .put("reviewOn", today.plusDays(DAYS_TO_REVIEW).toString()).put("endsOn", today.plusDays(DAYS_TO_END).toString());
            analysts.forEach(order.putArray("members")::add);
            List.of("SUSPECT_OR_CONVICTED", "CONTACT", "VICTIM").forEach(order.putArray("persons")::add);
            List.of("IDENTITY", "LINKS", "TRAVEL", "CONTACT_DETAILS").forEach(order.putArray("data")::add);
            ordering.order(order);
        }
    }

    /** Opens the file as compliance. */
    void open() {
        file().filter(FileQueries.View::mayDecide)
                .ifPresent(file -> approval.decide(file.reference(), json.createObjectNode().put("opened", true)));
    }

    /** Contributes the part of the network that the signed-in country knows, unless the country has contributed already. */
    void contribute(String country) {
        file().filter(file -> file.state() == FileState.OPEN && ToldNetwork.COUNTRIES.contains(country)
                && contributed.of(file.reference(), null, PAGE).stream().noneMatch(Contribution::own)).ifPresent(file -> {
            var posted = json.createObjectNode().put("content", told.by(country))
                    .put("origin", "Inquiries in " + new Locale("", country).getDisplayCountry(Locale.ENGLISH));
            posted.putObject("handling").put("handlingCode", "H1");
            contributing.contributeFile(file.reference(), posted);
        });
    }

    /** Judges, as the analyst, which persons of the file are the same person. */
    void judge() {
        file().filter(FileQueries.View::mayJudge).ifPresent(file -> judgements.judge(file.reference(), told));
    }

    private Optional<FileQueries.View> file() {
        return files.all(null, null, PAGE).stream().filter(file -> PURPOSE.equals(file.order().purpose())).findFirst();
    }
}
