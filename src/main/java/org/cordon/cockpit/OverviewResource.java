package org.cordon.cockpit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Function;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginResource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.cordon.shared.Refusal;

/** Hands each question to {@link OperationsOverview}. Cockpit makes it, so that it finds Cordon's beans through the engine. */
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource extends AbstractCockpitPluginResource {

    OverviewResource(String engine) {
        super(engine);
    }

    @GET
    public String operations() {
        return answer(OperationsOverview::operations);
    }

    @GET
    @Path("{reference}")
    public String operation(@PathParam("reference") String reference) {
        return answer(overview -> overview.operation(reference));
    }

    @GET
    @Path("search/{text}")
    public String search(@PathParam("text") String text) {
        return answer(overview -> overview.search(text));
    }

    @GET
    @Path("instance/{instance}")
    public String ofInstance(@PathParam("instance") String instance) {
        return answer(overview -> overview.ofInstance(instance));
    }

    /** Written by Cordon's own mapper: Cockpit's knows nothing of times. */
    private String answer(Function<OperationsOverview, Object> question) {
        try {
            return bean("jacksonObjectMapper", ObjectMapper.class).writeValueAsString(question.apply(bean("operationsOverview", OperationsOverview.class)));
        } catch (Refusal refusal) {
            throw new InvalidRequestException(Status.NOT_FOUND, refusal.sentence());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An answer to Cockpit cannot be written as JSON", unwritable);
        }
    }

    private <T> T bean(String name, Class<T> type) {
        var configuration = (ProcessEngineConfigurationImpl) getProcessEngine().getProcessEngineConfiguration();
        return type.cast(configuration.getBeans().get(name));
    }
}
