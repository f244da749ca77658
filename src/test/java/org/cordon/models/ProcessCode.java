package org.cordon.models;

import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.support.ModelFiles;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Everything that the code offers to the models.
 *
 * @param beans names of the delegates and listeners
 * @param variables the variables of each process by its key: constant and name
 * @param uses the variables that the source of a bean reads and writes, by the name of the bean
 * @param groups candidate groups of tasks, as written in a model
 * @param forms names of the embedded forms
 * @param messages names of the messages that the code sends
 * @param posted the variables that people may post, by process key and element
 */
record ProcessCode(Set<String> beans, Map<String, Map<String, String>> variables, Map<String, Use> uses, Set<String> groups,
        Set<String> forms, Set<String> messages, Map<String, Map<String, Set<String>>> posted) {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern READ = Pattern.compile("(\\w+)\\s*\\.from\\(");
    private static final Pattern WRITTEN = Pattern.compile("(\\w+)\\s*\\.on\\(");
    /** A delegate or listener that is declared in a class with others: its name, the type and the name of the service, and its body. */
    private static final Pattern DECLARED = Pattern.compile(
            "(?:JavaDelegate|TaskListener|ExecutionListener) (\\w+)\\((\\w+) (\\w+)\\) \\{\n(.*?)\n    }", Pattern.DOTALL);
    private static final Pattern ABOUT = Pattern.compile("\\w*Variables\\.(\\w+)(?=[^(]*\\)\\s*\\.)");
    private static final Pattern ANSWER = Pattern.compile("\\)\\s*\\.answer\\([\\w.]*Variables\\.(\\w+)");
    private static final Pattern STARTED = Pattern.compile("startForm\\([\\w.]*Variables\\.(\\w+)");
    private static final Pattern BEGUN = Pattern.compile("(\\w+Workflow)::kept");
    private static final Pattern BEGINNING = Pattern.compile("List<Value> kept\\(.*?\n    }", Pattern.DOTALL);
    private static final Pattern KEPT = Pattern.compile("(\\w+)\\s*\\.is\\(");

    /** The constants of variables that a bean reads and writes, and the calls of Cordon's services that it makes. */
    record Use(Set<String> reads, Set<String> writes, Set<String> calls) {
    }

    static ProcessCode ofCordon() {
        var uses = classes(new AssignableTypeFilter(JavaDelegate.class), new AssignableTypeFilter(TaskListener.class),
                new AssignableTypeFilter(ExecutionListener.class))
                .filter(type -> type.isAnnotationPresent(Component.class) && type.getPackageName().endsWith(".process"))
                .collect(Collectors.toMap(type -> Introspector.decapitalize(type.getSimpleName()), ProcessCode::useIn));
        classes(new AnnotationTypeFilter(Configuration.class)).filter(type -> type.getPackageName().endsWith(".process"))
                .forEach(type -> methods(type).forEach(method -> uses.put(method.group(1), useOf(type, method))));
        var constants = classes(new RegexPatternTypeFilter(
                Pattern.compile("org\\.cordon\\.[a-z]+\\.[a-z]+\\.process\\.[A-Za-z]+Process"))).toList();
        var variables = constants.stream().collect(Collectors.toMap(ProcessCode::key, ProcessCode::variablesOf));
        var messages = classes(new RegexPatternTypeFilter(Pattern.compile("org\\.cordon\\.[a-z]+\\.[a-z]+\\.process\\..+")))
                .flatMap(ProcessCode::texts).filter(text -> text.startsWith("cordon.")).collect(Collectors.toCollection(TreeSet::new));
        return new ProcessCode(uses.keySet(), variables, uses,
                Set.of(Roles.COORDINATOR, Roles.COMPLIANCE, Roles.bureau("${country}"), "${wantingGroups}", "${askedGroup}",
                        "${askerGroup}", "${readerGroup}", "${reviewerGroup}", "${seatGroup}", "${ownerGroup}",
                        "${authorGroup}", "${secondReaderGroups}", "${recipientGroup}"),
                formsInFolder(), messages, whatFormsPost());
    }

    private static Stream<Class<?>> classes(TypeFilter... filters) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        Stream.of(filters).forEach(scanner::addIncludeFilter);
        return scanner.findCandidateComponents("org.cordon").stream().map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, null));
    }

    private static Map<String, Map<String, Set<String>>> whatFormsPost() {
        return declarations().collect(Collectors.toMap(ProcessDeclaration::key, ProcessDeclaration::inputs));
    }

    /** Makes the process declarations with null for each constructor argument, such as the source of their dates. */
    static Stream<ProcessDeclaration> declarations() {
        return classes(new AssignableTypeFilter(ProcessDeclaration.class)).filter(type -> type.isAnnotationPresent(Component.class))
                .map(type -> type.getDeclaredConstructors()[0])
                .map(constructor -> (ProcessDeclaration) BeanUtils.instantiateClass(constructor,
                        new Object[constructor.getParameterCount()]));
    }

    /** Returns the variables that people may post with an element of a model. */
    Set<String> postedWith(Model model, String element) {
        return posted.getOrDefault(model.key(), Map.of()).getOrDefault(element, Set.of());
    }

    /** The variables of a model: constant and name. */
    Map<String, String> variablesOf(Model model) {
        return variables.getOrDefault(model.key(), Map.of());
    }

    private static Map<String, String> variablesOf(Class<?> constants) {
        return Arrays.stream(constants.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals("Variables"))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == ProcessVariable.class)
                .collect(Collectors.toMap(Field::getName, field -> ((ProcessVariable<?>) value(field)).name()));
    }

    private static Use useIn(Class<?> type) {
        var source = source(type);
        return new Use(found(source, READ), found(source, WRITTEN), callsIn(type, source));
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<MatchResult> methods(Class<?> configuration) {
        return DECLARED.matcher(source(configuration)).results();
    }

    private static Use useOf(Class<?> configuration, MatchResult method) {
        var body = method.group(4) + begunWith(configuration, method.group(4));
        var service = Pattern.compile("\\b" + method.group(3) + "(?:::|\\.)(\\w+)").matcher(body).results()
                .map(call -> method.group(2) + "." + call.group(1)).collect(Collectors.toCollection(TreeSet::new));
        return new Use(found(body, READ, ABOUT, STARTED), found(body, WRITTEN, ANSWER, STARTED, KEPT), service);
    }

    /** Returns the code of the workflow that sets the variables of a new instance, if the bean names such a workflow. */
    private static String begunWith(Class<?> configuration, String body) {
        return BEGUN.matcher(body).results()
                .map(named -> source(ClassUtils.resolveClassName(configuration.getPackageName() + "." + named.group(1), null)))
                .flatMap(workflow -> BEGINNING.matcher(workflow).results()).map(MatchResult::group).collect(Collectors.joining());
    }

    private static Set<String> callsIn(Class<?> type, String source) {
        return Arrays.stream(type.getDeclaredFields()).filter(field -> field.getType().getName().startsWith("org.cordon."))
                .flatMap(field -> Pattern.compile("\\b" + field.getName() + "\\s*\\.(\\w+)\\(").matcher(source).results()
                        .map(call -> field.getType().getSimpleName() + "." + call.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(String source, Pattern... patterns) {
        return Stream.of(patterns).flatMap(pattern -> pattern.matcher(source).results()).map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(Class<?> constants) {
        return (String) value(ReflectionUtils.findField(constants, "KEY"));
    }

    /** The values of all constants of a class that are texts. */
    private static Stream<String> texts(Class<?> constants) {
        return Arrays.stream(constants.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> (String) value(field));
    }

    private static Object value(Field constant) {
        ReflectionUtils.makeAccessible(constant);
        return ReflectionUtils.getField(constant, null);
    }

    private static Set<String> formsInFolder() {
        return ModelFiles.forms().stream().map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
    }
}
