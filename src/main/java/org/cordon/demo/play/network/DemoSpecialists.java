package org.cordon.demo.play.network;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.cordon.hub.specialist.PostSearch;
import org.cordon.hub.specialist.SpecialistQueries;
import org.cordon.hub.specialist.SpecialistRegister;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Twelve invented posts of specialists, each written down by the bureau of its country. The posts' telephone numbers lead nowhere. */
@Component
@ConditionalOnProperty("cordon.demo")
final class DemoSpecialists {

    private final SpecialistRegister register;
    private final SpecialistQueries specialists;
    /** The posts of each country, in the form in which the country's bureau sends them. */
    private final Map<String, List<JsonNode>> plan;

    DemoSpecialists(SpecialistRegister register, SpecialistQueries specialists, ObjectMapper json) {
        this.register = register;
        this.specialists = specialists;
        try (var file = new ClassPathResource("demo/specialists.json").getInputStream()) {
            plan = json.readValue(file, new TypeReference<>() { });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes down the posts of the signed-in country, unless the country has some already. */
    void write(String country) {
        if (specialists.find(new PostSearch(null, null, null, null, null, null, country, false), null, 1).isEmpty()) {
            plan.getOrDefault(country, List.of()).forEach(register::add);
        }
    }
}
