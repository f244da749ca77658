package org.cordon.rooms.cockpit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The root of the plugin's addresses. Cockpit creates this object, so the object looks up Cordon's beans in the application context. */
@Path("plugin/" + CordonCockpitPlugin.ID)
public final class CordonCockpitResource extends AbstractCockpitPluginRootResource {

    public CordonCockpitResource() {
        super(CordonCockpitPlugin.ID);
    }

    @Path("{engine}/operations")
    public OverviewResource operations(@PathParam("engine") String engine, @Context ServletContext application) {
        var beans = WebApplicationContextUtils.getRequiredWebApplicationContext(application);
        return subResource(new OverviewResource(engine, beans.getBean(OperationsOverview.class), beans.getBean(ObjectMapper.class)),
                engine);
    }
}
