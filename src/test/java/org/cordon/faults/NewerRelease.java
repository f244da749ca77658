package org.cordon.faults;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Builds the jar of a release with one changed model: {@code lead-handling} has one more step after a lead was used. A job executes that
 * step by a delegate that the earlier release does not have.
 */
final class NewerRelease {

    static final String PROCESS = "lead-handling";

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String MODEL = CLASSES + "bpmn/roundup/" + PROCESS + ".bpmn";
    private static final String CONFIGURATIONS = CLASSES
            + "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";
    private static final String STEP = StepOfTomorrow.class.getName().replace('.', '/') + ".class";
    private static final String TO_THE_END = "sourceRef=\"gateway_leadUsed\" targetRef=\"endEvent_leadUsed\">";
    private static final String END = "<bpmn:endEvent id=\"endEvent_leadUsed\"";

    private NewerRelease() {
    }

    /** @param file where the new jar is to lie */
    static Path of(Path jar, Path file) throws IOException {
        Files.copy(jar, file, StandardCopyOption.REPLACE_EXISTING);
        try (var inside = FileSystems.newFileSystem(file); var step = StepOfTomorrow.class.getResourceAsStream("/" + STEP)) {
            var model = inside.getPath(MODEL);
            Files.writeString(model, changed(Files.readString(model)));
            Files.createDirectories(inside.getPath(CLASSES + STEP).getParent());
            Files.copy(step, inside.getPath(CLASSES + STEP));
            Files.createDirectories(inside.getPath(CONFIGURATIONS).getParent());
            Files.writeString(inside.getPath(CONFIGURATIONS), StepOfTomorrow.class.getName());
        }
        return file;
    }

    private static String changed(String model) {
        if (!model.contains(TO_THE_END) || !model.contains(END)) {
            throw new IllegalStateException("No lead is used in " + MODEL);
        }
        return model.replace(TO_THE_END, "sourceRef=\"gateway_leadUsed\" targetRef=\"serviceTask_tomorrow\">").replace(END, """
                <bpmn:serviceTask id="serviceTask_tomorrow" name="Step of tomorrow" camunda:delegateExpression="${stepOfTomorrow}" camunda:asyncBefore="true" />
                    <bpmn:sequenceFlow id="flow_tomorrow" sourceRef="serviceTask_tomorrow" targetRef="endEvent_leadUsed" />
                    """ + END);
    }
}
