package org.cordon.words;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Finds every sentence that the code says through {@code Said}, in its source: refusals, their reasons, and additional sentences. Only a
 * sentence that is one literal can be found, so anything else is a flaw.
 */
final class SaidInCode {

    private static final Set<String> REFUSALS = Set.of("invalid", "notFound", "conflict", "outdated", "forbidden", "tooLarge");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** Classes that only pass on sentences of other classes. */
    private static final Set<String> PASS_ON = Set.of("Said.java", "Refusal.java", "RowFlaw.java");

    private final Map<String, String> sentences = new TreeMap<>();
    private final List<String> flaws = new ArrayList<>();

    private SaidInCode() {
    }

    static SaidInCode read(Path sources) throws IOException {
        var found = new SaidInCode();
        try (var files = Files.walk(sources)) {
            found.read(files.filter(file -> file.toString().endsWith(".java")).toList());
        }
        return found;
    }

    /** The English templates, each with the file that contains it. */
    Map<String, String> sentences() {
        return sentences;
    }

    List<String> flaws() {
        return flaws;
    }

    static Set<String> placeholders(String template) {
        return PLACEHOLDER.matcher(template).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private void read(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files));
            for (var unit : task.parse()) {
                var text = unit.getSourceFile().getCharContent(true).toString();
                var isImported = text.contains("import static org.cordon.kernel.shared.Said.said;");
                new Calls(isImported, (call, at) -> add(Path.of(unit.getSourceFile().getName()).getFileName() + "", text, call, at))
                        .scan(unit, null);
            }
        }
    }

    private void add(String file, String text, List<? extends ExpressionTree> arguments, int at) {
        var template = literal(arguments.get(at));
        if (template.isEmpty()) {
            if (!PASS_ON.contains(file) && (at > 0 || !isSaid(text, arguments.get(at)))) {
                flaws.add(file + " says what does not stand there as one literal: " + arguments.get(at));
            }
            return;
        }
        sentences.put(template.get(), file);
        var values = arguments.size() - at - 1;
        var names = placeholders(template.get()).size();
        // A sentence without placeholders may be followed by reasons.
        var hasReasons = arguments.size() == 2 && names == 0;
        if (values != names && !hasReasons) {
            flaws.add(file + " gives " + values + " values for: " + template.get());
        }
    }

    /** Returns whether the argument was made of a literal by {@code said}, directly or through a variable. */
    private static boolean isSaid(String text, ExpressionTree argument) {
        return argument instanceof MethodInvocationTree call && name(call).equals("said")
                || argument instanceof IdentifierTree variable
                        && Pattern.compile("\\bSaid " + variable.getName() + "\\b|\\bvar " + variable.getName() + " = [^;]*\\bsaid\\(")
                                .matcher(text).find();
    }

    private static Optional<String> literal(Tree tree) {
        if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            return Optional.of(text);
        }
        if (tree instanceof ParenthesizedTree inner) {
            return literal(inner.getExpression());
        }
        return tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS
                ? literal(sum.getLeftOperand()).flatMap(left -> literal(sum.getRightOperand()).map(right -> left + right))
                : Optional.empty();
    }

    private static String name(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree member ? member.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    private static final class Calls extends TreeScanner<Void, Void> {

        private final boolean isImported;
        private final BiConsumer<List<? extends ExpressionTree>, Integer> found;

        Calls(boolean isImported, BiConsumer<List<? extends ExpressionTree>, Integer> found) {
            this.isImported = isImported;
            this.found = found;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            var of = call.getMethodSelect() instanceof MemberSelectTree member ? member.getExpression().toString() : "";
            if (of.equals("Refusal") && REFUSALS.contains(name(call))
                    || name(call).equals("said") && (of.equals("Said") || isImported && of.isEmpty())) {
                found.accept(call.getArguments(), 0);
            } else if (of.endsWith("Reason") && name(call).equals("of")) {
                found.accept(call.getArguments(), 1);
            }
            return super.visitMethodInvocation(call, nothing);
        }
    }
}
