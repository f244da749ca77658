package org.cordon.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.cordon.roundup.nomination.intake.NominationService;
import org.cordon.roundup.nomination.intake.Upload;
import org.cordon.roundup.operation.LaunchService;
import org.springframework.boot.test.context.TestComponent;

/** Plays an operation through the services and tasks that its people use; jobs run between their acts. */
@TestComponent
public final class Play {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LaunchService launches;
    private final NominationService nominations;
    private final TaskService tasks;
    private final Jobs jobs;
    private final As as;
    private final Clock clock;
    private final Stages stages;

    Play(LaunchService launches, NominationService nominations, TaskService tasks, Jobs jobs, As as, Clock clock, Stages stages) {
        this.launches = launches;
        this.nominations = nominations;
        this.tasks = tasks;
        this.jobs = jobs;
        this.as = as;
        this.clock = clock;
        this.stages = stages;
    }

    /** Launches an operation whose dates are 10, 20, 30, 40 and 50 days away, and which lets a country nominate 20 persons. */
    public String launch(String code, String... countries) {
        return launch(code, 20, countries);
    }

    public String launch(String code, int quota, String... countries) {
        return stages.reach("launch " + code + " " + quota + " " + String.join(",", countries), () -> launched(code, quota, countries));
    }

    private String launched(String code, int quota, String... countries) {
        ObjectNode order = JSON.createObjectNode()
                .put("code", code).put("title", "Operation " + code).put("theme", "ENVIRONMENTAL_CRIME").put("host", "Lyon")
                .put("quota", quota).put("reminderEvery", "P100D")
                .put("invitationDeadline", day(10)).put("nominationDeadline", day(20)).put("confirmationDeadline", day(30))
                .put("operationStart", day(40)).put("operationEnd", day(50));
        var invited = order.putArray("invitedCountries");
        Arrays.stream(countries).forEach(invited::add);
        order.putArray("languages").add("en");
        launch(order);
        return code;
    }

    /** Launches what an order says, and lets the invitations go out. */
    void launch(ObjectNode order) {
        as.coordinator(() -> launches.launch(order));
        jobs.run();
    }

    private String day(int days) {
        return clock.instant().plus(Duration.ofDays(days)).toString();
    }

    /** Launches it, and every country accepts. */
    public String open(String code, String... countries) {
        launch(code, countries);
        Arrays.stream(countries).forEach(country -> accept(code, country));
        return code;
    }

    public void accept(String operation, String country) {
        complete(country, "userTask_answerInvitation", operation + "-" + country,
                Map.of("accepted", true, "liaisonOfficer", "Ann Example"));
    }

    /** Nominates and says of every row what became of it. */
    public Upload upload(String operation, String country, ObjectNode... notices) {
        return stages.reach("upload " + operation + " " + country + " " + Arrays.toString(notices),
                () -> as.country(country, () -> nominations.upload(operation, Notices.file(notices), "application/json")));
    }

    /** Nominates and gives the references; fails if a row is refused. */
    public List<String> nominate(String operation, String country, ObjectNode... notices) {
        var upload = upload(operation, country, notices);
        if (upload.refused() > 0) {
            throw new AssertionError("Refused: " + upload.rows());
        }
        return upload.rows().stream().map(Upload.Row::reference).toList();
    }

    public void finishNominating(String operation, String country) {
        complete(country, "userTask_nominate", operation + "-" + country, Map.of("finished", true));
    }

    /** Accepts these nominations of a country and nothing else. */
    public void accept(String operation, String country, List<String> references) {
        screen(operation, country, references.stream().map(reference -> Map.of("reference", reference, "decision", "ACCEPT")).toList());
    }

    public void screen(String operation, String country, List<? extends Map<String, String>> decisions) {
        complete("coordinator", "userTask_screenBatch", operation + "-" + country, Map.of("decisions", decisions));
    }

    /** Nominates complete files, finishes, and has all of them accepted: they are targets then. */
    public List<String> admit(String operation, String country, ObjectNode... notices) {
        var references = nominate(operation, country, notices);
        finishNominating(operation, country);
        accept(operation, country, references);
        return references;
    }

    public void freeze(String operation) {
        complete("coordinator", "userTask_freezeList", operation, Map.of("frozen", true));
    }

    public void confirm(String operation, String country, List<? extends Map<String, String>> decisions) {
        complete(country, "userTask_confirmTargets", operation + "-" + country, Map.of("decisions", decisions));
    }

    /**
     * Completes the one open task of this key, then runs the jobs that follow.
     *
     * @param by a country, {@code coordinator} or {@code compliance}
     */
    public void complete(String by, String key, String businessKey, Map<String, ?> posted) {
        stages.reach("complete " + by + " " + key + " " + businessKey + " " + posted, () -> completed(by, key, businessKey, posted));
    }

    private Void completed(String by, String key, String businessKey, Map<String, ?> posted) {
        var task = task(key, businessKey);
        Map<String, Object> variables = new HashMap<>();
        posted.forEach((name, value) -> variables.put(name, value instanceof List ? Spin.JSON(write(value)) : value));
        Runnable act = () -> tasks.complete(task.getId(), variables);
        switch (by) {
            case "coordinator" -> as.coordinator(act);
            case "compliance" -> as.compliance(act);
            default -> as.country(by, act);
        }
        jobs.run();
        return null;
    }

    public Task task(String key, String businessKey) {
        var task = tasks.createTaskQuery().taskDefinitionKey(key).processInstanceBusinessKey(businessKey).singleResult();
        if (task == null) {
            throw new AssertionError("No open task " + key + " of " + businessKey + "; open are " + tasks.createTaskQuery()
                    .processInstanceBusinessKey(businessKey).list().stream().map(Task::getTaskDefinitionKey).toList());
        }
        return task;
    }

    /** Moves the clock to so many days after now and runs what became due. */
    public void passDays(int days) {
        pass(Duration.ofDays(days));
    }

    void pass(Duration time) {
        stages.reach("pass " + time, () -> {
            jobs.runAt(clock.instant().plus(time));
            return null;
        });
    }

    public Instant now() {
        return clock.instant();
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
