package org.cordon.access;

/** The roles of Cordon, each an engine group. */
public final class Roles {

    public static final String COORDINATOR = "coordinator";
    public static final String COMPLIANCE = "compliance";
    public static final String MANAGER = "manager";
    public static final String ANALYST = "analyst";
    public static final String ADMINISTRATOR = "camunda-admin";

    private Roles() {
    }

    /** The group of a country's bureau. */
    public static String bureau(String country) {
        return "ncb-" + country;
    }
}
