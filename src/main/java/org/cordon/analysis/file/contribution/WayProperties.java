package org.cordon.analysis.file.contribution;

import org.cordon.exchange.alert.RouteStage;

/** The properties that hold the countries of routes. They are Cordon's own, because FollowTheMoney has no such properties. */
public final class WayProperties {

    /** The property that holds the codes of the countries in the order of the route, with blanks between them. */
    public static final String ROUTE = "route";

    private WayProperties() {
    }

    /** Returns the property of a person or group that holds the countries of a stage of its route. */
    public static String of(RouteStage stage) {
        return switch (stage) {
            case SOURCE -> "sourceCountry";
            case TRANSIT -> "transitCountry";
            case DESTINATION -> "destinationCountry";
        };
    }
}
