package org.cordon.platform.signin.kept;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.session.Session;

/** The session of a request, and the changes that the request has made to it. */
final class KeptSession implements Session {

    private String keptToken;
    private final Map<String, byte[]> kept;
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Instant since;
    private final Instant lastAct;
    private String token;
    private Duration idle;
    private boolean isIdleChanged;

    /** Makes a new, empty session. */
    KeptSession(Instant now, Duration idle) {
        this(null, new HashMap<>(), now, now, idle);
        token = SessionSeal.newToken();
    }

    /** @param kept the values in the database, by name */
    KeptSession(String token, Map<String, byte[]> kept, Instant since, Instant lastAct, Duration idle) {
        this.token = token;
        keptToken = token;
        this.kept = kept;
        this.since = since;
        this.lastAct = lastAct;
        this.idle = idle;
    }

    /** Returns the token under which the session is in the database, or null. */
    String keptToken() {
        return keptToken;
    }

    /** Whether the database has the session under its present token. */
    boolean isKept() {
        return token.equals(keptToken);
    }

    boolean isIdleChanged() {
        return isIdleChanged;
    }

    /** Returns the values to write, by name; null for a name to delete. */
    Map<String, byte[]> changes() {
        var changes = new TreeMap<String, byte[]>();
        for (var name : isKept() ? touched : getAttributeNames()) {
            var value = getAttribute(name);
            var written = value == null ? null : KnownClasses.write(value);
            if (!isKept() || !isAsKept(name, written)) {
                changes.put(name, written);
            }
        }
        return changes;
    }

    /**
     * Whether the bytes of a value are those in the database. Some values are written as other bytes once they have been read. So the kept
     * bytes are also read and written again for the comparison.
     */
    private boolean isAsKept(String name, byte[] written) {
        var before = kept.get(name);
        return Arrays.equals(written, before) || written != null && before != null
                && Arrays.equals(written, KnownClasses.read(name, before).map(KnownClasses::write).orElse(null));
    }

    /** Notes that the changes are written. */
    void written(Map<String, byte[]> changes) {
        keptToken = token;
        kept.putAll(changes);
        kept.values().removeIf(Objects::isNull);
        touched.clear();
        isIdleChanged = false;
    }

    @Override
    public String getId() {
        return token;
    }

    @Override
    public String changeSessionId() {
        token = SessionSeal.newToken();
        return token;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getAttribute(String name) {
        if (!values.containsKey(name) && kept.containsKey(name)) {
            values.put(name, KnownClasses.read(name, kept.get(name)).orElse(null));
        }
        return (T) values.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        var names = new HashSet<>(kept.keySet());
        names.addAll(touched);
        names.removeIf(name -> getAttribute(name) == null);
        return names;
    }

    @Override
    public void setAttribute(String name, Object value) {
        touched.add(name);
        values.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return since;
    }

    /** Does nothing: not every request is an act of the person. */
    @Override
    public void setLastAccessedTime(Instant time) {
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastAct;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        isIdleChanged |= !interval.equals(idle);
        idle = interval;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    /** Returns false: an expired session is not found in the first place. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
