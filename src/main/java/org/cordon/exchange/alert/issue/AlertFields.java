package org.cordon.exchange.alert.issue;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.exchange.alert.AlertContent;
import org.cordon.exchange.alert.AlertKind;
import org.cordon.exchange.alert.RouteStage;
import org.cordon.exchange.question.Asking;
import org.cordon.exchange.question.Askings;
import org.cordon.kernel.country.Country;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.HandlingReader;
import org.cordon.record.handling.HandlingRules;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.operation.CrimeTheme;
import org.cordon.roundup.report.PostedFields;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;

/** Reads the fields of a posted alert or correction. A refusal gives each reason at its field. */
@Component
class AlertFields {

    private static final List<String> NEW = List.of("kind", "urgency", "text", "crime", "stages", "concerns", "countries", "all",
            "handling");
    private static final List<String> CORRECTED = List.of("text", "crime", "stages", "concerns", "reason");

    private final Handlings handlings;
    private final Askings askings;
    private final CountryDirectory directory;

    AlertFields(Handlings handlings, Askings askings, CountryDirectory directory) {
        this.handlings = handlings;
        this.askings = askings;
        this.directory = directory;
    }

    /** The corrected content of an alert, and the reason for the correction. */
    record Corrected(AlertContent content, String reason) {
    }

    /**
     * Reads a posted alert.
     *
     * @param own the country that issues the alert
     * @throws Refusal with every reason and its field
     */
    IssuedAlert read(JsonNode posted, String own) {
        var fields = new PostedFields(posted, NEW);
        var kind = fields.requiredCode("kind", AlertKind.class);
        var urgency = given(fields, "urgency") ? fields.requiredCode("urgency", Urgency.class) : Urgency.NORMAL;
        var content = content(fields);
        var all = fields.flag("all", false);
        var named = named(fields, own, all);
        var handling = handling(fields, own, named);
        fields.refuseIfWrong();
        return new IssuedAlert(kind, urgency, content, all ? everybody(own, named, handling) : named, handling);
    }

    /**
     * Reads a posted correction.
     *
     * @param present the present content of the alert, which stays in each field that is not posted
     * @throws Refusal with every reason and its field
     */
    Corrected corrected(JsonNode posted, AlertContent present) {
        var fields = new PostedFields(posted, CORRECTED);
        var content = new AlertContent(
                given(fields, "text") ? fields.requiredText("text", said("must say it")) : present.text(),
                given(fields, "crime") ? fields.requiredCode("crime", CrimeTheme.class) : present.crime(),
                given(fields, "stages") ? fields.codes("stages", RouteStage.class) : present.stages(),
                given(fields, "concerns") ? concerns(fields) : present.concerns());
        if (content.equals(present)) {
            fields.refuse("text", said("says what stands there already"));
        }
        var reason = fields.requiredText("reason", said("must say why"));
        fields.refuseIfWrong();
        return new Corrected(content, reason);
    }

    private static boolean given(PostedFields fields, String field) {
        return !fields.get(field).isMissingNode();
    }

    private AlertContent content(PostedFields fields) {
        return new AlertContent(fields.requiredText("text", said("must say it")), fields.requiredCode("crime", CrimeTheme.class),
                fields.codes("stages", RouteStage.class), concerns(fields));
    }

    private List<String> concerns(PostedFields fields) {
        var codes = fields.codes("concerns");
        codes.stream().filter(code -> directory.find(code).isEmpty()).findFirst()
                .ifPresent(code -> fields.refuse("concerns", said("'{code}' is not a country of the directory", code)));
        return codes.stream().sorted().toList();
    }

    private List<String> named(PostedFields fields, String own, boolean all) {
        var codes = fields.codes("countries");
        if (codes.isEmpty() && !all) {
            fields.refuse("countries", said("must name whom you alert"));
        }
        if (codes.contains(own)) {
            fields.refuse("countries", said("cannot name {country}, the country that alerts", own));
        }
        codes.stream().filter(code -> !askings.isCompetent(code)).findFirst()
                .ifPresent(code -> fields.refuse("countries", said("names \"{code}\", which is no member country and not IPSG", code)));
        return codes.stream().filter(askings::isCompetent).map(Asking::party).toList();
    }

    private Handling handling(PostedFields fields, String own, List<String> named) {
        var refuse = fields.within("handling");
        var handling = HandlingRules.ofLead(HandlingReader.read(fields.get("handling"), refuse), own, false, refuse);
        handlings.check(handling, refuse);
        named.stream().filter(handling.restriction()::excludes).findFirst()
                .ifPresent(party -> fields.refuse("handling", said("keeps it from {party}, whom you alert", Asking.code(party))));
        return handling;
    }

    /** Returns every member country that the handling admits except the caller's own, and then the named parties. */
    private List<String> everybody(String own, List<String> named, Handling handling) {
        var members = directory.all().stream().map(Country::code).filter(code -> !code.equals(own)).map(Asking::party)
                .filter(party -> !handling.restriction().excludes(party));
        return Stream.concat(members, named.stream()).distinct().toList();
    }
}
