package org.cordon.exchange.alert;

/** The stages of a route of persons or goods. */
public enum RouteStage { SOURCE, TRANSIT, DESTINATION }
