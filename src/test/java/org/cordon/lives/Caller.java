package org.cordon.lives;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** Sends HTTP requests to Cordon, or to an engine, in the name of accounts, as scripts do. */
public abstract class Caller {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    public final JsonNode get(String user, String path) {
        return send(user, "GET", path, null);
    }

    public final JsonNode post(String user, String path, JsonNode body) {
        return send(user, "POST", path, body);
    }

    public final JsonNode put(String user, String path, JsonNode body) {
        return send(user, "PUT", path, body);
    }

    /** @param variables each a text, a Boolean, or anything that becomes JSON */
    public final void complete(String user, String task, Map<String, ?> variables) {
        var body = JSON.createObjectNode();
        var posted = body.putObject("variables");
        variables.forEach((name, value) -> {
            if (value instanceof String || value instanceof Boolean) {
                posted.putObject(name).putPOJO("value", value).put("type", value.getClass().getSimpleName());
            } else {
                posted.putObject(name).put("value", JSON.valueToTree(value).toString()).put("type", "Json");
            }
        });
        post(user, "/engine-rest/task/" + task + "/complete", body);
    }

    /**
     * @param body null for a {@code GET}
     * @throws IllegalStateException with the answer, unless that says success
     */
    protected abstract JsonNode send(String user, String method, String path, JsonNode body);
}
