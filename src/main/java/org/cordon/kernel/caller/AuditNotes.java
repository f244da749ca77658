package org.cordon.kernel.caller;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a request turns out to be about, noted where it becomes known and written into the audit with the request. They hold references,
 * keys of tasks and routes; never a word of anybody.
 *
 * <p>Bound to the thread that answers the request. Where none is being answered, as in a job, noting does nothing.
 */
public final class AuditNotes {

    private static final ThreadLocal<AuditNotes> PRESENT = new ThreadLocal<>();

    /** Work on a task of the engine, or the start of a process. */
    private record Work(String route, String task, String businessKey) {
    }

    private final String address;
    private final Set<String> references = new LinkedHashSet<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private Work work;

    /** @param address of the client */
    public AuditNotes(String address) {
        this.address = address;
    }

    /** The end of a request. */
    public interface Binding extends AutoCloseable {
        @Override
        void close();
    }

    /** Binds them to this thread until the binding is closed. */
    public Binding bind() {
        PRESENT.set(this);
        return PRESENT::remove;
    }

    /** The request shows or changes what has this reference; null is none. */
    public static void concerns(String reference) {
        if (reference != null) {
            present().ifPresent(notes -> notes.references.add(reference));
        }
    }

    /** The answer shows the file that has this reference. */
    public static void shows(String reference) {
        concerns(reference);
        present().ifPresent(notes -> notes.shown.add(reference));
    }

    /** The act was asked about what has this reference as well, which did not concern it any longer; the rest is done. */
    public static void leavesOut(String reference) {
        present().ifPresent(notes -> notes.leftOut.add(reference));
    }

    /** What the act of this thread leaves out. */
    public static Set<String> leftOut() {
        return present().map(notes -> Set.copyOf(notes.leftOut)).orElse(Set.of());
    }

    /** The files that the answer to the request of this thread shows. */
    public static Set<String> shown() {
        return present().map(notes -> Set.copyOf(notes.shown)).orElse(Set.of());
    }

    /**
     * The request works on a task of the engine, or starts a process.
     *
     * @param route       as it is written with names in place of ids
     * @param task        the key of the task or of the process
     * @param businessKey the reference of the case, or null
     */
    public static void works(String route, String task, String businessKey) {
        present().ifPresent(notes -> notes.work = new Work(route, task, businessKey));
    }

    /** The request is done again from the start. */
    public void clear() {
        references.clear();
        shown.clear();
        leftOut.clear();
        work = null;
    }

    /** What it shows or changes, its case first. */
    public List<String> references() {
        var all = new ArrayList<>(subject().stream().toList());
        references.stream().filter(reference -> !all.contains(reference)).forEach(all::add);
        return all;
    }

    /** The case of the task. */
    public Optional<String> subject() {
        return Optional.ofNullable(work).map(Work::businessKey);
    }

    public Optional<String> route() {
        return Optional.ofNullable(work).map(Work::route);
    }

    public Optional<String> task() {
        return Optional.ofNullable(work).map(Work::task);
    }

    /** Where the request that this thread answers comes from. */
    public static Optional<String> address() {
        return present().map(notes -> notes.address);
    }

    private static Optional<AuditNotes> present() {
        return Optional.ofNullable(PRESENT.get());
    }
}
