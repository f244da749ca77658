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

/** A session as one request works with it, and what the request has changed of it. */
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

    /** One that nothing is known of yet. */
    KeptSession(Instant now, Duration idle) {
        this(null, new HashMap<>(), now, now, idle);
        token = SessionSeal.newToken();
    }

    /** @param kept what the database has of it, by name */
    KeptSession(String token, Map<String, byte[]> kept, Instant since, Instant lastAct, Duration idle) {
        this.token = token;
        keptToken = token;
        this.kept = kept;
        this.since = since;
        this.lastAct = lastAct;
        this.idle = idle;
    }

    /** The token under which it is in the database, or null. */
    String keptToken() {
        return keptToken;
    }

    /** Whether the database has it under this token. */
    boolean isKept() {
        return token.equals(keptToken);
    }

    boolean isIdleChanged() {
        return isIdleChanged;
    }

    /** What is to be written, by name; nothing under a name that is to go. */
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

    /** Some things are written in another way once they have been read, and are the same all the same. */
    private boolean isAsKept(String name, byte[] written) {
        var before = kept.get(name);
        return Arrays.equals(written, before) || written != null && before != null
                && Arrays.equals(written, KnownClasses.read(name, before).map(KnownClasses::write).orElse(null));
    }

    /** Says that the changes are written. */
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

    /** Not each request is an act of the person. */
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

    /** One that is over is not found. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
