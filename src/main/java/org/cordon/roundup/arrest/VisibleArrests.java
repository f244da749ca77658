package org.cordon.roundup.arrest;

import java.util.List;
import java.util.Optional;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Said;
import org.cordon.roundup.report.ReportableTargets;
import org.cordon.roundup.report.ReportedName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The arrests as far as the caller may see them. An arrest is visible to the countries that reported it, the countries that want the
 * person, and the coordination. The management sees only how far an arrest has come.
 */
@Service
@Transactional(readOnly = true)
public class VisibleArrests {

    private final Arrests arrests;
    private final ArrestReports reports;
    private final ReportableTargets targets;
    private final CurrentCaller caller;

    VisibleArrests(Arrests arrests, ArrestReports reports, ReportableTargets targets, CurrentCaller caller) {
        this.arrests = arrests;
        this.reports = reports;
        this.targets = targets;
        this.caller = caller;
    }

    /**
     * Returns the arrest, if the caller may see it.
     *
     * @throws Refusal forbidden to the management, which sees only the {@link #progress} of an arrest; not found for everybody else
     */
    public Arrest require(String reference) {
        return inSight(reference).filter(this::concerns).orElseThrow(() -> unknown(reference));
    }

    private Optional<Arrest> inSight(String reference) {
        if (caller.get().isManager() && !caller.get().isCoordinator()) {
            throw Refusal.forbidden("The management sees of {reference} how far it has come, and does nothing about it.",
                    progress(reference).reference());
        }
        return arrests.isInSight(reference) ? arrests.find(reference) : Optional.empty();
    }

    /**
     * Returns the arrest, if the caller is of a country that wants the person.
     *
     * @param otherwise the words of the refusal for everybody else who sees the arrest
     * @throws Refusal as not found or forbidden otherwise
     */
    public Arrest requireWanted(String reference, Said otherwise) {
        var arrest = inSight(reference).orElseThrow(() -> unknown(reference));
        if (wants(arrest)) {
            return arrest;
        }
        throw concerns(arrest) ? Refusal.of(Refusal.Kind.FORBIDDEN, otherwise) : unknown(reference);
    }

    /**
     * Returns the arrest, if the caller is of a country that reported it or wants the person.
     *
     * @param otherwise the words of the refusal for everybody else who sees the arrest
     * @throws Refusal as not found or forbidden otherwise
     */
    public Arrest requireReportedOrWanted(String reference, Said otherwise) {
        var arrest = require(reference);
        if (!reported(arrest) && !wants(arrest)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, otherwise);
        }
        return arrest;
    }

    /**
     * Returns the present state of an arrest that the caller found through this class, after locking its target. The lock is needed because
     * the reporting countries may have withdrawn the arrest a moment ago.
     *
     * @throws Refusal as a conflict, if all reporting countries have withdrawn the arrest
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Arrest lock(Arrest seen) {
        targets.lock(seen.target());
        var now = arrests.require(seen.reference());
        if (now.state() == ArrestState.WITHDRAWN) {
            throw Refusal.conflict("The arrest {reference} has been withdrawn by those who reported it.", now.reference());
        }
        return now;
    }

    /** Returns the part of the arrest that the management sees: its reference and its state. */
    public ArrestProgress progress(String reference) {
        return arrests.progress(reference).orElseThrow(() -> unknown(reference));
    }

    /** Returns the countries that reported an arrest which the caller sees, in the order of their reports. */
    public List<String> reporters(String reference) {
        return reports.reporters(require(reference).reference());
    }

    /** Returns the name under which the person of a visible arrest was reported by number, or null. */
    public ReportedName reportedName(String reference) {
        return arrests.reportedName(require(reference).reference()).orElse(null);
    }

    private static Refusal unknown(String reference) {
        return Refusal.notFound("There is no arrest {reference}.", reference);
    }

    private boolean concerns(Arrest arrest) {
        return caller.get().isCoordinator() || reported(arrest) || wants(arrest);
    }

    private boolean reported(Arrest arrest) {
        // A country that withdrew its report no longer sees the reports of other countries. An arrest that all countries withdrew stays
        // visible to its reporters.
        var reporters = arrest.state() == ArrestState.WITHDRAWN ? reports.reportersEver(arrest.reference())
                : reports.reporters(arrest.reference());
        return caller.get().country().filter(reporters::contains).isPresent();
    }

    private boolean wants(Arrest arrest) {
        return targets.isWantedByCaller(arrest.target());
    }
}
