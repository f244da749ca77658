package org.cordon.kernel.caller;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.shared.Refusal;

/**
 * The actor of a request or a job: a signed-in person with groups, or Cordon itself. An account of a post of specialists counts as a member
 * of the post's group alone, even if it was put into other groups.
 *
 * @param user   the account, or {@link #SYSTEM}
 * @param groups the engine groups that the account is a member of
 */
public record Caller(String user, Set<String> groups) {

    /** The identity under which jobs run. No account can have this name. */
    public static final Caller SYSTEM = new Caller("#system", Set.of("#system"));

    /**
     * Cordon itself before a person is known, as at a sign-in or when jobs are fetched. This caller has no name and no group. The signature
     * distinguishes this caller from an intruder who holds only the running login.
     */
    public static final Caller NOBODY = new Caller("", Set.of());

    private static final String BUREAU = "ncb-";

    public Caller {
        groups = groups.stream().filter(Roles::isPost).sorted().findFirst().map(Set::of).orElse(withHisOwn(user, groups));
    }

    /** Adds the personal group of an analyst who works for no country and no partner: a task can be for this analyst alone. */
    private static Set<String> withHisOwn(String user, Set<String> groups) {
        var others = groups.stream().filter(group -> !group.startsWith(Roles.analyst("")));
        return groups.contains(Roles.ANALYST) && groups.stream().noneMatch(group -> Roles.isBureau(group) || Roles.isPartner(group))
                ? Stream.concat(others, Stream.of(Roles.analyst(user))).collect(Collectors.toUnmodifiableSet())
                : others.collect(Collectors.toUnmodifiableSet());
    }

    public boolean isSystem() {
        return groups.contains("#system");
    }

    public boolean isCoordinator() {
        return groups.contains(Roles.COORDINATOR);
    }

    public boolean isCompliance() {
        return groups.contains(Roles.COMPLIANCE);
    }

    public boolean isManager() {
        return groups.contains(Roles.MANAGER);
    }

    public boolean isAdministrator() {
        return groups.contains(Roles.ADMINISTRATOR);
    }

    /** Whether the caller works in analysis files: an analyst who works for no country and no partner. */
    public boolean isAnalyst() {
        return groups.contains(Roles.analyst(user));
    }

    /** Whether the caller works only for a partner. */
    public boolean isPartner() {
        return Roles.isPartner(party());
    }

    /** Returns the reference of the caller's post of specialists. */
    public Optional<String> post() {
        return groups.stream().filter(Roles::isPost).map(group -> group.substring(Roles.post("").length())).findFirst();
    }

    /** Returns the country of the caller's bureau, as ISO 3166-1 alpha-2. */
    public Optional<String> country() {
        return groups.stream().filter(group -> group.startsWith(BUREAU)).map(group -> group.substring(BUREAU.length())).sorted()
                .findFirst();
    }

    /**
     * Returns the party as which suppliers of items admit or exclude the caller: a country, a partner, or one of the roles of the General
     * Secretariat.
     */
    public String party() {
        return country().map(Roles::bureau)
                .orElseGet(() -> Stream.of(Roles.COORDINATOR, Roles.MANAGER, Roles.COMPLIANCE).filter(groups::contains)
                .findFirst().orElseGet(() -> groups.stream().sorted().findFirst().orElse("")));
    }

    /** @throws Refusal unless the caller is a coordinator */
    public void requireCoordinator() {
        if (!isCoordinator()) {
            throw Refusal.forbidden("Only a coordinator may do this.");
        }
    }

    /** @throws Refusal unless the caller is a compliance officer */
    public void requireCompliance() {
        if (!isCompliance()) {
            throw Refusal.forbidden("Only a compliance officer may do this.");
        }
    }

    /** @throws Refusal unless the caller is an administrator */
    public void requireAdministrator() {
        if (!isAdministrator()) {
            throw Refusal.forbidden("Only an administrator may do this.");
        }
    }

    /** @throws Refusal unless the caller works for a country's bureau or is a coordinator */
    public void requireCountryOrCoordinator() {
        if (!isCoordinator()) {
            requireCountry();
        }
    }

    /**
     * Returns the country whose bureau the caller works for.
     *
     * @throws Refusal if the caller works for no bureau
     */
    public String requireCountry() {
        return country().orElseThrow(() -> Refusal.forbidden("Only an officer of a National Central Bureau may do this."));
    }
}
