package org.cordon.hub.specialist;

/** A route of irregular migration, by the names under which Frontex publishes detections. */
public enum Route {
    WESTERN_AFRICAN, WESTERN_MEDITERRANEAN, CENTRAL_MEDITERRANEAN, EASTERN_MEDITERRANEAN, WESTERN_BALKAN, APULIA_CALABRIA, ALBANIA_GREECE,
    EASTERN_BORDERS
}
