package org.cordon.platform.gate.accounts;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.kernel.caller.Roles;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The time zones of partners. The directory of countries has no partners.
 *
 * @param zones the zones by the names of partners in capitals, {@code EUROPOL}
 */
@ConfigurationProperties("cordon.partners")
public record PartnerZones(Map<String, ZoneId> zones) {

    public PartnerZones {
        zones = zones == null ? Map.of() : Map.copyOf(zones);
    }

    ZoneId of(String group) {
        return zones.getOrDefault(group.substring(Roles.partner("").length()), ZoneOffset.UTC);
    }
}
