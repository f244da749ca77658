package org.cordon.models;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * Checks that a model holds nothing for the engine but names of beans and of variables. The engine refuses anything else when it reads the
 * model (ADR 114).
 */
final class Expressions {

    private static final Pattern MORE_THAN_A_NAME = Pattern.compile("#\\{[^}]*|\\$\\{(?!\\w+})[^}]*"
            + "|camunda:(class|expression|resource|type|formHandlerClass)=\"[^\"]*"
            + "|<(\\w+:)?(script|scriptTask|connector|formData|validation)\\b");

    /** Signs that a decision uses more than FEEL, which reaches its inputs only and no class. Another language would be named. */
    private static final Pattern MORE_THAN_FEEL = Pattern.compile("(expression|type)Language=\"[^\"]*|external|java|getClass|\\.class");

    private Expressions() {
    }

    static Stream<String> ofModel(Model model) {
        return found(MORE_THAN_A_NAME, Bpmn.convertToString(model.xml())).stream();
    }

    static List<String> ofDecision(String xml) {
        return found(MORE_THAN_FEEL, xml);
    }

    private static List<String> found(Pattern forbidden, String xml) {
        return forbidden.matcher(xml).results().map(MatchResult::group).toList();
    }
}
