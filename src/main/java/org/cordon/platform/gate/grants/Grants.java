package org.cordon.platform.gate.grants;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.DELETE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.model.ProcessDeclaration.StartForm;
import org.cordon.kernel.shared.model.ProcessDeclaration.Starter;

/**
 * The rights of each group in the engine. No officer has a right on tasks here: {@link OfferedTask} lets only the candidate groups of a
 * task read the task and work on it.
 */
final class Grants {

    record Grant(String group, Resource resource, String id, Permission... permissions) {

        /** Returns the permissions as the engine keeps them. */
        int mask() {
            return Arrays.stream(permissions).mapToInt(Permission::getValue).reduce(0, (all, one) -> all | one);
        }
    }

    /** The groups that read tasks through the processes shown to them, regardless of who works on the tasks. */
    static final Set<String> READERS_OF_SHOWN_TASKS = Set.of(Roles.MANAGER);

    private Grants() {
    }

    static List<Grant> of(List<String> bureaus, List<String> partners, List<ProcessDeclaration> processes) {
        var grants = new ArrayList<Grant>();
        grants.addAll(officer(Roles.COORDINATOR, processes,
                starts(processes, EnumSet.of(Starter.COORDINATOR, Starter.BUREAU_OR_COORDINATOR))));
        grants.addAll(officer(Roles.COMPLIANCE, processes, Set.of()));
        grants.addAll(officer(Roles.ANALYST, processes.stream().filter(ProcessDeclaration::isShownToAnalysts).toList(),
                starts(processes, EnumSet.of(Starter.ANALYST))));
        grants.addAll(manager(processes));
        grants.addAll(administrator());
        var startedByBureaus = starts(processes, EnumSet.of(Starter.BUREAU, Starter.BUREAU_OR_COORDINATOR));
        bureaus.forEach(bureau -> grants.addAll(officer(bureau, processes, startedByBureaus)));
        partners.forEach(partner -> grants.addAll(partner(partner, processes)));
        return grants;
    }

    /**
     * Returns the grants of a partner: Tasklist, and the names and pictures of the processes in which a partner has tasks. A partner starts
     * no process.
     */
    static List<Grant> partner(String group, List<ProcessDeclaration> processes) {
        return officer(group, processes.stream().filter(ProcessDeclaration::isShownToPartners).toList(), Set.of());
    }

    private static Set<String> starts(List<ProcessDeclaration> processes, Set<Starter> starters) {
        return processes.stream()
                .filter(process -> process.startForm().map(StartForm::starter).filter(starters::contains).isPresent())
                .map(ProcessDeclaration::key).collect(Collectors.toSet());
    }

    /** Returns the grants of officers: Tasklist, the names and pictures of the processes, and the start of some of them. */
    private static List<Grant> officer(String group, List<ProcessDeclaration> processes, Set<String> started) {
        var grants = new ArrayList<Grant>();
        grants.add(new Grant(group, APPLICATION, "tasklist", ACCESS));
        processes.stream().filter(ProcessDeclaration::isShownToOfficers).map(ProcessDeclaration::key)
                .forEach(model -> grants.add(started.contains(model)
                        ? new Grant(group, PROCESS_DEFINITION, model, READ, CREATE_INSTANCE)
                        : new Grant(group, PROCESS_DEFINITION, model, READ)));
        if (!started.isEmpty()) {
            grants.add(new Grant(group, PROCESS_INSTANCE, ANY, CREATE));
        }
        return grants;
    }

    private static List<Grant> manager(List<ProcessDeclaration> processes) {
        var shown = processes.stream().filter(ProcessDeclaration::isShownToManagement)
                .map(process -> new Grant(Roles.MANAGER, PROCESS_DEFINITION, process.key(), READ, READ_INSTANCE, READ_TASK, READ_HISTORY));
        return Stream.concat(shown, Stream.of(new Grant(Roles.MANAGER, APPLICATION, "cockpit", ACCESS),
                new Grant(Roles.MANAGER, DECISION_DEFINITION, ANY, READ),
                new Grant(Roles.MANAGER, DEPLOYMENT, ANY, READ))).toList();
    }

    private static List<Grant> administrator() {
        return List.of(new Grant(Roles.ADMINISTRATOR, APPLICATION, "admin", ACCESS),
                new Grant(Roles.ADMINISTRATOR, USER, ANY, READ, CREATE, UPDATE, DELETE),
                new Grant(Roles.ADMINISTRATOR, GROUP, ANY, READ, CREATE, UPDATE, DELETE),
                new Grant(Roles.ADMINISTRATOR, GROUP_MEMBERSHIP, ANY, CREATE, DELETE));
    }
}
