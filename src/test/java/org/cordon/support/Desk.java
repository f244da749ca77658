package org.cordon.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.cordon.support.Http.Answer;
import org.springframework.boot.test.context.TestComponent;

/** Does a person's work over {@code /engine-rest} under that person's own name, as scripts and the forms of Tasklist do. */
@TestComponent
public final class Desk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;
    private final Jobs jobs;

    Desk(Http http, Jobs jobs) {
        this.http = http;
        this.jobs = jobs;
    }

    /** Completes the one task of this key that the person sees, and lets the jobs that follow run. */
    public Answer complete(String user, String key, String businessKey, Map<String, ?> variables) {
        return post(user, "/engine-rest/task/" + task(user, key, businessKey) + "/complete", variables);
    }

    /** Submits the one task of this key as a form does. */
    public Answer submit(String user, String key, String businessKey, Map<String, ?> variables) {
        return post(user, "/engine-rest/task/" + task(user, key, businessKey) + "/submit-form", variables);
    }

    /** Fills in a start form. */
    public Answer start(String user, String process, Map<String, ?> variables) {
        return post(user, "/engine-rest/process-definition/key/" + process + "/submit-form", variables);
    }

    /** How many tasks of this key a person sees. */
    public int tasks(String user, String key, String businessKey) {
        return list(user, key, businessKey).size();
    }

    /** The id of the one task of this key that the person sees. */
    public String task(String user, String key, String businessKey) {
        var tasks = list(user, key, businessKey);
        if (tasks.size() != 1) {
            throw new AssertionError(user + " sees " + tasks.size() + " tasks " + key + " of " + businessKey);
        }
        return tasks.get(0).path("id").textValue();
    }

    private JsonNode list(String user, String key, String businessKey) {
        return http.get(user, "/engine-rest/task?taskDefinitionKey=" + key + "&processInstanceBusinessKey=" + businessKey).json();
    }

    private Answer post(String user, String path, Map<String, ?> variables) {
        var body = JSON.createObjectNode();
        var posted = body.putObject("variables");
        variables.forEach((name, value) -> {
            if (value instanceof String || value instanceof Boolean) {
                posted.putObject(name).putPOJO("value", value).put("type", value.getClass().getSimpleName());
            } else {
                posted.putObject(name).put("value", JSON.valueToTree(value).toString()).put("type", "Json");
            }
        });
        var answer = http.post(user, path, body.toString());
        jobs.run();
        return answer;
    }
}
