package org.cordon.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.demo.play.DemoAccounts.Account;
import org.cordon.roundup.operation.Phase;

/**
 * HYDRA-2016, which took place in 2016 and is entered afterwards. The people are invented, the figures are the published ones. The
 * operation has 44 countries; 31 of them together want 180 persons. By the day of the results, 26 persons are arrested and 31 located; one
 * more person is arrested long after that day. The script leaves no work open.
 */
final class HydraOperation implements DemoScript {

    private static final String CODE = "HYDRA-2016";
    private static final List<String> COUNTRIES = List.of(
            "AT", "BD", "BE", "BG", "CN", "CO", "DE", "EG", "ES", "ET", "FR", "GB", "GE", "GR", "HU", "IL", "IN", "IT", "JO", "MA", "MK",
            "MX",
            "PL", "RS", "SD", "SN", "TH", "TN", "TR", "UA", "VN", "AU", "CH", "CY", "DZ", "HR", "LB", "MT", "MY", "NL", "PT", "RO", "SE",
            "US");
    /** The last moment of the day of the results. A query that names only the day means this moment. */
    private static final String AS_OF = "2016-06-23T23:59:59.999Z";

    private final HydraActs acts;

    HydraOperation(HydraActs acts) {
        this.acts = acts;
    }

    @Override
    public String operation() {
        return CODE;
    }

    @Override
    public ObjectNode order() {
        var order = new ObjectMapper().createObjectNode().put("code", CODE)
                .put("title", "Infra Hydra: smugglers of migrants, with the support of Europol").put("theme", "PEOPLE_SMUGGLING")
                .put("host", "Lyon, France").put("quota", 25).put("reminderEvery", "P7D").put("enteredAfterwards", true)
                .put("invitationDeadline", "2015-11-13T17:00:00+01:00").put("nominationDeadline", "2016-02-12T17:00:00+01:00")
                .put("confirmationDeadline", "2016-04-15T17:00:00+02:00").put("operationStart", "2016-05-09T08:00:00+02:00")
                .put("operationEnd", "2016-05-13T18:00:00+02:00");
        List.of("en", "fr", "es", "ar").forEach(order.putArray("languages")::add);
        COUNTRIES.forEach(order.putArray("invitedCountries")::add);
        return order;
    }

    @Override
    public Optional<Step> answerTo(String taskKey, String subject) {
        var country = subject.substring(subject.length() - 2);
        return switch (taskKey) {
        case "userTask_answerInvitation" ->
            bureau(country, Map.of("accepted", true, "liaisonOfficer", "Duty liaison officer, NCB " + country));
            case "userTask_nominate" -> Optional.of(new Step(DemoAccounts.bureau(country), () -> acts.nominate(CODE, country),
                    Map.of("finished", true)));
            case "userTask_screenBatch" -> coordinator(Map.of("decisions", acts.acceptingAll(CODE, country)));
            case "userTask_freezeList" -> coordinator(Map.of("frozen", true));
            case "userTask_confirmTargets" -> bureau(country, Map.of("decisions", acts.confirmingAll(CODE, country)));
            case "userTask_openPhase" -> acts.isConfirmed(CODE) ? coordinator(Map.of()) : Optional.empty();
            case "userTask_endPhase" -> Optional.of(new Step(DemoAccounts.COORDINATOR, () -> acts.fileReports(CODE), Map.of()));
        case "userTask_approveResults" ->
            acts.isComplete(CODE, AS_OF) ? coordinator(Map.of("approved", true, "asOf", AS_OF)) : Optional.empty();
            case "userTask_assessLead" -> wanting(acts.targetOfLead(subject), "assessment");
            case "userTask_confirmIdentity" -> wanting(acts.targetOfArrest(subject), "identity");
            case "userTask_followExtradition" -> wanting(acts.targetOfArrest(subject), "extradition");
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Step> unasked(Phase phase) {
        return phase == Phase.CLOSED ? Optional.of(new Step(DemoAccounts.COORDINATOR, acts::fileUnlisted, null)) : Optional.empty();
    }

    private static Optional<Step> coordinator(Map<String, Object> variables) {
        return Optional.of(Step.complete(DemoAccounts.COORDINATOR, variables));
    }

    private static Optional<Step> bureau(String country, Map<String, Object> variables) {
        return Optional.of(Step.complete(DemoAccounts.bureau(country), variables));
    }

    /** Completes a task as the country that wants the person. The posted values come from a part of the report. */
    private Optional<Step> wanting(String target, String part) {
        var person = acts.person(CODE, target);
        Account account = DemoAccounts.bureau(person.wanting());
        return Optional.of(Step.complete(account, posted(person.report().get(part))));
    }

    private static Map<String, Object> posted(JsonNode part) {
        var posted = new HashMap<String, Object>();
        part.fields().forEachRemaining(field -> posted.put(field.getKey(),
                field.getValue().isBoolean() ? field.getValue().booleanValue() : field.getValue().textValue()));
        return posted;
    }
}
