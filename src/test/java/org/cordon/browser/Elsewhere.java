package org.cordon.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** What people who are not on stage do, over REST. */
final class Elsewhere {

    private final String address;

    Elsewhere(String address) {
        this.address = address;
    }

    /** The coordinator launches an operation, and its countries are asked. */
    void launch(String code, String... countries) {
        as("coordinator").post().uri("/api/operations").contentType(MediaType.APPLICATION_JSON).body(Map.ofEntries(
                Map.entry("code", code), Map.entry("title", "Operation " + code), Map.entry("theme", "ENVIRONMENTAL_CRIME"),
                Map.entry("host", "Lyon"), Map.entry("invitedCountries", countries), Map.entry("languages", List.of("en")),
                Map.entry("quota", 10), Map.entry("reminderEvery", "P2D"), Map.entry("invitationDeadline", inDays(5)),
                Map.entry("nominationDeadline", inDays(10)), Map.entry("confirmationDeadline", inDays(20)),
                Map.entry("operationStart", inDays(30)), Map.entry("operationEnd", inDays(35)))).retrieve().toBodilessEntity();
        List.of(countries).forEach(country -> task(bureau(country), "userTask_answerInvitation", code + "-" + country));
    }

    void decline(String operation, String country, String reason) {
        answer(operation, country, Map.of("accepted", false, "reason", reason));
    }

    void answer(String operation, String country, Map<String, Object> answer) {
        var account = bureau(country);
        var variables = answer.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue())));
        as(account).post().uri("/engine-rest/task/{id}/complete", task(account, "userTask_answerInvitation", operation + "-" + country))
                .contentType(MediaType.APPLICATION_JSON).body(Map.of("variables", variables)).retrieve().toBodilessEntity();
    }

    /** The id of a task, as soon as it is there. */
    private String task(String account, String key, String reference) {
        return await().atMost(Duration.ofMinutes(1)).until(() -> as(account).get()
                .uri("/engine-rest/task?taskDefinitionKey={key}&processInstanceBusinessKey={reference}", key, reference)
                .retrieve().body(JsonNode.class), tasks -> !tasks.isEmpty()).get(0).get("id").asText();
    }

    private RestClient as(String account) {
        return RestClient.builder().baseUrl(address).defaultHeaders(headers -> headers.setBasicAuth(account, "cordon")).build();
    }

    private static String bureau(String country) {
        return "ncb-" + country.toLowerCase(Locale.ROOT);
    }

    private static String inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}
