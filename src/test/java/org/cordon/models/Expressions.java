package org.cordon.models;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;

/** What a model may say to the engine: names of beans and of variables. The engine refuses more as it reads the model (ADR 114). */
final class Expressions {

    private static final Pattern MORE_THAN_A_NAME = Pattern.compile("#\\{[^}]*|\\$\\{(?!\\w+})[^}]*"
            + "|camunda:(class|expression|resource|type|formHandlerClass)=\"[^\"]*"
            + "|<(\\w+:)?(script|scriptTask|connector|formData|validation)\\b");

    /** FEEL reaches what it is given, and nothing by a class; another language is named. */
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
