package org.cordon.kernel.caller;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.References;

/** The roles of Cordon, each an engine group. */
public final class Roles {

    public static final String COORDINATOR = "coordinator";
    public static final String COMPLIANCE = "compliance";
    public static final String MANAGER = "manager";
    public static final String ANALYST = "analyst";
    public static final String ADMINISTRATOR = "camunda-admin";
    /** The role of systems that monitor Cordon: they read figures and health, and no case. */
    public static final String MONITORING = "monitoring";

    private static final Pattern POST = Pattern.compile("post-" + References.OF_NO_OPERATION.pattern());
    private static final Pattern KNOWN = Pattern.compile(
            "coordinator|compliance|manager|analyst|camunda-admin|monitoring|ncb-[A-Z0-9]{2,5}|partner-[A-Z0-9]+|" + POST.pattern());

    private Roles() {
    }

    /** Returns the group of a country's bureau. */
    public static String bureau(String country) {
        return "ncb-" + country;
    }

    /** Returns the groups of some countries' bureaus, in their order. */
    public static List<String> bureaus(Collection<String> countries) {
        return countries.stream().map(Roles::bureau).toList();
    }

    /** Returns the group of a partner organisation, named in capitals. */
    public static String partner(String name) {
        return "partner-" + name;
    }

    /**
     * Returns the personal group of an analyst, for tasks that are not for all analysts. No engine group can have such a name. The personal
     * group is not stored: {@link Caller} adds it to every analyst.
     */
    public static String analyst(String account) {
        return ANALYST + "/" + account;
    }

    /** Returns the personal groups of some analysts, by their accounts, in their order. */
    public static List<String> analysts(Collection<String> accounts) {
        return accounts.stream().map(Roles::analyst).toList();
    }

    public static boolean isBureau(String group) {
        return group.startsWith("ncb-");
    }

    public static boolean isPartner(String group) {
        return group.startsWith("partner-");
    }

    /** Returns the group of the accounts of a post of specialists, by its reference. */
    public static String post(String reference) {
        return "post-" + reference;
    }

    /** Whether the group is exactly that of a post of specialists. Members of such a group have no other role. */
    public static boolean isPost(String group) {
        return POST.matcher(group).matches();
    }

    /**
     * Whether a group opens the files of persons of all countries, decides over other parties, or manages accounts. Two administrators
     * together give such a role, or take it away.
     */
    public static boolean isWeighty(String group) {
        return group.equals(COORDINATOR) || group.equals(COMPLIANCE) || group.equals(ADMINISTRATOR);
    }

    /** Whether Cordon knows the group; a group of any other name gives no right. */
    public static boolean isKnown(String group) {
        return KNOWN.matcher(group).matches();
    }
}
