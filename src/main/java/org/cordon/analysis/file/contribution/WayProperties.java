package org.cordon.analysis.file.contribution;

import org.cordon.exchange.alert.RouteStage;

/** The properties by which contributions tell over which countries something leads; FollowTheMoney has none. */
public final class WayProperties {

    /** Countries by their codes in the order of the way, with blanks between them. */
    public static final String ROUTE = "route";

    private WayProperties() {
    }

    /** Names the property of a person or group that holds the countries of this stage of its way. */
    public static String of(RouteStage stage) {
        return switch (stage) {
            case SOURCE -> "sourceCountry";
            case TRANSIT -> "transitCountry";
            case DESTINATION -> "destinationCountry";
        };
    }
}
