package org.cordon.exchange.alert;

/** Where on the route of persons or of goods something is done. */
public enum RouteStage { SOURCE, TRANSIT, DESTINATION }
