package org.cordon.kernel.caller;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes for the audit about the request that a thread answers. Each note is taken where a fact becomes known, and is written into the audit
 * with the request. Notes hold references, keys of tasks and routes; never anybody's words.
 *
 * <p>The notes are bound to the thread that answers the request. In a thread that answers no request, such as a job's, noting does nothing.
 */
public final class AuditNotes {

    private static final ThreadLocal<AuditNotes> PRESENT = new ThreadLocal<>();

    /** The work of a request on a task of the engine, or on the start of a process. */
    private record Work(String route, String task, String businessKey) {
    }

    private final String address;
    private final Set<String> references = new LinkedHashSet<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private Work work;

    /** @param address the client's address */
    public AuditNotes(String address) {
        this.address = address;
    }

    /** A binding of the notes to the thread. It is closed when the request ends. */
    public interface Binding extends AutoCloseable {
        @Override
        void close();
    }

    /** Binds the notes to this thread until the binding is closed. */
    public Binding bind() {
        PRESENT.set(this);
        return PRESENT::remove;
    }

    /** Notes that the request shows or changes the item with this reference; null adds nothing. */
    public static void concerns(String reference) {
        if (reference != null) {
            present().ifPresent(notes -> notes.references.add(reference));
        }
    }

    /** Notes that the answer shows the file with this reference. */
    public static void shows(String reference) {
        concerns(reference);
        present().ifPresent(notes -> notes.shown.add(reference));
    }

    /**
     * Notes that the act leaves out the item with this reference, because the act no longer concerns this item. The rest of the act is
     * done.
     */
    public static void leavesOut(String reference) {
        present().ifPresent(notes -> notes.leftOut.add(reference));
    }

    /** Returns the references that the act of this thread leaves out. */
    public static Set<String> leftOut() {
        return present().map(notes -> Set.copyOf(notes.leftOut)).orElse(Set.of());
    }

    /** Returns the references of the files that the answer of this thread shows. */
    public static Set<String> shown() {
        return present().map(notes -> Set.copyOf(notes.shown)).orElse(Set.of());
    }

    /**
     * Notes that the request works on a task of the engine, or starts a process.
     *
     * @param route      the route, with names in place of ids
     * @param task       the key of the task or of the process
     * @param businessKey the reference of the case, or null
     */
    public static void works(String route, String task, String businessKey) {
        present().ifPresent(notes -> notes.work = new Work(route, task, businessKey));
    }

    /** Removes all notes, because the request is done again from the start. */
    public void clear() {
        references.clear();
        shown.clear();
        leftOut.clear();
        work = null;
    }

    /** Returns the references that the request shows or changes, with the case of the task first. */
    public List<String> references() {
        var all = new ArrayList<>(subject().stream().toList());
        references.stream().filter(reference -> !all.contains(reference)).forEach(all::add);
        return all;
    }

    /** Returns the case of the task. */
    public Optional<String> subject() {
        return Optional.ofNullable(work).map(Work::businessKey);
    }

    public Optional<String> route() {
        return Optional.ofNullable(work).map(Work::route);
    }

    public Optional<String> task() {
        return Optional.ofNullable(work).map(Work::task);
    }

    /** Returns the client's address of the request that this thread answers. */
    public static Optional<String> address() {
        return present().map(notes -> notes.address);
    }

    private static Optional<AuditNotes> present() {
        return Optional.ofNullable(PRESENT.get());
    }
}
