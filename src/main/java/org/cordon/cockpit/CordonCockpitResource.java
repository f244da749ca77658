package org.cordon.cockpit;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Where the addresses of the plugin begin. */
@Path("plugin/" + CordonCockpitPlugin.ID)
public final class CordonCockpitResource extends AbstractCockpitPluginRootResource {

    public CordonCockpitResource() {
        super(CordonCockpitPlugin.ID);
    }

    @Path("{engine}/operations")
    public OverviewResource operations(@PathParam("engine") String engine) {
        return subResource(new OverviewResource(engine), engine);
    }
}
