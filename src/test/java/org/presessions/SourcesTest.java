package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How code is written, as far as a compiler can see it: short and shallow methods, few parameters, no `default` that
/// hides a case, no net that catches everything, nobody who sleeps.
class SourcesTest {
    private static final int LINES_AT_MOST = 40;
    private static final int NESTING_AT_MOST = 3;
    private static final int PARAMETERS_AT_MOST = 6;
    private static final Set<String> EVERYTHING = Set.of("Exception", "Throwable");
    private static final Set<Kind> NESTING = Set.of(
            Kind.IF, Kind.FOR_LOOP, Kind.ENHANCED_FOR_LOOP, Kind.WHILE_LOOP, Kind.DO_WHILE_LOOP, Kind.SWITCH, Kind.TRY);

    private static final List<String> LONG = new ArrayList<>();
    private static final List<String> DEEP = new ArrayList<>();
    private static final List<String> WIDE = new ArrayList<>();
    private static final List<String> NETS = new ArrayList<>();
    private static final List<String> SLEEPERS = new ArrayList<>();
    private static final List<String> DEFAULTS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        read(Path.of("src/main/java"), true);
        read(Path.of("src/test/java"), false);
    }

    /// @param product whether it is the product's own code: all rules hold there, in tests nobody sleeps
    private static void read(Path root, boolean product) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
            var sources = files.getJavaFileObjectsFromPaths(sources(root));
            var task = (JavacTask) compiler.getTask(null, files, problem -> {}, options, null, sources);
            var units = task.parse();
            if (product) task.analyze(); // a switch has to know of what type it is
            for (var unit : units) new Reader(Trees.instance(task), unit, product).scan(unit, null);
        }
    }

    @Test
    void methodsAreShort() {
        assertThat(LONG).as("methods of more than " + LINES_AT_MOST + " lines").isEmpty();
    }

    @Test
    void methodsAreShallow() {
        assertThat(DEEP).as("nested deeper than " + NESTING_AT_MOST).isEmpty();
    }

    @Test
    void methodsTakeFewParameters() {
        assertThat(WIDE).as("more than " + PARAMETERS_AT_MOST + " parameters").isEmpty();
    }

    @Test
    void nobodyCatchesEverything() {
        assertThat(NETS).as("name what may go wrong").isEmpty();
    }

    @Test
    void nobodySleeps() {
        assertThat(SLEEPERS).as("wait for what you wait for").isEmpty();
    }

    @Test
    void everyCaseIsNamed() {
        assertThat(DEFAULTS)
                .as("`default` in a switch over a sealed type or one of our enums: a new case would pass unseen")
                .isEmpty();
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static final class Reader extends TreePathScanner<Void, Integer> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final boolean product;

        Reader(Trees trees, CompilationUnitTree unit, boolean product) {
            this.trees = trees;
            this.unit = unit;
            this.product = product;
        }

        @Override
        public Void scan(Tree tree, Integer depth) {
            if (tree == null) return null;
            var within = depth == null ? 0 : depth;
            var deeper = NESTING.contains(tree.getKind()) && !isElseIf(tree) ? within + 1 : within;
            if (product && deeper == NESTING_AT_MOST + 1 && deeper > within) DEEP.add(place(tree));
            return super.scan(tree, deeper);
        }

        private boolean isElseIf(Tree tree) {
            return tree.getKind() == Kind.IF
                    && getCurrentPath() != null
                    && getCurrentPath().getLeaf().getKind() == Kind.IF;
        }

        @Override
        public Void visitMethod(MethodTree method, Integer depth) {
            var constructor = method.getReturnType() == null;
            if (product && !constructor && method.getParameters().size() > PARAMETERS_AT_MOST) WIDE.add(place(method));
            if (product && method.getBody() != null && lines(method) > LINES_AT_MOST) LONG.add(place(method));
            return super.visitMethod(method, 0);
        }

        @Override
        public Void visitCatch(CatchTree caught, Integer depth) {
            var type = caught.getParameter().getType();
            var types = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
            if (product && types.stream().anyMatch(one -> EVERYTHING.contains(one.toString()))) NETS.add(place(caught));
            return super.visitCatch(caught, depth);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree member, Integer depth) {
            if (member.toString().equals("Thread.sleep")) SLEEPERS.add(place(member));
            return super.visitMemberSelect(member, depth);
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Integer depth) {
            judge(tree, tree.getExpression(), tree.getCases());
            return super.visitSwitch(tree, depth);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Integer depth) {
            judge(tree, tree.getExpression(), tree.getCases());
            return super.visitSwitchExpression(tree, depth);
        }

        private void judge(Tree tree, ExpressionTree chosen, List<? extends CaseTree> cases) {
            var hides = cases.stream()
                    .flatMap(one -> one.getLabels().stream())
                    .anyMatch(DefaultCaseLabelTree.class::isInstance);
            if (product && hides && isClosedAndOurs(chosen)) DEFAULTS.add(place(tree));
        }

        private boolean isClosedAndOurs(ExpressionTree chosen) {
            var type = trees.getTypeMirror(new TreePath(getCurrentPath(), chosen));
            if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element))
                return false;
            var ours = element.getQualifiedName().toString().startsWith("org.presessions.");
            return ours
                    && (element.getKind() == ElementKind.ENUM
                            || element.getModifiers().contains(Modifier.SEALED));
        }

        private long lines(MethodTree method) {
            return line(trees.getSourcePositions().getEndPosition(unit, method))
                    - line(trees.getSourcePositions().getStartPosition(unit, method.getBody()))
                    + 1;
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }

        private String place(Tree tree) {
            var at = line(trees.getSourcePositions().getStartPosition(unit, tree));
            return unit.getSourceFile().getName() + ":" + at;
        }
    }
}
