package org.cordon.rooms.cockpit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginResource;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.web.RequestLanguage;

/** Answers the requests of the managers' pages through {@link OperationsOverview}. */
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource extends AbstractCockpitPluginResource {

    private final OperationsOverview overview;
    private final ObjectMapper json;

    OverviewResource(String engine, OperationsOverview overview, ObjectMapper json) {
        super(engine);
        this.overview = overview;
        this.json = json;
    }

    @GET
    public String operations() {
        return answer(overview::operations);
    }

    @GET
    @Path("{reference}")
    public String operation(@PathParam("reference") String reference) {
        return answer(() -> overview.operation(reference));
    }

    @GET
    @Path("{reference}/targets")
    public String targets(@PathParam("reference") String reference) {
        return answer(() -> overview.targets(reference));
    }

    @GET
    @Path("search/{text}")
    public String search(@PathParam("text") String text) {
        return answer(() -> overview.search(text));
    }

    @GET
    @Path("instance/{instance}")
    public String ofInstance(@PathParam("instance") String instance) {
        return answer(() -> overview.ofInstance(instance));
    }

    /** Writes the answer with Cordon's own mapper, because Cockpit's mapper cannot write times. */
    private String answer(Supplier<Object> question) {
        try {
            return json.writeValueAsString(question.get());
        } catch (Refusal refusal) {
            throw new InvalidRequestException(Status.NOT_FOUND, refusal.said().in(RequestLanguage.now()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An answer to Cockpit cannot be written as JSON", unwritable);
        }
    }
}
