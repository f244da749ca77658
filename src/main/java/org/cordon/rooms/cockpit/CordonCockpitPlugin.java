package org.cordon.rooms.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/**
 * Adds the managers' view to Cockpit, which finds this plugin through {@code META-INF/services}. The pages of the view are under
 * {@code plugin-webapp/cordon}.
 */
public final class CordonCockpitPlugin extends AbstractCockpitPlugin {

    static final String ID = "cordon";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CordonCockpitResource.class);
    }
}
